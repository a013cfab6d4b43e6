import { numbered } from '#documents/body.ts';
import type { Block, PlainDocument, RedHeadDocument, Table } from '#documents/document.ts';

type PageBlock = { style: PageStyle; text: string; rows?: string[][] };
type PageStyle =
  | 'mark'
  | 'number'
  | 'title'
  | 'addressees'
  | `heading${1 | 2 | 3 | 4}`
  | 'paragraph'
  | 'annex'
  | 'signature'
  | 'date'
  | 'note'
  | 'table'
  | 'edition'
  | 'page-break';

const tableOf = ({ columns, rows, totals = [], caption = '' }: Table): PageBlock => ({
  style: 'table',
  text: caption,
  rows: [columns.map(({ title }) => title), ...rows, ...totals],
});

const blockOf = (block: Block): PageBlock => {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'paragraph') return { style: 'paragraph', text: block.text };
  return { style: `heading${block.level}`, text: block.text + (block.runOn ?? '') };
};

const block = (style: PageStyle, text: string | undefined): PageBlock[] => (text ? [{ style, text }] : []);

/** A document as the screen draws its pages: one block a paragraph, in reading order, headings numbered. */
export function previewBlocks(document: RedHeadDocument | PlainDocument): PageBlock[] {
  const head =
    document.kind === 'red-head'
      ? [...block('mark', document.mark), { style: 'number' as const, text: document.number ?? '' }]
      : [];
  const { annexes = [], signature, note, edition } = document;
  return [
    ...head,
    ...block('title', document.title),
    ...block('addressees', document.addressees),
    ...numbered(document.body).map(blockOf),
    ...annexes.flatMap(({ title }, index) =>
      block('annex', `附件：${annexes.length > 1 ? `${index + 1}. ` : ''}${title}`),
    ),
    ...block('signature', signature?.body),
    ...block('date', signature?.date),
    ...block('note', note),
    ...annexes.flatMap(({ title, body }, index) => [
      { style: 'page-break' as const, text: annexes.length > 1 ? `附件${index + 1}` : '附件' },
      ...block('title', title),
      ...numbered(body).map(blockOf),
    ]),
    ...block(
      'edition',
      edition &&
        [edition.copyTo && `抄送：${edition.copyTo}`, `${edition.printer}　${edition.printedOn}印发`]
          .filter(Boolean)
          .join('\n'),
    ),
  ];
}
