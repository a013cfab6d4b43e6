import { textCharacters } from './text-width.ts';
import { NOT_FIRST, spansOf, spansOfName, spansOfTerms, WHOLE } from './title-words.ts';

/** A title line holds this many characters of 二号 (22 points) at most. */
const LONGEST = 19;
const MOST_LINES = 4;
/** Of what no line holds, terms and names up to this many characters are kept whole still. */
const LONGEST_TERM = 12;

/** Never broken in titles of our own: a template's {字段}, a township before its organ, the kind at the end. */
const OWN_WHOLE = [
  /\{[^{}]*\}/g,
  /[省市县区镇乡](?:人民代表大会|人民政府|人大代表|人大|政府)/g,
  /的?(?:(?:监督|工作|调研|视察|检查)?报告|通知|通报|公告|决定|决议|意见|函|纪要|方案|办法|请示|批复)$/g,
];

/** Names that no title of an issuer's parts: its own and its township's. */
export const namesIn = (issuer: string) => [issuer, /^.+?[镇乡]/.exec(issuer)?.[0] ?? ''];

/** Whether a line may end between two parts of a title. */
const mayPart = (before: string, after: string) => !NOT_FIRST.test(after) && !/[《（“]$/.test(before);

/** The pieces of a title between the places where a line may end; what is wider than `kept` characters may be parted. */
function breakableUnits(title: string, names: string[], kept: number): string[] {
  const cuts = new Set<number>();
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) cuts.add(index);
  const known = [...spansOfTerms(title), ...names.flatMap((name) => spansOfName(title, name))];
  for (const { from, to } of known) cuts.add(from).add(to);
  const whole = [...WHOLE, ...OWN_WHOLE].flatMap((pattern) => spansOf(title, pattern));
  // what no line holds is parted by sense, or the word processor would part it anywhere
  const fitting = [...known, ...whole].filter(
    ({ from, to }) => textCharacters(title.slice(from, to)) <= kept,
  );
  for (const { from, to } of fitting) for (let inner = from + 1; inner < to; inner += 1) cuts.delete(inner);
  const places = [...cuts]
    .filter((at) => at > 0 && at < title.length && mayPart(title.slice(0, at), title.slice(at)))
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

/** The best division of a title into lines of `longest` characters at most; undefined where there is none. */
function divided(title: string, names: string[], longest: number, kept: number): string[] | undefined {
  const units = breakableUnits(title, names, kept);
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
  return even?.lines;
}

/**
 * Breaks a title by sense into the fewest lines that hold it as a trapezoid or a diamond, as even as may be; never inside a
 * word, a date, a book title or one of `names`. Where no such shape is to be had the most even lines are taken; a book title
 * that fits no line is parted by its own sense, and a title that cannot be divided at all is left whole, for the word
 * processor to break. `longest` is a line's width in characters.
 */
export const titleLines = (title: string, names: string[] = [], longest = LONGEST): string[] =>
  divided(title, names, longest, longest) ??
  // one character more still stands within the text area (20 × 22 points in 442)
  divided(title, names, longest + 1, longest + 1) ??
  divided(title, names, longest, LONGEST_TERM) ?? [title];
