import { Buffer } from 'node:buffer';
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** One red dot as PNG. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64',
);

const run = (text: string, look: object = {}) =>
  new TextRun({
    text,
    font: { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' },
    size: 24,
    ...look,
  });
const line = (text: string, look: object = {}) => new Paragraph({ children: [run(text)], ...look });
const cell = (text: string, look: object = {}) => new TableCell({ children: [line(text)], ...look });
const width = (twips: number) => ({ size: twips, type: WidthType.DXA });

/** A paper as an office makes it by hand in a word processor: lists, joined cells, a picture, a note, several sections. */
export async function handmade(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [line('脚注的话')] } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, right: 1800, bottom: 1440, left: 1800 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: ['第', PageNumber.CURRENT, '页，共', PageNumber.TOTAL_PAGES, '页'],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          line('代表活动登记表', { alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
          line('总体情况', { numbering: { reference: 'list', level: 0 } }),
          line('甲项', { numbering: { reference: 'list', level: 1 } }),
          line('乙项', { numbering: { reference: 'list', level: 1 } }),
          line('下一步', { numbering: { reference: 'list', level: 0 } }),
          line('丙项', { numbering: { reference: 'list', level: 1 } }),
          new Paragraph({
            children: [
              run('填表人：'),
              run('　　　　　', { underline: { type: UnderlineType.SINGLE } }),
              new TextRun({ children: [new Tab()] }),
              run('面积 12 m'),
              run('2', { superScript: true }),
              new FootnoteReferenceRun(1),
            ],
            tabStops: [{ type: TabStopType.RIGHT, position: 8306 }],
          }),
          new Table({
            width: width(8306),
            columnWidths: [2000, 3153, 3153],
            rows: [
              new TableRow({
                children: [
                  cell('姓名', { verticalMerge: VerticalMergeType.RESTART, width: width(2000) }),
                  cell('联系方式', { columnSpan: 2, width: width(6306) }),
                ],
              }),
              new TableRow({
                children: [
                  cell('', { verticalMerge: VerticalMergeType.CONTINUE, width: width(2000) }),
                  cell('电话', { width: width(3153) }),
                  cell('住址', { width: width(3153) }),
                ],
              }),
              ...Array.from(
                { length: 30 },
                (_, index) =>
                  new TableRow({
                    children: [
                      cell(`代表${index + 1}`, { width: width(2000) }),
                      cell('0000—0000000', { width: width(3153) }),
                      cell('上坝村一组二组三组四组五组六组七组八组', { width: width(3153) }),
                    ],
                  }),
              ),
            ],
          }),
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: DOT, transformation: { width: 120, height: 60 } })],
          }),
          new Paragraph({ children: [run('分页之前'), new PageBreak(), run('分页之后')] }),
        ],
      },
      {
        properties: { page: { size: { width: 11906, height: 16838, orientation: 'landscape' } } },
        children: [line('横排的一页')],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
