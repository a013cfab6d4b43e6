import { composeDocument } from '#documents/compose.ts';
import type { Column, WallSheet } from '#documents/document.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';

/** A deputy as a wall shows one: no identity number, address or birth date has a place here (代表法 §58 asks for basic facts). */
export type BoardDeputy = {
  name: string;
  sex: string;
  levelName: string;
  workplace: string;
  constituency: string;
  group: string;
  phone?: string | undefined;
};

/** A station's wall roster; its deputies come in office order. */
export type BoardData = {
  /** The issuing body's full name: 清溪镇人民代表大会主席团. */
  body: string;
  title: string;
  station: string;
  head?: string | undefined;
  /** As the wall says it: 每月6日、16日、26日上午9时至11时. */
  receptionDays: string;
  deputies: BoardDeputy[];
  asOf: PlainDate;
  withPhone: boolean;
  /** Not yet signed by the chair: said at its foot. */
  draft?: boolean | undefined;
};

/** What the foot of an unsigned board says. */
export const BOARD_DRAFT_LINE = '送审稿：未经主席审定，不得张贴。';

/** A two-character name is spread to the width of three, as rosters are set. */
const spread = (name: string) => ([...name].length === 2 ? [...name].join('　') : name);

type BoardColumn = Column & { of: (deputy: BoardDeputy, index: number) => string };

const COLUMNS: BoardColumn[] = [
  { title: '序号', width: 18, align: 'center', of: (_, index) => String(index + 1) },
  { title: '姓名', width: 30, align: 'center', of: ({ name }) => spread(name) },
  { title: '性别', width: 18, align: 'center', of: ({ sex }) => sex },
  { title: '代表层级', width: 38, align: 'center', of: ({ levelName }) => levelName },
  { title: '工作单位及职务', width: 88, of: ({ workplace }) => workplace },
  { title: '选区', width: 68, of: ({ constituency }) => constituency },
  { title: '代表小组', width: 74, of: ({ group }) => group },
];

const PHONE: BoardColumn = {
  title: '联系电话',
  width: 48,
  align: 'center',
  of: ({ phone = '' }) => phone,
};

/** The wall roster as a document, for preview. */
export function stationBoardOf(data: BoardData): WallSheet {
  const columns = data.withPhone ? [...COLUMNS, PHONE] : COLUMNS;
  const facts = [
    { label: '站点', value: data.station },
    ...(data.head ? [{ label: '站长', value: data.head }] : []),
    { label: '进站代表', value: `${data.deputies.length}名` },
    { label: '接待日', value: data.receptionDays },
  ];
  return {
    kind: 'wall-sheet',
    issuer: data.body,
    title: data.title,
    facts: facts.filter(({ value }) => value !== ''),
    table: {
      kind: 'table',
      columns: columns.map(({ title, width, align }) => ({ title, width, align })),
      rows: data.deputies.map((deputy, index) => columns.map(({ of }) => of(deputy, index))),
    },
    foot: [
      `公示单位：${data.body}　　　　公示内容截至${documentDate(data.asOf)}`,
      ...(data.draft ? [BOARD_DRAFT_LINE] : []),
    ],
  };
}

/** A station's wall roster as an A3 `.docx` file to print and hang. */
export const stationBoard = (data: BoardData): Uint8Array => composeDocument(stationBoardOf(data));
