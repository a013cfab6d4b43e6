import { count, date, long, neededDate, neededReference, phone, text, yesNo } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { usualHeadings } from '#electron/nouns/usual-headings.ts';
import { textSchema } from '#electron/text-schema.ts';

/** One voter received at a station (人次); a day at a place is one reception (次). */
export const reception = noun({
  table: 'receptions',
  word: '接待登记',
  called: (of) => [of('date'), of('stationId'), of('matter')],
  dated: {
    on: 'date',
    later: { fields: ['unit', 'progress', 'feedbackOn', 'satisfaction'], on: 'feedbackOn' },
  },
  station: 'stationId',
  fields: {
    date: neededDate('接待日期', '请填写接待日期', {
      width: 12,
      headings: ['接待时间', '来访日期', '来访时间', '登记日期', '日期', '时间'],
    }),
    stationId: neededReference('接待地点', 'stations', '请选择接待地点', {
      width: 20,
      headings: ['接待站点', '接待场所', '代表联络站', '联络站', '站点', '地点'],
    }),
    /** The practice's own word for where and how: 进站, 走村入户, 夜谈夜访 … */
    way: text('接待形式', { public: true, width: 10 }),
    /** Blank when the voter asked not to be named. */
    visitor: text('来访人姓名', {
      width: 10,
      headings: ['来访人', '来访者', '群众姓名', '选民姓名', '来访群众', '来访选民', '反映人', '姓名'],
    }),
    anonymous: yesNo('是否匿名'),
    phone: phone('联系电话', { masked: true, width: 14, headings: usualHeadings.phone }),
    address: text('住址', { width: 14, headings: ['家庭住址', '地址', '村组', '所在村组'] }),
    matter: {
      ...long('反映问题', {
        width: 34,
        headings: [
          '反映的主要问题及诉求',
          '反映的主要问题',
          '反映问题',
          '反映的问题',
          '反映内容',
          '反映事项',
          '反映情况',
          '主要问题',
          '主要诉求',
          '诉求',
          '意见建议内容',
        ],
      }),
      edit: textSchema({ kind: 'long', word: '反映问题' }).min(2, '请填写反映的问题'),
    },
    onSpotReply: long('当场答复', {
      width: 18,
      headings: ['当场答复情况', '当场答复', '现场答复', '答复情况'],
    }),
    transferred: yesNo('是否转办', { width: 8, headings: ['是否转交', '转办', '转交'] }),
    unit: text('承办单位', { width: 16, headings: usualHeadings.unit }),
    progress: long('办理情况', { width: 18, headings: ['办理结果', '处理结果', '处理情况'] }),
    feedbackOn: date('反馈日期', { width: 12, headings: ['反馈时间'] }),
    satisfaction: text('满意度', { width: 10, headings: ['选民评价', '是否满意'] }),
    registrar: text('登记人', { width: 10, headings: ['记录人'] }),
    note: long('备注', { width: 10, headings: usualHeadings.note }),
  },
});

/** A deputy who received; several receive together, in order. */
export const receptionDeputy = noun({
  table: 'reception_deputies',
  word: '接待代表',
  called: (of) => [of('receptionId'), of('deputyId')],
  dated: { by: 'receptionId' },
  fields: {
    receptionId: neededReference('接待登记', 'receptions', '请选择接待登记'),
    deputyId: neededReference('接待代表', 'deputies', '请选择接待代表', {
      width: 18,
      headings: ['接访代表', '接待代表姓名', '接待人', '接访人', '值班代表', '代表姓名'],
    }),
    position: count('次序', { inner: true }),
  },
});

/** Who receives on a day at a station, in order (接待排班). */
export const receptionDuty = noun({
  table: 'reception_duties',
  word: '接待排班',
  called: (of) => [of('date'), of('stationId'), of('deputyId')],
  dated: { on: 'date', lockOnly: true },
  station: 'stationId',
  fields: {
    date: neededDate('接待日期', '请填写接待日期', { public: true, width: 12 }),
    stationId: neededReference('接待地点', 'stations', '请选择接待地点', { public: true, width: 20 }),
    deputyId: neededReference('接待代表', 'deputies', '请选择接待代表', { public: true, width: 10 }),
    position: count('次序', { inner: true }),
  },
});

export type ReceptionDuty = RecordOf<typeof receptionDuty>;
export type Reception = RecordOf<typeof reception>;
