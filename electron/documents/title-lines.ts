import { textCharacters } from './text-width.ts';

/** A title line holds this many characters of 二号 (22 points) at most. */
const LONGEST = 19;
const MOST_LINES = 4;

/** Office terms that the segmenter cuts or joins wrongly: 农村人/居/环境. */
const TERMS =
  /人民代表大会|人民代表|人大代表|主席团|常务委员会|常委会|人民政府|联络站|代表小组|述职评议|意见建议|办理情况|民生实事|执法检查|专项视察|人居环境|乡村振兴|安全生产|食品安全|营商环境|全过程人民民主/g;

/** Never broken: book titles, brackets, quotations, dates and counts, a township before its organ, the kind at the end. */
const WHOLE = [
  /《[^》]*》/g,
  /（[^）]*）/g,
  /“[^”]*”/g,
  /\d+年(?:度|(?:\d+月(?:\d+日)?)?)(?:[至—-](?:\d+年)?(?:\d+月)?\d+日)?/g,
  /第?[\d一二三四五六七八九十百]+[届次个项件名号期批轮季]/g,
  /[省市县区镇乡](?:人民代表大会|人民政府|人大代表|人大|政府)/g,
  /的?(?:(?:监督|工作|调研|视察|检查)?报告|通知|通报|公告|决定|决议|意见|函|纪要|方案|办法|请示|批复)$/g,
];

/** No line begins with these. */
const NOT_FIRST = /^[的地得和与及、，。；：！？）》”’了等]/;

type Span = { from: number; to: number };

const spansOf = (title: string, pattern: RegExp): Span[] =>
  [...title.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

function spansOfName(title: string, name: string): Span[] {
  const spans: Span[] = [];
  if (name !== '')
    for (let from = title.indexOf(name); from >= 0; from = title.indexOf(name, from + 1))
      spans.push({ from, to: from + name.length });
  return spans;
}

/** The pieces of a title between the places where a line may end. */
function breakableUnits(title: string, names: string[]): string[] {
  const cuts = new Set<number>();
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) cuts.add(index);
  const known = [spansOf(title, TERMS), ...names.map((name) => spansOfName(title, name))].flat();
  for (const { from, to } of known) cuts.add(from).add(to);
  for (const { from, to } of [...known, ...WHOLE.flatMap((pattern) => spansOf(title, pattern))])
    for (let inner = from + 1; inner < to; inner += 1) cuts.delete(inner);
  const places = [...cuts]
    .filter((at) => at > 0 && at < title.length && !NOT_FIRST.test(title.slice(at)))
    .sort((one, other) => one - other);
  return [0, ...places].map((from, index) => title.slice(from, places[index] ?? title.length));
}

/** How far widths are from a trapezoid or diamond of even lines; lower is better (GB/T 9704 7.3.1). */
function ugliness(widths: number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length;
  const block = widths.every((width) => width === widths[0]) && widths.length > 1 ? 6 : 0;
  const [first = 0, second = 0, third] = widths;
  const hourglass = third !== undefined && second < first && second < third ? 20 : 0;
  return spread + block + hourglass;
}

function* divisions(units: string[], lines: number): Generator<string[]> {
  if (lines === 1) {
    yield [units.join('')];
    return;
  }
  for (let count = 1; count <= units.length - lines + 1; count += 1) {
    const line = units.slice(0, count).join('');
    if (textCharacters(line) > LONGEST) return;
    for (const rest of divisions(units.slice(count), lines - 1)) yield [line, ...rest];
  }
}

/**
 * Breaks a title by sense into the fewest lines that hold it, as even as may be but no plain block; never inside a word, a
 * date, a book title or one of `names`. A title that cannot be divided so is left whole, for the word processor to break.
 */
export function titleLines(title: string, names: string[] = []): string[] {
  const units = breakableUnits(title, names);
  for (let lines = Math.max(1, Math.ceil(textCharacters(title) / LONGEST)); lines <= MOST_LINES; lines += 1) {
    let best: { lines: string[]; cost: number } | undefined;
    for (const division of divisions(units, lines)) {
      const widths = division.map(textCharacters);
      const cost = ugliness(widths);
      if (widths.every((width) => width <= LONGEST) && (!best || cost < best.cost))
        best = { lines: division, cost };
    }
    if (best) return best.lines;
  }
  return [title];
}
