import { isRed } from './colors.ts';
import type { Elements, Role } from './element.ts';
import { headMarkIn } from './headings.ts';
import type { Model, Paragraph } from './model.ts';
import { DATE_LINE, KIND_TAIL, LOOSE_NUMBER, UNFILLED_NUMBER } from './patterns.ts';

/** A head stands within the first lines that say something. */
const HEAD_LINES = 16;
/** Titles are set in 二号 (22 points); from this size on a line is no body text. */
const LARGE = 18;
/** Marks in red are large, but not always by as much as the standard's example. */
const RED_MARK = 20;
/** The red rule lies under one of the next lines after mark and number. */
const RULED_LINES = 3;
const LONGEST_TITLE = 90;

const sizeOf = ({ runs }: Paragraph) => Math.max(0, ...runs.map(({ size }) => size));
const isRedText = ({ runs }: Paragraph) => runs.length > 0 && runs.every(({ color }) => isRed(color));
const tight = ({ text }: Paragraph) => text.replace(/\s/g, '');

const PRECEDENCE: [Role, RegExp][] = [
  ['copy-number', /^№?\d{1,8}$/],
  ['secrecy', /^(绝密|机密|秘密)([★*☆].*)?$/],
  ['urgency', /^(特急|加急|平急|特提|急件|紧急)$/],
];

/** How an answer to a suggestion is classed, at the right of a letter's head. */
const CLASSIFICATION = /^((办理|答复)?(分类|类别)[:：]?[A-D甲乙丙丁]类?|[（(]?[A-D]类?[）)])$/;

/** What stands first, by its words; a class at the right of its line leaves its role to what stands at the left. */
function precedenceOf({ text }: Paragraph): Role | undefined {
  const parts = text.split('\t').map((part) => part.replace(/\s/g, ''));
  const own = parts.filter((part) => !CLASSIFICATION.test(part)).join('');
  if (own === '') return parts.join('') === '' ? undefined : 'classification';
  return PRECEDENCE.find(([, pattern]) => pattern.test(own))?.[0];
}

/** A number with no bracket round its year, which is still meant as one. */
const BARE_NUMBER = /^[\u4e00-\u9fff]{2,12}\d{4}年?第?\d{1,4}号$|^〔\d{4}〕第?\d{1,4}[号期]$/;
/** An order's number, or the issue of minutes. */
const ORDER_NUMBER = /^第[\d一二三四五六七八九十百]+[号期]$/;
/** Minutes have their issuer and, at the right, their date over the rule. */
const ISSUER_AND_DATE = /\t\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/;

/** An announcement's own number stands under its title and is no document number over one. */
const isAnnouncementTitle = (line: Paragraph) =>
  /(公告|通告)$/.test(tight(line)) && line.align === 'center' && sizeOf(line) >= LARGE && !isRedText(line);

function findNumber(lines: Paragraph[]): Elements['number'] {
  for (const paragraph of lines) {
    if (isAnnouncementTitle(paragraph)) return undefined;
    const { text } = paragraph;
    const [before = ''] = text.split(/签\s*发\s*人/);
    if (tight(paragraph).length > 60 || /[。；，]/.test(before)) continue;
    const found = LOOSE_NUMBER.exec(before) ?? UNFILLED_NUMBER.exec(before);
    const whole = before.trim();
    const bare = BARE_NUMBER.test(whole.replace(/\s/g, '')) || ORDER_NUMBER.test(whole);
    const words = bare ? whole : found?.[0];
    if (words === undefined) continue;
    const from = text.indexOf(words);
    // A citation in a sentence has words around it; a number stands by itself or beside tabs.
    if (/\S/.test(text.charAt(from - 1)) || /\S/.test(before.charAt(from + words.length))) continue;
    return { paragraph, from, to: from + words.length, text: words };
  }
  return undefined;
}

function findSigners(lines: Paragraph[]): Elements['signers'] {
  const found: Elements['signers'] = [];
  for (const paragraph of lines) {
    const parts = /签\s*发\s*人\s*[:：]?\s*/.exec(paragraph.text);
    if (!parts) continue;
    const from = parts.index + parts[0].length;
    const to = paragraph.text.trimEnd().length;
    if (to > from) found.push({ paragraph, from, to, text: paragraph.text.slice(from, to) });
  }
  return found;
}

function isTitleStart(paragraph: Paragraph, underHead: boolean): boolean {
  const text = tight(paragraph);
  if (text.length > LONGEST_TITLE || /[:：]$/.test(text) || DATE_LINE.test(text)) return false;
  if (paragraph.align === 'center' || sizeOf(paragraph) >= LARGE) return true;
  return underHead ? !/[。；]/.test(text) : KIND_TAIL.test(text) && !/[。；]/.test(text);
}

/** Whether a name in 《》 goes on in the next line. */
const hasOpenName = (lines: Paragraph[]) => {
  const text = lines.map(tight).join('');
  return text.lastIndexOf('《') > text.lastIndexOf('》');
};

