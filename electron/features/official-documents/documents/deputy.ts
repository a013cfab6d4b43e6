import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate, partsOf } from '#electron/values/plain-date.ts';
import { type FileActivity, fileActivities } from '../rules/deputy-file.ts';

/** A deputy as papers about one name them: neither identity number nor address nor telephone. */
export type DeputyOfDocument = {
  name: string;
  sex: string;
  ethnicity: string;
  birthMonth?: string | undefined;
  education: string;
  party: string;
  workplace: string;
  composition: string;
  constituency: string;
  level: string;
  group: string;
  station: string;
};

/** What a deputy did in a year. */
export type DeputyYear = {
  activities: FileActivity[];
  proposals: {
    number: string;
    title: string;
    raisedOn: PlainDate;
    role: string;
    unit: string;
    result: string;
  }[];
  receptions: { date: PlainDate; place: string; matter: string }[];
  reportbacks: { date: PlainDate; place: string; form: string; result: string }[];
};

const month = (birthMonth = '') => {
  const { year, month: of } = partsOf(`${birthMonth}-01`);
  return year > 0 ? `${year}年${of}月` : '';
};

const personal = (deputy: DeputyOfDocument): Row => ({
  姓名: deputy.name,
  性别: deputy.sex,
  民族: deputy.ethnicity,
  出生年月: month(deputy.birthMonth),
  学历: deputy.education,
  党派: deputy.party,
  单位职务: deputy.workplace,
  代表构成: deputy.composition,
  原选区: deputy.constituency,
  代表层级: deputy.level,
  代表小组: deputy.group,
  联络站: deputy.station,
});

/** Basic facts two abreast, as a file's first table has them. */
function inPairs(fields: Row): Row[] {
  const entries = Object.entries(fields);
  return entries.flatMap(([label, value], at) => {
    const [other = '', otherValue = ''] = entries[at + 1] ?? [];
    return at % 2 === 0 ? [{ 项目: label, 内容: value, 另一项目: other, 另一内容: otherValue }] : [];
  });
}

/** The fields that a template about one deputy in one year may name. */
export function deputyFields(
  deputy: DeputyOfDocument,
  { activities, proposals, receptions, reportbacks }: DeputyYear,
): TemplateData {
  const classed = fileActivities(activities);
  const rows = Object.fromEntries(
    Object.entries(classed).map(([name, list]) => [
      name,
      list.map(({ date, title, kind, mark }) => ({
        日期: documentDate(date),
        名称: title,
        类型: kind,
        出席情况: mark,
      })),
    ]),
  );
  const fields = personal(deputy);
  return {
    fields: {
      ...fields,
      领衔件数: proposals.filter(({ role }) => role === '领衔').length,
      联名件数: proposals.filter(({ role }) => role !== '领衔').length,
      接待人次: receptions.length,
      述职次数: reportbacks.length,
    },
    tables: {
      基本情况: inPairs(fields),
      ...rows,
      意见建议: proposals.map((proposal) => ({
        编号: proposal.number,
        标题: proposal.title,
        方式: proposal.role,
        承办单位: proposal.unit,
        办理结果: proposal.result,
      })),
      接待选民: receptions.map(({ date, place, matter }) => ({
        日期: documentDate(date),
        地点: place,
        反映内容: matter,
      })),
      述职评议: reportbacks.map(({ date, place, form, result }) => ({
        日期: documentDate(date),
        地点: place,
        形式: form,
        测评结果: result,
      })),
    },
  };
}
