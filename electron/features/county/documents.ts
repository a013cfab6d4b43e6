import type { PlainDate } from '#electron/values/plain-date.ts';
import { writeWorkbook } from '#sheets/write.ts';
import { annualReturn } from './rules/annual-return.ts';
import type { ReturnRecords } from './rules/records.ts';
import { deputyTable, stationTable } from './rules/tables.ts';
import { returnDraftLine } from './schema.ts';

/** A year's records of a township, and what the return's head and foot say. */
export type AnnualReturnData = {
  township: string;
  county: string;
  year: number;
  records: ReturnRecords;
  madeOn: PlainDate;
  /** Not yet signed by the chair: said at the foot of each sheet. */
  draft?: boolean | undefined;
};

/** What stands under the table by deputy, in print and on screen. */
export const deputyNotes = ({ opinionMeanings, ungraded }: ReturnRecords): string[] => [
  '注：1. 迟到计入实出席，未通知的不计入应出席；闭会期间活动按实际参加计。',
  '    2. 合计行的出席、请假和活动为人次；接待次数按同一日期、同一地点计一次，接待人次按来访选民计，多名代表共同接待的不重复计算，因此不等于各代表之和；联名按件计；述职人数按计票相符的述职计，上级代表单列。',
  `    3. 意见建议：${opinionMeanings}`,
  ...ungraded.map((sentence, at) => `    ${4 + at}. ${sentence}`),
];
/** What stands under the table by station. */
export const stationNotes = [
  '注：接待选民按接待地点统计，其余各项按代表所进站点统计；一件建议由几个站点的代表联名的，各站点都计一件，合计只计一件。',
];
const FOOT =
  '主席团负责人：                    填表人：                    联系电话：                    报送日期：      年    月    日';

/** The title of the annual return to the county congress. */
export function annualReturnTitle({ township, year }: Pick<AnnualReturnData, 'township' | 'year'>): string {
  return `${township}${year}年度人大代表履职情况统计表`;
}

/** The title of the return's sheet by station. */
export const stationReturnTitle = ({ township, year }: Pick<AnnualReturnData, 'township' | 'year'>): string =>
  `${township}${year}年度代表联络站履职情况统计表`;

/** The annual return to the county congress (.xlsx): a sheet by deputy with the township's line, and a sheet by station. */
export function annualReturnWorkbook(data: AnnualReturnData): Promise<Uint8Array> {
  const { records, township } = data;
  const annual = annualReturn(records);
  const office = `${township}人大主席团`;
  const draft = data.draft ? [returnDraftLine] : [];
  const common = { title: annualReturnTitle(data), foot: FOOT };
  return writeWorkbook({
    created: data.madeOn,
    author: office,
    sheets: [
      {
        ...common,
        ...deputyTable(annual, records.kinds),
        name: '代表履职情况',
        paper: 'A3',
        unitLine: { left: `填报单位：${office}（盖章）`, right: `报送：${data.county}人大常委会` },
        notes: [...deputyNotes(records), ...draft],
        emptyText: '名册中还没有代表',
        frozenColumns: 2,
      },
      {
        ...common,
        ...stationTable(annual, records.kinds, records.grades),
        title: stationReturnTitle(data),
        name: '各站点情况',
        paper: 'A4',
        unitLine: { left: `填报单位：${office}（盖章）`, right: `报送：${data.county}人大常委会` },
        notes: [...stationNotes, ...draft],
        emptyText: '还没有站点',
        frozenColumns: 2,
      },
    ],
  });
}
