import type { AnnexPages, Elements, Role, Stretch } from './element.ts';
import { headMarkIn } from './headings.ts';
import type { Model, Paragraph } from './model.ts';
import { DATE_LINE } from './patterns.ts';

const tight = ({ text }: Paragraph) => text.replace(/\s/g, '');

const LABEL = /^附件[0-9０-９一二三四五六七八九十]{0,3}[:：.．、]?$/;
const NOTE_LINE = /^\s*附\s*件\s*[:：]/;
/** 此件公开发布, the person to ask: bracketed or not. */
const NOTE = /^[（(](?![一二三四五六七八九十\d])|^(此件|联系人|联系电话)/;
const COPIES = /^(抄送|主送|抄报|分送)[:：]?/;
const PRINTING = /印发$/;

/** Names the edition block, which stands last; gives where it begins. */
function nameEdition(lines: Paragraph[], roles: (Role | undefined)[], from: number): number {
  let at = Number.POSITIVE_INFINITY;
  for (const line of lines.filter(({ index }) => index >= from)) {
    const text = tight(line);
    const copies = COPIES.test(text) && (line.cell !== undefined || /^抄/.test(text));
    const printing = PRINTING.test(text) && /\d|[〇一二三四五六七八九]/.test(text) && text.length <= 60;
    if ((!copies && !printing) || /[。；].*[。；]/.test(text)) continue;
    roles[line.index] = printing && !copies ? 'printing' : 'copies';
    at = Math.min(at, line.index);
  }
  return at;
}

/** Bodies that sign together on one line, set apart by tabs or wide spaces. */
export const bodiesOf = ({ text }: Pick<Paragraph, 'text'>): string[] =>
  text
    .trim()
    .split(/\t+| {2,}|\u3000{2,}/)
    .map((body) => body.replace(/\s/g, ''))
    .filter((body) => body !== '');

/** The day in the line of the date, which may share its paragraph with the signature, parted by a line break. */
export const dateWords = ({ text }: Pick<Paragraph, 'text'>): string => text.trim().split('\n').at(-1) ?? '';

/** Stands towards the right, where a signature and its date do. */
const standsRight = (line: Paragraph) =>
  line.align === 'right' ||
  line.align === 'center' ||
  line.indent.left + line.indent.first >= 6 ||
  /^[\s\u3000]{6,}/.test(line.text);

/**
 * The day of issue among the lines before the annexes: the last date that stands towards the right; a date centred under the
 * title is the day of a speech.
 */
function dateAmong(closing: Paragraph[]): Paragraph | undefined {
  const text = closing.findIndex((line) => line.align !== 'center' || line.cell !== undefined);
  const dates = closing.filter((line, at) => at >= text && !line.cell && DATE_LINE.test(dateWords(line)));
  return dates.findLast(standsRight) ?? dates.at(-1);
}

const looksSigned = (line: Paragraph) => {
  const text = tight(line);
  // Several bodies stand side by side, set apart by tabs.
  if (/\t/.test(line.text) && text.length <= 60 && !/[。；：，:,]/.test(text)) return !line.cell;
  if (line.cell || text.length > 30 || /[。；：，:,]$/.test(text) || headMarkIn(line)) return false;
  return standsRight(line);
};

function nameAnnexNote(lines: Paragraph[], paragraphs: Paragraph[], roles: (Role | undefined)[]): Stretch[] {
  const start = lines.findLast((line) => !line.cell && NOTE_LINE.test(line.text));
  if (!start) return [];
  const names: Stretch[] = [];
  for (let index = start.index; index < paragraphs.length; index += 1) {
    const line = paragraphs[index];
    if (!line || tight(line) === '' || line.cell) break;
    const label = index === start.index ? (NOTE_LINE.exec(line.text)?.[0].length ?? 0) : 0;
    const rest = line.text.slice(label);
    const number = /^\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、，,]?\s*/.exec(rest);
    const numbered = number !== null && /[.．、，,]/.test(number[0]);
    if (index > start.index && !numbered && line.indent.left + line.indent.first < 4) break;
    roles[index] = 'annex-note';
    const from = label + (numbered ? (number?.[0].length ?? 0) : (/^\s*/.exec(rest)?.[0].length ?? 0));
    const to = line.text.trimEnd().length;
    if (to > from) names.push({ paragraph: line, from, to, text: line.text.slice(from, to) });
  }
  return names;
}

function nameAnnexes(lines: Paragraph[], paragraphs: Paragraph[], roles: (Role | undefined)[]): AnnexPages[] {
  return lines.map((label) => {
    roles[label.index] = 'annex-label';
    const title: Paragraph[] = [];
    for (let index = label.index + 1; index < paragraphs.length; index += 1) {
      const line = paragraphs[index];
      if (!line || line.cell || (tight(line) === '' && title.length > 0)) break;
      if (tight(line) === '') continue;
      const first = title[0];
      const large = line.runs.some(({ size }) => size >= 18);
      if (line.align !== 'center' && !(large && !first)) break;
      if (first && first.runs[0]?.size !== line.runs[0]?.size) break;
      roles[index] = 'annex-title';
      title.push(line);
    }
    return { label, title };
  });
}

/** Names what stands after the body: list of annexes, signature, date, note, the annexes and the edition block. */
export function closingOf(
  { paragraphs }: Model,
  roles: (Role | undefined)[],
  from: number,
): { bodyEnd: number; editionAt: number; found: Pick<Elements, 'annexes' | 'annexNames'> } {
  const lines = paragraphs.filter((line) => line.index >= from && tight(line) !== '');
  const editionAt = nameEdition(lines, roles, from);
  const main = lines.filter(({ index }) => index < editionAt);
  const labels = main.filter((line) => !line.cell && LABEL.test(tight(line)));
  const firstDate = main.find((line) => !line.cell && DATE_LINE.test(line.text));
  const firstLabel = labels.find(({ index, newPage }) => newPage || index > (firstDate?.index ?? index));
  const annexAt = firstLabel?.index ?? Number.POSITIVE_INFINITY;
  const closing = main.filter(({ index }) => index < annexAt);
  const date = dateAmong(closing);
  const annexNames = nameAnnexNote(closing, paragraphs, roles);
  let bodyEnd = Math.min(annexAt, editionAt, annexNames[0]?.paragraph.index ?? annexAt);
  if (date) {
    roles[date.index] = 'date';
    const before = closing.slice(0, closing.indexOf(date));
    for (const line of before.reverse()) {
      if (roles[line.index] !== undefined || !looksSigned(line)) break;
      roles[line.index] = 'signature';
      bodyEnd = Math.min(bodyEnd, line.index);
    }
    bodyEnd = Math.min(bodyEnd, date.index);
    const [after] = closing.slice(closing.indexOf(date) + 1);
    if (after && !after.cell && tight(after).length <= 80 && NOTE.test(tight(after)))
      roles[after.index] = 'note';
  }
  const annexes = nameAnnexes(
    labels.filter(({ index }) => index >= annexAt),
    paragraphs,
    roles,
  );
  return { bodyEnd, editionAt, found: { annexes, annexNames } };
}