function titleFrom(lines: Paragraph[], paragraphs: Paragraph[], underHead: boolean): Paragraph[] {
  const start = lines.find(
    (line) => !line.cell && !line.boxed && !precedenceOf(line) && !ISSUER_AND_DATE.test(line.text),
  );
  if (!start || !isTitleStart(start, underHead)) return [];
  const title = [start];
  for (let index = start.index + 1; index < paragraphs.length && title.length < 5; index += 1) {
    const next = paragraphs[index];
    if (!next || next.cell || tight(next) === '' || /[:：]$/.test(tight(next))) break;
    if (/^[（(]/.test(tight(next)) && !hasOpenName(title)) break;
    if (Math.abs(sizeOf(next) - sizeOf(start)) > 0.5 || headMarkIn(next)) break;
    if (next.align !== 'center' && sizeOf(next) < LARGE) break;
    title.push(next);
  }
  return title;
}

const BODIES =
  /(局|委|委员会|办|办公室|政府|站|组|公司|单位|部门|村|社区|学校|中心|所|院|会|代表|主席团|大队|人大|党委)$/;

/** Addressees in characters; so many leave no room for text on the first page, which is told. */
const LONGEST_LIST = 700;

/** What a line with a colon at its end asks for or leads to, when it names nobody. */
const NOBODY =
  /[:：].*[:：]$|\d{4}年|如下|下列|以下|。|(时间|地点|主持|主题|议题|内容|事项|人员|名单|联系人|电话|姓名|说明|要求|要点|目的|依据|方式|范围|安排|备注|单位名称)[:：]$/;

/** Names at the margin and nothing else, ended by a wrong mark: 镇党委。 */
const isNamesOnly = ({ indent }: Paragraph, text: string) =>
  Math.abs(indent.left + indent.first) < 0.15 &&
  text.length <= 60 &&
  /[。；，、]$/.test(text) &&
  text
    .slice(0, -1)
    .split(/[、，]/)
    .every((name) => name.length <= 20 && BODIES.test(name));

function isAddressees(paragraph: Paragraph, more: boolean): boolean {
  const text = tight(paragraph);
  if (paragraph.cell || paragraph.align === 'center' || headMarkIn(paragraph)) return false;
  if (more && isNamesOnly(paragraph, text)) return true;
  if (/[:：]$/.test(text)) return text.length <= LONGEST_LIST && !NOBODY.test(text);
  return more && text.length <= 60 && !/[。；！？“《]/.test(text) && BODIES.test(text);
}

/** Names what stands above the body; `end` is the index of the first paragraph after it. */
export function headOf(
  { paragraphs }: Model,
  roles: (Role | undefined)[],
): { end: number; found: Pick<Elements, 'number' | 'signers'> } {
  const lines = paragraphs.filter((paragraph) => tight(paragraph) !== '');
  const top = lines.slice(0, HEAD_LINES);
  const number = findNumber(top);
  const markAt = top.findLastIndex(
    (line) =>
      (!number || line.index < number.paragraph.index) &&
      (isRedText(line)
        ? sizeOf(line) >= RED_MARK
        : sizeOf(line) >= 26 && /(文件|命令|令|纪要)$/.test(tight(line))),
  );
  const mark = top[markAt];
  const named = Math.max(mark?.index ?? -1, number?.paragraph.index ?? -1);
  // Minutes have issuer and date over the rule, under their number.
  const ruled = lines
    .filter(({ index }) => index > named)
    .slice(0, RULED_LINES)
    .findLast(({ redRule }) => redRule);
  const headEnd = named < 0 ? named : Math.max(named, ruled?.index ?? -1);
  for (const line of top) {
    if (line.index > headEnd) break;
    const role = precedenceOf(line);
    if (role) roles[line.index] = role;
    else if (isRedText(line) && sizeOf(line) >= RED_MARK) roles[line.index] = 'mark';
  }
  if (mark) roles[mark.index] = 'mark';
  // 文件 stands beside the bodies' names in a table without lines.
  for (const line of top)
    if (mark?.cell && line.cell?.table === mark.cell.table && sizeOf(line) >= RED_MARK)
      roles[line.index] = 'mark';
  if (number) roles[number.paragraph.index] = 'number';
  const signers = findSigners(top.slice(0, 10));
  for (const { paragraph } of signers) roles[paragraph.index] ??= 'signers';
  for (const line of top) if (ISSUER_AND_DATE.test(line.text)) roles[line.index] ??= 'issuer';
  const lastSigner = signers.at(-1)?.paragraph.index ?? -1;
  const headLines = lines.filter(({ index }) => index > Math.max(headEnd, lastSigner));
  const ordered = /(命令|令)$/.test(mark ? tight(mark) : '');
  const serial = !mark && ORDER_NUMBER.test(number?.text.trim() ?? '');
  const found = ordered ? [] : titleFrom(headLines, paragraphs, headEnd >= 0);
  // On printed paper the mark does not tell an order, which has no title, so only a large line is one.
  const title = serial && !found.some((line) => sizeOf(line) >= LARGE) ? [] : found;
  for (const line of title) roles[line.index] = 'title';
  for (const line of headLines.filter(({ index }) => index < (title[0]?.index ?? 0))) {
    const role = precedenceOf(line);
    if (role) roles[line.index] = role;
  }
  const titleEnd = title.at(-1)?.index ?? headEnd;
  const under = lines.filter((line) => line.index > titleEnd);
  const textAt = under.findIndex((line) => line.align !== 'center' || line.cell);
  if (title.length > 0)
    for (const line of under.slice(0, Math.max(0, textAt)))
      if (!headMarkIn(line)) roles[line.index] ??= 'subtitle';
  const [next, after] = under.slice(textAt);
  // An announcement under a red head may have no title and go on at its number.
  const posted = /(公告|通告)$/.test(mark ? tight(mark) : '');
  const addressed =
    next !== undefined && (title.length > 0 || posted) && isAddressees(next, after !== undefined);
  if (addressed) roles[next.index] = 'addressees';
  return { end: (addressed ? next.index : titleEnd) + 1, found: { number, signers } };
}
