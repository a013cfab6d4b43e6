import { textCharacters } from './text-width.ts';

/** A title line holds this many characters of 二号 (22 points) at most. */
const LONGEST = 19;
const MOST_LINES = 4;

/** Office terms that the segmenter cuts or joins wrongly: 农村人/居/环境. */
const TERMS =
  /人民代表大会|人民代表|人大代表|主席团|常务委员会|常委会|人民政府|联络站|代表小组|述职评议|意见建议|办理情况|民生实事|执法检查|专项视察|农村人居环境|人居环境|农村饮水安全|饮水安全|乡村振兴|安全生产|食品安全|营商环境|全过程人民民主/g;

/** Never broken: a template's {字段}, book titles, brackets, quotations, dates and counts, a township before its organ, the kind at the end. */
const WHOLE = [
  /\{[^{}]*\}/g,
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

/** True where widths rise, then fall: a trapezoid or a diamond, not an hourglass and no plain block (GB/T 9704 7.3.1). */
export function isTapered(widths: number[]): boolean {
  const rises = widths.findLastIndex((width, index) => index > 0 && width > (widths[index - 1] ?? 0));
  const falls = widths.findIndex((width, index) => index > 0 && width < (widths[index - 1] ?? 0));
  return (rises > 0 || falls > 0) && (falls < 0 || rises < falls);
}

/** How uneven lines are: the variance of their widths. */
function unevenness(widths: number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return widths.reduce((sum, width) => sum + (width - mean) ** 2, 0) / widths.length;
}

function* divisions(units: string[], lines: number, longest: number): Generator<string[]> {
  if (lines === 1) {
    yield [units.join('')];
    return;
  }
  for (let count = 1; count <= units.length - lines + 1; count += 1) {
    const line = units.slice(0, count).join('');
    if (textCharacters(line) > longest) return;
    for (const rest of divisions(units.slice(count), lines - 1, longest)) yield [line, ...rest];
  }
}

/**
 * Breaks a title by sense into the fewest lines that hold it as a trapezoid or a diamond, as even as may be; never inside a
 * word, a date, a book title or one of `names`. Where no such shape is to be had the most even lines are taken, and a title
 * that cannot be divided is left whole, for the word processor to break. `longest` is a line's width in characters.
 */
export function titleLines(title: string, names: string[] = [], longest = LONGEST): string[] {
  const units = breakableUnits(title, names);
  let even: { lines: string[]; cost: number } | undefined;
  for (let count = Math.max(1, Math.ceil(textCharacters(title) / longest)); count <= MOST_LINES; count += 1) {
    let best: { lines: string[]; cost: number } | undefined;
    for (const lines of divisions(units, count, longest)) {
      const widths = lines.map(textCharacters);
      if (widths.some((width) => width > longest)) continue;
      const cost = unevenness(widths);
      if (count === 1 || isTapered(widths)) {
        if (!best || cost < best.cost) best = { lines, cost };
      } else if (!even || (lines.length === even.lines.length && cost < even.cost)) even = { lines, cost };
    }
    if (best) return best.lines;
  }
  return even?.lines ?? [title];
}
