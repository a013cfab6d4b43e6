import { numbered } from './body.ts';
import type { Block, PlainDocument, RedHeadDocument } from './document.ts';

/** One element of a document as a screen shows it, in reading order; a table's first row is its head. */
export type OutlineBlock = {
  style:
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
  text: string;
  rows?: string[][] | undefined;
};

const line = (style: OutlineBlock['style'], text: string | undefined): OutlineBlock[] =>
  text === undefined ? [] : [{ style, text }];

const bodyOf = (blocks: Block[]): OutlineBlock[] =>
  numbered(blocks).flatMap((block): OutlineBlock[] => {
    if (block.kind === 'paragraph') return line('paragraph', block.text);
    if (block.kind === 'heading') return line(`heading${block.level}`, block.text + (block.runOn ?? ''));
    const head = block.columns.map(({ title }) => title);
    return [
      { style: 'table', text: block.caption ?? '', rows: [head, ...block.rows, ...(block.totals ?? [])] },
    ];
  });

/** The document's elements with their numbering, as they will be set; a preview of the wording, not of the pages. */
export function outlineOf(document: RedHeadDocument | PlainDocument): OutlineBlock[] {
  const { addressees, body, annexes = [], signature, note, edition, title } = document;
  const head =
    document.kind === 'red-head'
      ? [...line('mark', document.mark), ...line('number', document.number ?? '')]
      : [];
  return [
    ...head,
    ...line('title', title),
    ...line('addressees', addressees),
    ...bodyOf(body),
    ...annexes.flatMap((annex) => line('annex', annex.title)),
    ...line('signature', signature?.body),
    ...line('date', signature?.date),
    ...line('note', note),
    ...annexes.flatMap((annex) => [
      ...line('page-break', ''),
      ...line('title', annex.title),
      ...bodyOf(annex.body),
    ]),
    ...line('edition', edition?.copyTo && `抄送：${edition.copyTo}`),
    ...line('edition', edition && `${edition.printer}　${edition.printedOn}印发`),
  ];
}
