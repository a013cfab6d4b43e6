import { headMarkOf } from '../checker/headings.ts';
import type { Annex, Block } from '../document.ts';
import { tableIn } from './table-lines.ts';

/** Free text as a document's body, its annexes, and what was not taken for a heading though it is numbered like one. */
export type FreeText = { body: Block[]; annexes: Annex[]; notes: string[] };

type Line = { text: string; level?: 1 | 2 | 3; ordinal?: number; rest: string };

/** Longer lines than this are sentences and no headings, unless a short sentence leads them. */
const LONGEST_HEADING = 30;

/** A heading's own words and what runs on behind them: 专心学习。参训代表要遵守…… */
function leadOf(rest: string): { text: string; runOn?: string } | undefined {
  const end = rest.indexOf('。');
  if (/[；;：:]$/.test(rest)) return undefined;
  if (end < 0 || end === rest.length - 1) return rest.length <= LONGEST_HEADING ? { text: rest } : undefined;
  const text = rest.slice(0, end + 1);
  return text.length <= LONGEST_HEADING && !/[，；,;]/.test(text)
    ? { text, runOn: rest.slice(end + 1) }
    : undefined;
}

const lineOf = (text: string): Line => {
  const mark = headMarkOf(text);
  if (!mark || mark.level === 4 || text.includes('\t')) return { text, rest: text };
  return { text, level: mark.level, ordinal: mark.ordinal, rest: text.slice(mark.to).trim() };
};

/** Lines with the marks of one level that follow one another; `under` is the list of a higher level around them. */
type List = { lines: Line[]; under: List | undefined };

function listsOf(lines: Line[]): List[] {
  const lists: List[] = [];
  const open: (List | undefined)[] = [];
  for (const line of lines) {
    if (line.level === undefined) continue;
    open.length = line.level;
    const list = open[line.level - 1] ?? { lines: [], under: open.findLast(Boolean) };
    if (list.lines.length === 0) lists.push(list);
    list.lines.push(line);
    open[line.level - 1] = list;
  }
  return lists;
}

/** Lists without one, and without those under it. */
const leaving = (lists: List[], left: List) =>
  lists.filter((list) => {
    for (let one: List | undefined = list; one; one = one.under) if (one === left) return false;
    return true;
  });

/** A list in which the typesetter would give a heading another number than it was written with. */
function renumbered(lines: Line[], lists: List[]): List | undefined {
  const counts = [0, 0, 0];
  for (const line of lines) {
    const list = lists.find((one) => one.lines.includes(line));
    if (!list || line.level === undefined) continue;
    const count = (counts[line.level - 1] ?? 0) + 1;
    if (count !== line.ordinal) return list;
    counts.fill(0, line.level);
    counts[line.level - 1] = count;
  }
  return undefined;
}

/**
 * The lines that are headings. The typesetter numbers headings itself, so those of one list are taken for headings only
 * together: where each reads as one and would be given the very number it was written with; else all stay as written.
 */
function headingsIn(lines: Line[]): { headings: Set<Line>; notes: string[] } {
  let lists = listsOf(lines);
  for (const list of lists)
    if (list.lines.some(({ rest }) => rest === '' || !leadOf(rest))) lists = leaving(lists, list);
  const notes: string[] = [];
  for (let wrong = renumbered(lines, lists); wrong; wrong = renumbered(lines, lists)) {
    const [first] = wrong.lines;
    notes.push(
      `“${first?.text.slice(0, 16)}”起的 ${wrong.lines.length} 处序号不连续，没有当作标题，照原样排为正文。`,
    );
    lists = leaving(lists, wrong);
  }
  return { headings: new Set(lists.flatMap((list) => list.lines)), notes };
}

/** An annex's first line: 附件 or 附件2, which stands by itself. */
export const annexLabel = /^附件\s*([0-9０-９]{0,2}|[一二三四五六七八九十]{0,3})\s*[:：]?$/;

function blocksOf(texts: string[]): { body: Block[]; notes: string[] } {
  const lines = texts.map(lineOf);
  const { headings, notes } = headingsIn(lines);
  const body: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableIn(texts.slice(at));
    const line = lines[at];
    if (table) {
      body.push(table.table);
      notes.push(...table.notes);
      at += table.lines;
    } else if (line?.level && headings.has(line)) {
      body.push({ kind: 'heading', level: line.level, ...(leadOf(line.rest) ?? { text: line.rest }) });
      at += 1;
    } else {
      body.push({ kind: 'paragraph', text: (line?.text ?? '').replaceAll('\t', '　') });
      at += 1;
    }
  }
  return { body, notes };
}

/** Word parts a list's mark from its text by a tab, which is no cell's. */
const TAB_BEHIND_MARK = /^([（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．])\t+/;

/** Lines that say something, without the spaces around them; a tab within parts the cells of a table. */
export const saidLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[ \u3000\r]+$/g, '').replace(TAB_BEHIND_MARK, '$1'))
    .filter((line) => line !== '');

/** The blocks that a free text makes: headings by their numbers (GB/T 9704 7.3.3), tables by tabs, all else paragraphs. */
export function freeText(text: string, annexText = ''): FreeText {
  const { body, notes } = blocksOf(saidLines(text));
  const parts: string[][] = [];
  for (const line of saidLines(annexText))
    if (annexLabel.test(line)) parts.push([]);
    else if (parts.length === 0) parts.push([line]);
    else parts.at(-1)?.push(line);
  const annexes = parts.map(([title = '', ...rest]) => {
    const annex = blocksOf(rest);
    notes.push(...annex.notes);
    return { title, body: annex.body };
  });
  for (const { title, body: under } of annexes)
    if (under.length === 0)
      notes.push(title === '' ? '有一个附件没有标题。' : `附件“${title}”只有标题，没有内容。`);
  return { body, annexes: annexes.filter(({ title }) => title !== ''), notes };
}
