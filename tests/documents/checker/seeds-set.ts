import { composeDocument } from '#documents/compose.ts';
import type { Block, RedHeadDocument } from '#documents/document.ts';
import { notice } from './clean.ts';
import { type Edit, edited, swapAll, withBody } from './edited.ts';

type Row = [rules: string[], what: string, file: () => Uint8Array];

const lines = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: '请各单位抓紧办理。' }));
const plain = (count: number): RedHeadDocument => ({
  ...notice,
  annexes: [],
  note: undefined,
  body: lines(count),
});
/** A table of `count` rows and their total. */
const totalled = (count: number): Block => ({
  kind: 'table',
  columns: ['单位', '件数'].map((title) => ({ title, width: 1 })),
  rows: Array.from({ length: count }, () => ['甲站', '1']),
  totals: [['合计', String(count)]],
});
/** Rows that may part from the next, as other programs write them. */
const partedRows: Edit = (xml) =>
  xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => table.replaceAll('<w:keepNext/>', ''));
const unkept = swapAll('<w:keepNext/>', '');
const SETTINGS = 'word/_rels/settings.xml.rels';
const TEMPLATE =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:\\Users\\bgs\\honghead.dotx" TargetMode="External"/></Relationships>';

/** The edition block, the last table, moved before the paragraph with a text. */
const editionBefore =
  (text: string): Edit =>
  (xml) => {
    const from = xml.lastIndexOf('<w:tbl>');
    const to = xml.indexOf('</w:tbl>', from) + '</w:tbl>'.length;
    const rest = xml.slice(0, from) + xml.slice(to);
    const at = rest.lastIndexOf('<w:p>', rest.indexOf(text));
    return `${rest.slice(0, at)}${xml.slice(from, to)}${rest.slice(at)}`;
  };

/** Faults that only the set pages show, and one of the file's settings. */
export const SET: Row[] = [
  [['signature-alone'], 'signature and date alone on a page', () => withBody(plain(6), unkept)],
  [
    ['first-page-text'],
    'a title that fills the first page',
    () => composeDocument({ ...plain(1), addressees: `${'各承办单位，'.repeat(85)}各站所：` }),
  ],
  [
    ['edition-not-last'],
    'the edition block before the annexes',
    () => withBody(notice, editionBefore('>附件1<')),
  ],
  [['edition-on-odd-page'], 'the edition block on the third page', () => composeDocument(plain(30))],
  [
    ['total-alone'],
    'a total alone on the next page',
    () => withBody({ ...plain(2), body: [...lines(2), totalled(5), ...lines(3)] }, partedRows),
  ],
  [
    ['local-template'],
    'a template on somebody’s disk',
    () =>
      edited(composeDocument(notice), {
        [SETTINGS]: () => TEMPLATE,
        'word/settings.xml': (xml) =>
          xml.replace(
            '<w:evenAndOddHeaders/>',
            '<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/><w:evenAndOddHeaders/>',
          ),
      }),
  ],
];
