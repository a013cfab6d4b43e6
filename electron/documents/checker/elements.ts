import { type Elements, type Form, isBlank, type Numbered, type Role } from './element.ts';
import { closingOf } from './elements-closing.ts';
import { headOf } from './elements-head.ts';
import { headMarkIn } from './headings.ts';
import type { Model, Paragraph } from './model.ts';

/** Papers to be filled in or put up, by the last words of their titles. */
const FILLED_IN =
  /(签到|登记|测评|评议|评分|票决|表决|选举|回执|申请|审批|推荐|计票|汇总|反馈|交办|督办|退回|征求意见|征询意见|履职|谈话|接待)(记录)?(表|单|票|簿|册|卡|档案)?$|(票|证书|公示|档案|(?<![清名])单)$/;
/** Longer bodies than this are no form's. */
const FEW_WORDS = 200;

function isSheet({ paragraphs, sections }: Model, roles: (Role | undefined)[]): boolean {
  const [first] = sections;
  if (roles.includes('number') || roles.includes('addressees')) return false;
  if (first && first.width > first.height) return true;
  if (roles.includes('mark')) return false;
  const length = (some: Paragraph[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0);
  const cells = length(paragraphs.filter(({ cell }) => cell !== undefined));
  const body = length(paragraphs.filter(({ index }) => roles[index] === 'body'));
  const title = paragraphs
    .filter(({ index }) => roles[index] === 'title')
    .map(({ text }) => text.replace(/\s|[（(][^（()）]*[）)]$/g, ''))
    .join('');
  if (title === '') return cells > 0 && body < cells;
  return FILLED_IN.test(title) && body <= Math.max(FEW_WORDS, cells);
}

/** What the number tells where the paper is printed already and the mark is not in the file. */
function formByNumber(model: Model, number: string): Form | undefined {
  if (/^第.+号$/.test(number)) return 'order';
  if (/^第.+期$/.test(number)) return 'minutes';
  return /函〔/.test(number) && model.sections[0]?.firstDiffers ? 'letter' : undefined;
}

/** A letter's number stands at the right or tells a letter, or its first page differs; else the mark merely lacks 文件. */
function isLetterhead({ paragraphs, sections }: Model, roles: (Role | undefined)[], number: string): boolean {
  const line = paragraphs.find(({ index }) => roles[index] === 'number');
  const atRight = line && (line.align === 'right' || /^\s*\t|\t\s*\S+$/.test(line.text));
  return !line || atRight === true || /函〔/.test(number) || sections[0]?.firstDiffers === true;
}

function formOf(model: Model, roles: (Role | undefined)[], number: string): Form {
  const marks = model.paragraphs.filter(({ index }) => roles[index] === 'mark');
  const [mark] = marks;
  const text = mark?.text.replace(/\s/g, '') ?? '';
  // 文件 may stand beside the bodies' names, in a cell of its own.
  const isDocument = marks.some((line) => /文件$/.test(line.text.trim()));
  const inHeader = model.sections[0]?.header.some(({ runs }) => runs.some(({ size }) => size >= 26)) ?? false;
  if (inHeader) return 'letter';
  if (isSheet(model, roles)) return 'sheet';
  if (/(命令|令)$/.test(text)) return 'order';
  if (/纪要$/.test(text)) return 'minutes';
  if (mark && !isDocument && isLetterhead(model, roles, number)) return 'letter';
  const told = mark ? undefined : formByNumber(model, number);
  return told ?? (mark || number !== '' ? 'red-head' : 'plain');
}

/** An item that is a sentence, or one of a list whose items end with ；: numbered like a heading, and none. */
const isSentence = ({ text }: Paragraph) =>
  /[；;]\s*$/.test(text) ||
  // 一、时间：9月1日。 says what its label asks for.
  /^[^。：:]{1,14}[：:][^。]+。\s*$/.test(text) ||
  (/。\s*$/.test(text) && /[，；]/.test(text.split('。')[0] ?? '') && text.trim().length > 20);

/** Paragraphs with the marks of headings that are items of a list. */
function itemsAmong(numbered: Numbered[]): Set<number> {
  const items = new Set<number>();
  for (const level of [1, 2] as const) {
    const same = numbered.filter((mark) => mark.level === level);
    const lists: Numbered[][] = [];
    for (const mark of same) {
      if (mark.ordinal === 1 || lists.length === 0) lists.push([]);
      lists.at(-1)?.push(mark);
    }
    for (const list of lists) {
      const listed = list.some(({ paragraph }) => /[；;]\s*$/.test(paragraph.text));
      for (const { paragraph } of list) if (listed || isSentence(paragraph)) items.add(paragraph.index);
    }
  }
  return items;
}

/** Recognises the elements of a document; what cannot be told stays unnamed, so that no rule judges it wrongly. */
export function elementsOf(model: Model): Elements {
  const { paragraphs } = model;
  const roles: (Role | undefined)[] = paragraphs.map(() => undefined);
  const head = headOf(model, roles);
  const closing = closingOf(model, roles, head.end);
  const numbered: Numbered[] = [];
  let annex = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (roles[index] === 'annex-label') annex += 1;
    if (index < head.end || isBlank(paragraph) || paragraph.cell || roles[index] !== undefined) continue;
    if (index >= closing.editionAt) continue;
    if (paragraph.contentsLine || /^目录$/.test(paragraph.text.replace(/\s/g, ''))) {
      roles[index] = 'contents';
      continue;
    }
    const mark = headMarkIn(paragraph);
    if (mark && !paragraph.boxed) numbered.push({ ...mark, paragraph, annex });
    const centred = paragraph.align === 'center' || paragraph.align === 'right';
    const listed = /^\s*(出席|请假|列席|缺席|主持|记录)[:：]/.test(paragraph.text);
    const role: Role = listed
      ? 'attendance'
      : centred
        ? 'caption'
        : mark && mark.level < 3
          ? 'heading'
          : 'body';
    if (annex > 0) roles[index] = 'annex-body';
    else if (index < closing.bodyEnd || role === 'heading') roles[index] = role;
  }
  for (const index of itemsAmong(numbered)) if (roles[index] === 'heading') roles[index] = 'body';
  return {
    form: formOf(model, roles, head.found.number?.text.trim() ?? ''),
    roles,
    numbered,
    ...head.found,
    ...closing.found,
  };
}
