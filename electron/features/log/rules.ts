import type { Role } from '#electron/values/roles.ts';
import { type DocumentState, stateNames } from '../official-documents/rules/states.ts';

/** What the log calls the tables that commands change. */
export const kindNames: Record<string, string> = {
  persons: '人员',
  deputies: '代表',
  groups: '代表小组',
  stations: '联络站',
  terms: '届次',
  activities: '活动',
  attendances: '考勤',
  receptions: '接待登记',
  reception_deputies: '接待代表',
  opinions: '意见建议',
  opinion_cosigners: '联名代表',
  reportbacks: '述职评议',
  documents: '公文',
  document_series: '发文机关代字',
  document_series_starts: '已用文号',
  document_files: '公文原件',
  own_templates: '自备模板',
  own_templates_in_use: '在用模板',
  import_readings: '表格读法',
  users: '用户',
  approvals: '审批',
  year_locks: '年度锁定',
  bin: '回收站',
};

const fieldNames: Record<string, string> = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birth_month: '出生年月',
  id_number: '身份证号码',
  phone: '联系电话',
  education: '文化程度',
  party: '政治面貌',
  level: '代表层级',
  workplace: '工作单位及职务',
  composition: '代表构成',
  constituency: '选区',
  group_id: '代表小组',
  station_id: '站点',
  note: '备注',
  date: '日期',
  title: '标题',
  kind: '类型',
  mark: '考勤',
  visitor: '来访人',
  anonymous: '是否匿名',
  address: '住址',
  matter: '反映问题',
  on_spot_reply: '当场答复',
  transferred: '是否转办',
  unit: '承办单位',
  progress: '办理情况',
  feedback_on: '反馈日期',
  satisfaction: '满意度',
  registrar: '登记人',
  number: '编号',
  raised_on: '提出日期',
  content: '内容',
  category: '类别',
  source: '来源',
  assigned_on: '交办日期',
  due_on: '要求办结日期',
  answered_on: '答复日期',
  result: '办理结果',
  deputy_rating: '代表评价',
  voter_rating: '选民评价',
  place: '地点',
  form: '形式',
  issued: '发出票',
  returned: '收回票',
  valid: '有效票',
  votes: '各项票数',
  label: '岗位',
  role: '角色',
  disabled: '停用',
  word: '送审说明',
  reason: '理由',
  subject: '涉及',
  state: '环节',
  issued_on: '成文日期',
  signed_by: '签发人',
  signed_on: '签发日期',
  sealed_on: '用印日期',
  sent_on: '印发日期',
  sent_to: '发往',
  filed_on: '归档日期',
  filed_place: '存放处',
  returned_reason: '退回原因',
  withdrawn_on: '作废日期',
  withdrawn_reason: '作废原因',
  file_sha256: '原件校验码',
  file_name: '文件名',
  code: '代字',
  body: '发文机关',
  used: '已用到第几号',
  answers: '填写的内容',
  edited: '正文',
};

/** The office's word for a column; undefined for inner ids and marks. */
export const fieldName = (column: string): string | undefined => fieldNames[column];

/** Personal numbers, never written out in the log's own list. */
const personal = new Set(['id_number', 'phone']);

type Row = Record<string, unknown>;

export type FieldChange = { record: string; field: string; before: string; after: string };

/** The answers of a document as 会议时间：3月6日；名单：3 行. */
const answerWords = (json: unknown) =>
  Object.entries(JSON.parse(String(json)) as Record<string, string | unknown[]>)
    .map(([field, answer]) => `${field}：${Array.isArray(answer) ? `${answer.length} 行` : answer}`)
    .join('；');

const coded: Record<string, (value: unknown) => string> = {
  state: (value) => stateNames[value as DocumentState] ?? String(value),
  answers: answerWords,
  edited: () => '手工改过的正文',
};

/** What a column that is kept in code says to the office; undefined for one that is kept in words. */
export const codedWords = (column: string, value: unknown): string | undefined =>
  value === null || value === undefined ? undefined : coded[column]?.(value);

const wordsOf = (field: string, value: unknown) => {
  if (value === null || value === undefined || value === '') return '';
  const words = codedWords(field, value);
  if (words !== undefined) return words;
  return personal.has(field) ? '（已隐去）' : String(value);
};

/** The fields that one change touched, in the office's words; inner ids are left out. */
export function fieldChanges(kind: string, before: Row | null, after: Row | null): FieldChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => fieldNames[field] !== undefined && !field.endsWith('_id'))
    .filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null))
    .map((field) => ({
      record: kindNames[kind] ?? kind,
      field: fieldNames[field] ?? field,
      before: wordsOf(field, before?.[field]),
      after: wordsOf(field, after?.[field]),
    }));
}

/** Where the log ends, for paper: 操作日志至第 152 条，校验码 5c2e64a6. A print that carries it fixes all that went before. */
export const headWords = ({ seq, hash }: { seq: number; hash: string }): string =>
  seq === 0 ? '操作日志还没有记录' : `操作日志至第 ${seq} 条，校验码 ${hash.slice(0, 8)}`;

/** An own template stays kept when the step that brought it is taken back, which puts it out of use alone. */
export const staysBehind = ({ kind, before }: { kind: string; before: Row | null }): boolean =>
  kind === 'own_templates' && before === null;

/** Steps of a document that anybody at the desk may take back; the others stand on the chair's signature or undo it. */
const clerksSteps = [
  ...['keep', 'remove', 'seal', 'file'].map((name) => `officialDocuments.${name}`),
  'bin.restore',
];

/** Why an entry cannot be taken back at all, or not by somebody of this role; undefined where it might. */
export function keptBecause(
  entry: { action: string; changes: number; kinds: string[] },
  role: Role,
): string | undefined {
  if (entry.changes === 0) return '这一步没有改动记录。';
  if (entry.kinds.includes('users')) return '用户和密码的改动不能撤销，请在用户页面处理。';
  if (entry.kinds.includes('approvals')) return '送审和审定不能撤销，请到“审批”撤回、退回或申请解锁。';
  if (entry.action === 'bin.empty') return '回收站到期清空的，不能撤销。';
  if (entry.action === 'officialDocuments.number')
    return '编过的发文字号不能收回再用；这份公文不发了，请在发文登记里作废，号和原因留在登记簿里。';
  if (entry.kinds.includes('document_files'))
    return '公文印发时的原件原样留存，这一步不能撤销；确需收回，请在发文登记里作废。';
  if (role !== 'chair' && entry.kinds.includes('documents') && !clerksSteps.includes(entry.action))
    return '公文的签发、退回和作废，以及撤销过的步骤，要由主席登录后再撤销。';
  return undefined;
}
