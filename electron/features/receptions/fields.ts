import { count, date, long, neededDate, neededReference, phone, text, yesNo } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
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
    date: neededDate('接待日期', '请填写接待日期', { width: 12 }),
    stationId: neededReference('接待地点', 'stations', '请选择接待地点', { width: 20 }),
    /** The practice's own word for where and how: 进站, 走村入户, 夜谈夜访 … */
    way: text('接待形式', { public: true, width: 10 }),
    /** Blank when the voter asked not to be named. */
    visitor: text('来访人姓名', { width: 10 }),
    anonymous: yesNo('是否匿名'),
    phone: phone('联系电话', { masked: true, width: 14 }),
    address: text('住址', { width: 14 }),
    matter: {
      ...long('反映问题', { width: 34 }),
      edit: textSchema({ kind: 'long', word: '反映问题' }).min(2, '请填写反映的问题'),
    },
    onSpotReply: long('当场答复', { width: 18 }),
    transferred: yesNo('是否转办', { width: 8 }),
    unit: text('承办单位', { width: 16 }),
    progress: long('办理情况', { width: 18 }),
    feedbackOn: date('反馈日期', { width: 12 }),
    satisfaction: text('满意度', { width: 10 }),
    registrar: text('登记人', { width: 10 }),
    note: long('备注', { width: 10 }),
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
    deputyId: neededReference('代表', 'deputies', '请选择代表'),
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
