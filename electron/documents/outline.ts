import { numbered } from './body.ts';
import type {
  Ballot,
  Block,
  Certificate,
  FormPart,
  OfficialDocument,
  Signature,
  TextDocument,
  WallSheet,
} from './document.ts';
import { markText } from './kinds/mark.ts';

/** One element of a document as a screen shows it, in reading order; a table's first row is its head. */
export type OutlineBlock = {
  style:
    | 'mark'
    | 'number'
    | 'title'
    | 'subtitle'
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
    ...line('number', document.kind === 'letter' ? document.classification : undefined),
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

function formOf({ title, facts, rows, foot = [] }: FormPart): OutlineBlock[] {
  const over = [facts?.left, facts?.right].filter(Boolean).join('　');
  const cells = rows.map((row) =>
    row.cells.map((cell) => ('label' in cell ? cell.label.replaceAll('\n', '') : cell.text)),
  );
  return [
    ...line('title', title),
    ...(over ? line('paragraph', over) : []),
    { style: 'table', text: '', rows: cells },
    ...foot.flatMap((text) => line('note', text)),
  ];
}

function ballotOf(ballot: Ballot): OutlineBlock[] {
  const { title, occasion, subject, choices, lines, writeIns = 0, instructions, sealed } = ballot;
  const blanks = Array.from({ length: writeIns }, () => ['', ...choices.map(() => '')]);
  return [
    ...line('title', title),
    ...line('paragraph', occasion),
    {
      style: 'table',
      text: '',
      rows: [
        [subject, ...choices],
        ...lines.map(({ name, note }) => [note ? `${name}（${note}）` : name, ...choices.map(() => '')]),
        ...blanks,
      ],
    },
    ...instructions.flatMap((text) => line('note', text)),
    ...line('signature', sealed),
  ];
}

const certificateOf = ({ title, number, recipient, body, issuer, date }: Certificate): OutlineBlock[] => [
  ...line('title', title),
  ...line('number', number),
  ...line('addressees', recipient),
  ...body.flatMap((text) => line('paragraph', text)),
  ...line('signature', issuer),
  ...line('date', date),
];

const wallSheetOf = ({ title, facts, table, foot }: WallSheet): OutlineBlock[] => [
  ...line('title', title),
  ...facts.flatMap(({ label, value }) => line('paragraph', `${label}：${value}`)),
  ...bodyOf([table]),
  ...foot.flatMap((text) => line('note', text)),
];

/** The document's elements with their numbering, as they will be set; its wording, not its pages. */
export function outlineOf(document: OfficialDocument): OutlineBlock[] {
  switch (document.kind) {
    case 'form':
      return [...formOf(document), ...(document.receipt ? formOf(document.receipt) : [])];
    case 'ballot':
      return ballotOf(document);
    case 'certificate':
      return certificateOf(document);
    case 'wall-sheet':
      return wallSheetOf(document);
    default:
      return textOutline(document);
  }
}

function textOutline(document: TextDocument): OutlineBlock[] {
  const { addressees, body, annexes = [], note, title } = document;
  return [
    ...headOf(document),
    ...(document.kind === 'order' ? [] : line('title', title)),
    ...(document.kind === 'plain' ? (document.subtitle ?? []) : []).flatMap((text) => line('subtitle', text)),
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
