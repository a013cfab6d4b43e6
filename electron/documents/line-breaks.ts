/** A line of 28 characters at 98 % leaves a fifth of a character over. */
const LINE_WIDTH = 28.2;
/** What parts East Asian from Western text: a fifth in LibreOffice, a quarter in Word. */
const GAP = 0.2;

/** These may stand beyond the line's end; other closing marks take the character before them to the next line. */
const HANGING = /^[、，。；：！？]$/;
const NOT_FIRST = /^[）》〉】〕”’％]$/;
const NOT_LAST = /^[（《〈【〔“‘]$/;

/** What is not broken: a pair of dashes or dots, a run of Western characters, or one East Asian character. */
const pieces = (text: string): string[] => text.match(/—+|…+|[!-~]+|[^!-~]/gu) ?? [];
const isWestern = (piece: string) => /^[!-~]/.test(piece);
const widthOf = (piece: string) => (isWestern(piece) || piece === ' ' ? piece.length / 2 : [...piece].length);

/** True where the two are parted: letters and digits by ideographs. */
const isParted = (one: string, other: string) =>
  isWestern(one) !== isWestern(other) && /\p{Script=Han}/u.test(one + other);

const widthOfLine = (line: string[]) =>
  line.reduce((sum, piece, index) => {
    const before = line[index - 1];
    return sum + widthOf(piece) + (before !== undefined && isParted(before, piece) ? GAP : 0);
  }, 0);

/** How many pieces at a line's end must go to the next with `piece`: opening marks, and what a closing mark follows. */
function carriedBy(piece: string, line: string[]): number {
  let count = NOT_FIRST.test(piece) || HANGING.test(piece) ? 1 : 0;
  while (count > 0 && count < line.length && NOT_FIRST.test(line[line.length - count] ?? '')) count += 1;
  while (count < line.length && NOT_LAST.test(line[line.length - 1 - count] ?? '')) count += 1;
  return count < line.length ? count : 0;
}

/**
 * A body paragraph's lines as word processors break it, the first one `indent` characters in. An estimate: letters are
 * counted as half a character.
 */
export function bodyLines(text: string, indent = 2): string[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const piece of pieces(text)) {
    const room = LINE_WIDTH - (lines.length === 0 ? indent : 0);
    const fits = widthOfLine([...line, piece]) <= room + 1e-9;
    const hangs = HANGING.test(piece) && widthOfLine(line) <= room + 1e-9;
    if (line.length === 0 || fits || hangs) line.push(piece);
    else {
      const carried = line.splice(line.length - carriedBy(piece, line));
      lines.push(line);
      line = [...carried, piece];
    }
  }
  return [...lines, line].filter(({ length }) => length > 0).map((part) => part.join(''));
}
