import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate, partsOf } from '#electron/values/plain-date.ts';
import { person, tenure } from '../../deputies/fields.ts';
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

/** A deputy's fields by the words under which templates name them. */
const words = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birthMonth: '出生年月',
  education: '学历',
  party: '党派',
  workplace: '单位职务',
  composition: '代表构成',
  constituency: '原选区',
  level: '代表层级',
  group: '代表小组',
  station: '联络站',
} as const satisfies Record<keyof DeputyOfDocument, string>;

/** Public fields that have another name above, or no place in papers about one deputy. */
const apart = new Set(['groupId', 'stationId', 'entry']);

/** Whatever else of a deputy is public stands after these under its own word. */
const others = Object.entries({ ...person.fields, ...tenure.fields }).filter(
  ([name, field]) => 'public' in field && !(name in words || apart.has(name)),
);

const personal = (deputy: DeputyOfDocument): Row => {
  const said: Record<string, string | undefined> = { ...deputy, birthMonth: month(deputy.birthMonth) };
  const named = [...Object.entries(words), ...others.map(([name, { word }]) => [name, word] as const)];
  return Object.fromEntries(named.map(([name, word]) => [word, said[name] ?? '']));
};

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
