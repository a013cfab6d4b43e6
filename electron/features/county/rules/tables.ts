import { screenDate } from '#electron/values/plain-date.ts';
import type { ReturnKinds } from '../settings.ts';
import type { AnnualReturn, DeputyLine, SumLine } from './annual-return.ts';
import { activityHeadings, type Figures } from './figures.ts';

/** A table of the return: each column's heading from the top level down, and its width in digits. */
export type ReturnTable = {
  columns: { heading: string[]; width: number; align: 'left' | 'center' }[];
  rows: (string | number)[][];
  totals: (string | number)[];
};

const column = (width: number, ...heading: string[]) => ({ heading, width, align: 'center' as const });
const sentence = (width: number, ...heading: string[]) => ({ heading, width, align: 'left' as const });

const figureColumns = (kinds: ReturnKinds, unit: string) => [
  ...['应出席', '实出席', '请假'].map((word) => column(7, `人代会（${unit}）`, word)),
  ...activityHeadings(kinds).map((word) => column(5.5, `闭会期间活动（${unit}）`, word)),
  ...['次数', '人次'].map((word) => column(5.5, '接待选民', word)),
  ...['领衔', '联名', '办结', '满意'].map((word) => column(5.5, '意见建议（件）', word)),
];

const figureCells = (figures: Figures): number[] => [
  figures.expected,
  figures.attended,
  figures.leave,
  ...figures.activities,
  figures.receptions,
  figures.voters,
  figures.led,
  figures.cosigned,
  figures.closed,
  figures.satisfied,
];

/** A line for each deputy and one for the township. */
export function deputyTable({ deputies, township }: AnnualReturn, kinds: ReturnKinds): ReturnTable {
  return {
    columns: [
      column(5, '序号'),
      column(8, '姓名'),
      column(5, '性别'),
      column(7, '民族'),
      sentence(23, '工作单位及职务'),
      sentence(22, '选区'),
      sentence(22, '所属小组'),
      sentence(20, '所进站点'),
      column(12, '层级'),
      ...figureColumns(kinds, '次'),
      column(10, '述职评议', '日期'),
      column(10, '述职评议', '结果'),
      column(7, '积分'),
      column(10, '等级'),
      sentence(10, '备注'),
    ],
    rows: deputies.map(deputyCells),
    totals: [
      `合计（${township.deputies}人）`,
      ...Array.from({ length: 8 }, () => ''),
      ...figureCells(township.figures),
      `本级${township.reportbacks.own.count}人`,
      `上级${township.reportbacks.higher.count}人`,
      '',
      '',
      '',
    ],
  };
}

function deputyCells(
  { deputy, figures, reportback, points, grade }: DeputyLine,
  index: number,
): (string | number)[] {
  return [
    index + 1,
    deputy.name,
    deputy.sex,
    deputy.ethnicity,
    deputy.workplace,
    deputy.constituency,
    deputy.group,
    deputy.station,
    deputy.levelName,
    ...figureCells(figures),
    reportback ? screenDate(reportback.date) : '',
    reportback?.result ?? '',
    points ?? '',
    grade,
    deputy.note,
  ];
}

/** A line for each station and one for the township. */
export function stationTable(
  annual: AnnualReturn,
  kinds: ReturnKinds,
  grades: readonly string[],
): ReturnTable {
  const cells = (line: SumLine) => [
    line.deputies,
    ...figureCells(line.figures),
    line.reportbacks.own.count,
    line.reportbacks.higher.count,
    ...line.grades,
  ];
  return {
    columns: [
      column(5, '序号'),
      sentence(20, '站点'),
      column(6, '代表人数'),
      ...figureColumns(kinds, '人次'),
      ...['本级', '上级'].map((word) => column(6, '述职人数', word)),
      ...grades.map((grade) => column(8.5, '等级（人）', grade)),
    ],
    rows: annual.stations.map((line, index) => [index + 1, line.name, ...cells(line)]),
    totals: [annual.township.name, '', ...cells(annual.township)],
  };
}
