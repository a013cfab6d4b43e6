import { numbered } from './body.ts';
import type { Block, Signature, TextDocument } from './document.ts';
import { markText } from './kinds/mark.ts';

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

function headOf(document: TextDocument): OutlineBlock[] {
  if (document.kind === 'plain') return [];
  const signers = document.kind === 'red-head' ? (document.signers ?? []) : [];
  return [
    ...line('mark', markText(document.mark)),
    ...line('number', document.number ?? ''),
    ...(signers.length > 0 ? line('number', `签发人：${signers.join('　')}`) : []),
  ];
}

function signatureOf(signature: Signature | undefined): OutlineBlock[] {
  if (signature === undefined) return [];
  const names =
    signature.form === 'stamp'
      ? signature.signers.map(({ office, name = '' }) => (name ? `${office}　　${name}` : office))
      : [signature.body, ...(signature.jointly ?? [])];
  return [...names.flatMap((name) => line('signature', name)), ...line('date', signature.date)];
}

function attendanceOf(document: TextDocument): OutlineBlock[] {
  if (document.kind !== 'minutes' || !document.attendance) return [];
  const { present, absent, observers } = document.attendance;
  return [
    ...line('paragraph', `出席：${present}`),
    ...line('paragraph', absent && `请假：${absent}`),
    ...line('paragraph', observers && `列席：${observers}`),
  ];
}

function editionOf(document: TextDocument): OutlineBlock[] {
  if (document.kind === 'letter') return line('edition', document.copyTo && `抄送：${document.copyTo}`);
  const { edition } = document;
  return [
    ...line('edition', edition?.sendTo && `主送：${edition.sendTo}`),
    ...line('edition', edition?.copyTo && `抄送：${edition.copyTo}`),
    ...line('edition', edition && `${edition.printer}　${edition.printedOn}印发`),
  ];
}

/** The document's elements with their numbering, as they will be set; a preview of the wording, not of the pages. */
export function outlineOf(document: TextDocument): OutlineBlock[] {
  const { addressees, body, annexes = [], note, title } = document;
  return [
    ...headOf(document),
    ...(document.kind === 'order' ? [] : line('title', title)),
    ...line('addressees', addressees),
    ...bodyOf(body),
    ...annexes.flatMap((annex) => line('annex', annex.title)),
    ...(document.kind === 'minutes' ? [] : signatureOf(document.signature)),
    ...line('note', note),
    ...attendanceOf(document),
    ...annexes.flatMap((annex) => [
      ...line('page-break', ''),
      ...line('title', annex.title),
      ...bodyOf(annex.body),
    ]),
    ...editionOf(document),
  ];
}
