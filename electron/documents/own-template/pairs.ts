import type { FaultCode } from './asked.ts';
import type { Line, Picture } from './lines.ts';
import type { Tag } from './tags.ts';

/** How a loop or a condition repeats or drops: whole table rows, whole paragraphs, or what stands between its tags. */
export type Mode = 'row' | 'paragraph' | 'content';

/** A tag in its line; `within` is the innermost loop around it, `mode` is set on what opens and ends. */
export type Found = {
  id: number;
  tag: Tag;
  line: Line;
  /** The picture whose alternative text it is. */
  picture?: Picture | undefined;
  within?: Found | undefined;
  mode?: Mode | undefined;
};

/** Takes down a fault at a tag. */
export type Note = (code: FaultCode, found: Found, say: string) => void;

const opens = ({ tag }: Found) => tag.kind === 'loop' || tag.kind === 'if' || tag.kind === 'unless';

/** Tags of a line that repeat or drop text, and are no text of their own. */
const isMark = (found: Found) => opens(found) || found.tag.kind === 'end';

const without = (line: Line, all: Found[], from: number, to: number) => {
  let text = line.text.slice(from, to);
  for (const found of all)
    if (
      found.line === line &&
      !found.picture &&
      isMark(found) &&
      found.tag.from >= from &&
      found.tag.to <= to
    )
      text = text.replace(found.tag.text, '');
  return text.trim();
};

/** True where a line holds nothing but such tags, so that the paragraph goes when they have done their work. */
export const isMarkLine = (line: Line, own: Found[]) =>
  own.some(isMark) && line.pictures.length === 0 && without(line, own, 0, line.text.length) === '';

function modeOf(open: Found, end: Found, all: Found[], note: Note): Mode | undefined {
  const [from, to] = [open.line, end.line];
  const { text } = open.tag;
  const fault = (code: FaultCode, say: string) => {
    note(code, open, say);
    return undefined;
  };
  if (from.control || to.control)
    return fault('in-control', `标记“${text}”写在内容控件里，不能使用；请把它移到控件外面，或者删去控件`);
  const whole =
    without(from, all, 0, open.tag.from) === '' && without(to, all, end.tag.to, to.text.length) === '';
  if (from.cell && to.cell && from.cell.cell !== to.cell.cell) {
    if (from.cell.table !== to.cell.table)
      return fault(
        'across-containers',
        `“${text}”和“${end.tag.text}”不在同一个表格里，请把两个标记写在同一个表格里`,
      );
    const column = (line: Line) => line.cell?.row.children.filter(isCell).indexOf(line.cell.cell);
    if (from.cell.row !== to.cell.row && column(from) === column(to))
      return fault(
        'loop-in-one-column',
        `“${text}”和“${end.tag.text}”写在不同行的同一列，请把“${end.tag.text}”移到那一行的最后一格`,
      );
    return 'row';
  }
  if (from.parent !== to.parent)
    return fault(
      'across-containers',
      `“${text}”和“${end.tag.text}”一个在表格或者文本框里面，一个在外面，请写在同一处`,
    );
  const alone = from.cell?.row.children.filter(isCell).length === 1;
  if (alone && whole && from === to && from.parent.children.filter(isParagraph).length === 1) return 'row';
  if (whole) return 'paragraph';
  if (![open, end].every(standsFree))
    return fault('in-link', `标记“${text}”写在超链接里，请先取消超链接，再重新写这个标记`);
  return 'content';
}

const isCell = ({ name }: { name: string }) => name === 'w:tc';
const isParagraph = ({ name }: { name: string }) => name === 'w:p' || name === 'w:tbl';

/** Whether a tag begins in a run that stands right in its paragraph. */
const standsFree = ({ line, tag }: Found) =>
  line.pieces.find(({ from, to }) => from <= tag.from && tag.from < to)?.direct === true;

/** Joins what opens with what ends, sets modes and loops around, and notes every one that stands alone, crosses or nests. */
export function pairTags(all: Found[], note: Note): void {
  const stacks = new Map<unknown, Found[]>([[undefined, []]]);
  const main = stacks.get(undefined) ?? [];
  for (const found of all) {
    const { tag, line } = found;
    const stack = stacks.get(line.box) ?? [];
    stacks.set(line.box, stack);
    if (tag.kind !== 'end') found.within = stack.findLast(isLoop) ?? main.findLast(isLoop);
    if (opens(found)) stack.push(found);
    if (tag.kind !== 'end') continue;
    const at = stack.findLastIndex((open) => open.tag.name === tag.name);
    const open = stack[at];
    if (!open) {
      note(
        'unopened',
        found,
        `“${tag.text}”前面没有开头，请补上“{#${tag.name}}”或者“{?${tag.name}}”，或者删去它`,
      );
      continue;
    }
    for (const inner of stack.splice(at).slice(1))
      note(
        'crossed',
        inner,
        `“${inner.tag.text}”还没有结束就写了“${tag.text}”，请在“${tag.text}”前面补上“{/${inner.tag.name}}”`,
      );
    open.mode = modeOf(open, found, all, note);
    found.mode = open.mode;
    if (sharesRow(open, found))
      note(
        'nested-loop',
        open,
        `“${open.tag.text}”和外面一层循环写在同一行里，分不清哪一行重复；请把外面一层写到多行，或者写在表格外面`,
      );
  }
  for (const open of [...stacks.values()].flat())
    note('unclosed', open, `“${open.tag.text}”没有结束，请在要结束的地方补上“{/${open.tag.name}}”`);
}

/** Whether a row is to be repeated by a loop and, within it, by another. */
const sharesRow = ({ tag, within, mode, line }: Found, end: Found) =>
  tag.kind === 'loop' &&
  mode === 'row' &&
  within?.line.cell?.row === line.cell?.row &&
  within?.line.cell !== undefined &&
  end.line.cell?.row === line.cell?.row;

const isLoop = ({ tag }: Found) => tag.kind === 'loop';
