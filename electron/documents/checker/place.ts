import { having, ROLE_NAMES, type Role } from './element.ts';
import type { Reading } from './finding.ts';
import type { Paragraph } from './model.ts';

const QUOTED = 14;

/** The beginning of a text in quotation marks, shortened. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain}”`;
}

/** The words around a stretch of a text, in quotation marks. */
export function around(text: string, from: number, to: number): string {
  const start = Math.max(0, from - 6);
  const end = Math.min(text.length, to + 6);
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `“${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}”`;
}

const COUNTED = new Set<Role>(['body', 'heading', 'annex-body', 'annex-note', 'caption']);

/** Where a paragraph stands, in words a clerk can follow: 标题, 正文第3段“各单位要…”, 表1第2行第3列. */
export function placeOf({ model, elements }: Reading, paragraph: Paragraph): string {
  const { cell, index } = paragraph;
  const role = elements.roles[index];
  if (role !== undefined && !COUNTED.has(role)) return ROLE_NAMES[role];
  if (cell) return `表${cell.table + 1}第${cell.row + 1}行第${cell.column + 1}列`;
  if (role === 'annex-note' || role === 'caption') return `${ROLE_NAMES[role]}${quoted(paragraph.text)}`;
  const inAnnex = role === 'annex-body';
  const same = inAnnex
    ? having(elements, model.paragraphs, 'annex-body')
    : having(elements, model.paragraphs, 'body', 'heading');
  const at = same.findIndex((one) => one.index === index);
  const name = at < 0 ? '文中' : `${inAnnex ? '附件正文' : '正文'}第${at + 1}段`;
  return `${name}${quoted(paragraph.text)}`;
}
