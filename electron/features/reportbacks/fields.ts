import { count, long, neededDate, neededReference, text, votes } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { usualHeadings } from '#electron/nouns/usual-headings.ts';

/** A deputy's report-back to voters (述职评议) and the count of the ballot on it. */
export const reportback = noun({
  table: 'reportbacks',
  word: '述职评议',
  called: (of) => [of('deputyId'), of('date')],
  dated: { on: 'date' },
  fields: {
    deputyId: neededReference('述职代表', 'deputies', '请选择述职代表', {
      public: true,
      width: 10,
      headings: ['述职人', '述职人员', '代表姓名', '姓名'],
    }),
    date: neededDate('述职日期', '请填写述职日期', {
      public: true,
      width: 12,
      headings: ['述职时间', '评议日期', '测评日期', '日期', '时间'],
    }),
    place: text('地点', { public: true, width: 20, headings: ['述职地点', '评议地点'] }),
    form: text('形式', { public: true, width: 12, headings: ['述职形式', '述职方式'] }),
    issued: count('发出票', { public: true, width: 8, headings: ['发出票数', '发出', '发票数', '发票'] }),
    returned: count('收回票', {
      public: true,
      width: 8,
      headings: ['收回票数', '收回', '收票数', '回收票'],
    }),
    valid: count('有效票', { public: true, width: 8, headings: ['有效票数', '有效'] }),
    /** Each option of a ballot has a column of its own under these words. */
    votes: votes('各项票数', {
      public: true,
      width: 8,
      headings: [
        '满意',
        '比较满意',
        '基本满意',
        '不太满意',
        '不满意',
        '弃权',
        '优秀',
        '良好',
        '称职',
        '基本称职',
        '不称职',
        '合格',
        '基本合格',
        '不合格',
        '好',
        '较好',
        '一般',
        '较差',
        '差',
        '不了解',
        '赞成',
        '同意',
        '反对',
        '不同意',
      ],
    }),
    note: long('备注', { width: 10, headings: usualHeadings.note }),
  },
});

export type Reportback = RecordOf<typeof reportback>;
