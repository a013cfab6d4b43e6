import { count, neededDate, neededReference, text, votes } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';

/** A deputy's report-back to voters (述职评议) and the count of the ballot on it. */
export const reportback = noun({
  table: 'reportbacks',
  word: '述职评议',
  called: (of) => [of('deputyId'), of('date')],
  dated: { on: 'date' },
  fields: {
    deputyId: neededReference('述职代表', 'deputies', '请选择述职代表', { public: true, width: 10 }),
    date: neededDate('述职日期', '请填写述职日期', { public: true, width: 12 }),
    place: text('地点', { public: true, width: 20 }),
    form: text('形式', { public: true, width: 12 }),
    issued: count('发出票', { public: true, width: 8 }),
    returned: count('收回票', { public: true, width: 8 }),
    valid: count('有效票', { public: true, width: 8 }),
    votes: votes('各项票数', { public: true }),
    note: text('备注', { width: 10 }),
  },
});

export type Reportback = RecordOf<typeof reportback>;
