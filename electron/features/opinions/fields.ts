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
import { usualHeadings } from '#electron/nouns/usual-headings.ts';
import { stepNames } from './rules/steps.ts';

/** A voter's opinion or a deputy's suggestion (意见建议): what it says; what became of it are its steps. */
export const opinion = noun({
  table: 'opinions',
  word: '意见建议',
  called: (of) => [`第${of('number')}号`, of('title')],
  dated: { on: 'raisedOn' },
  fields: {
    number: needed('编号', '请填写编号', {
      public: true,
      width: 12,
      headings: ['建议编号', '意见编号', '编号', '建议号', '件号', '建议案号', '案号', '序号'],
    }),
    raisedOn: neededDate('提出日期', '请填写提出日期', {
      public: true,
      width: 12,
      headings: ['提出时间', '收到日期', '收到时间', '登记日期', '提交日期'],
    }),
    leadId: neededReference('提出代表', 'deputies', '请选择提出代表', {
      public: true,
      width: 10,
      headings: [
        '领衔代表',
        '领衔人',
        '提建议人',
        '提建议代表',
        '建议代表',
        '提出建议代表',
        '提议人',
        '建议人',
        '提出人',
        '提案人',
        '代表姓名',
        '提出者',
      ],
    }),
    title: needed('标题', '请填写标题', {
      public: true,
      width: 34,
      headings: ['建议标题', '建议名称', '题目', '建议题目', '案由', '意见标题', '建议案由'],
    }),
    content: long('内容', {
      width: 40,
      headings: ['建议内容', '意见内容', '主要内容', '内容摘要', '意见建议内容'],
    }),
    category: text('类别', { public: true, width: 10, headings: ['分类', '建议类别', '意见类别'] }),
    source: text('来源', { width: 10, headings: ['意见来源', '来源渠道'] }),
    /** Wide or difficult, which allows the longer time for a reply (代表法第五十一条). */
    complex: yesNo('涉及面广、难度大'),
    /** The voter received whose words it carries on. */
    receptionId: reference('来自接待', 'receptions'),
    note: long('备注', { width: 10, headings: usualHeadings.note }),
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
    deputyId: neededReference('联名代表', 'deputies', '请选择代表', {
      width: 18,
      headings: ['附议代表', '附议人', '联名人', '附议'],
    }),
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
    unit: text('承办单位', { public: true, width: 16, headings: usualHeadings.unit }),
    dueOn: date('要求办结日期', {
      public: true,
      width: 12,
      headings: ['办结期限', '办理期限', '要求办结时间', '答复期限', '办理时限'],
    }),
    /** The class of the result, by the practice's codes. */
    result: text('办理结果', {
      public: true,
      width: 10,
      headings: ['办理结果分类', '办理结果', '结果分类', '结果类别', '答复分类', '答复类别'],
    }),
    deputyRating: text('代表评价', { width: 10, headings: ['代表满意度', '代表反馈'] }),
    voterRating: text('选民评价', { width: 10, headings: ['选民满意度', '群众评价'] }),
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

/** The days of two steps, for which ledgers keep columns of their own. */
export const ledgerDays = {
  assignedOn: date('交办日期', { width: 12, headings: ['交办时间'] }),
  answeredOn: date('答复日期', { width: 12, headings: ['答复时间', '办结日期', '办复日期', '办结时间'] }),
};

export type Opinion = RecordOf<typeof opinion>;
export type OpinionStep = RecordOf<typeof opinionStep>;
