import {
  choice,
  count,
  date,
  long,
  needed,
  neededDate,
  neededReference,
  reference,
  text,
  yesNo,
} from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { stepNames } from './rules/steps.ts';

/** A voter's opinion or a deputy's suggestion (意见建议): what it says; what became of it are its steps. */
export const opinion = noun({
  table: 'opinions',
  word: '意见建议',
  called: (of) => [`第${of('number')}号`, of('title')],
  dated: { on: 'raisedOn' },
  fields: {
    number: needed('编号', '请填写编号', { public: true, width: 12 }),
    raisedOn: neededDate('提出日期', '请填写提出日期', { public: true, width: 12 }),
    leadId: neededReference('提出代表', 'deputies', '请选择提出代表', { public: true, width: 10 }),
    title: needed('标题', '请填写标题', { public: true, width: 34 }),
    content: long('内容', { width: 40 }),
    category: text('类别', { public: true, width: 10 }),
    source: text('来源', { width: 10 }),
    /** Wide or difficult, which allows the longer time for a reply (代表法第五十一条). */
    complex: yesNo('涉及面广、难度大'),
    /** The voter received whose words it carries on. */
    receptionId: reference('来自接待', 'receptions'),
    note: long('备注', { width: 10 }),
  },
});

/** A deputy who signed with the lead, in order. */
export const opinionCosigner = noun({
  table: 'opinion_cosigners',
  word: '联名代表',
  called: (of) => [of('opinionId'), of('deputyId')],
  dated: { by: 'opinionId' },
  fields: {
    opinionId: neededReference('意见建议', 'opinions', '请选择意见建议'),
    deputyId: neededReference('联名代表', 'deputies', '请选择代表', { width: 18 }),
    position: count('次序', { inner: true }),
  },
});

/** One step of an opinion's course: what was done on which day, by whom, with what. */
export const opinionStep = noun({
  table: 'opinion_steps',
  word: '办理环节',
  called: (of) => [of('opinionId'), of('code'), of('date')],
  dated: { on: 'date', by: 'opinionId' },
  fields: {
    opinionId: neededReference('意见建议', 'opinions', '请选择意见建议'),
    position: count('次序', { inner: true }),
    code: choice('环节', stepNames),
    /** Absent where a ledger that was brought in does not say. */
    date: date('办理日期'),
    actor: text('经手人'),
    unit: text('承办单位', { public: true, width: 16 }),
    dueOn: date('要求办结日期', { public: true, width: 12 }),
    /** The class of the result, by the practice's codes. */
    result: text('办理结果', { public: true, width: 10 }),
    deputyRating: text('代表评价', { width: 10 }),
    voterRating: text('选民评价', { width: 10 }),
    /** The number of the letter or slip. */
    number: text('文号'),
    text: long('说明'),
    /** The opinion with which a merged one goes on. */
    intoId: reference('并入的意见建议', 'opinions'),
    /** The paper that this step is: an assignment or an urging that went out as a slip. */
    documentId: reference('公文', 'documents', { inner: true }),
    takenBackOn: date('撤回日期'),
    takenBackWhy: text('撤回原因'),
  },
});

export type Opinion = RecordOf<typeof opinion>;
export type OpinionStep = RecordOf<typeof opinionStep>;
