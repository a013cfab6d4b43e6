import { long, needed, neededDate, neededReference, text } from '#electron/nouns/field.ts';
import type { RecordOf } from '#electron/nouns/noun.ts';
import { recordNoun } from '#electron/nouns/workbook.ts';

/** Something that a deputy did outside meetings and receptions (履职事项): a mediation, relief, a good deed, charity. */
export const deed = recordNoun({
  table: 'deeds',
  word: '履职事项',
  register: '履职登记',
  begin: '登记履职事项',
  called: (of) => [of('date'), of('deputyId'), of('title')],
  dated: { on: 'date' },
  workbook: {
    title: '履职事项登记表',
    subject: 'deputyId',
    needs: [['deputyId'], ['date'], ['title'], ['kind']],
    atLeast: 4,
    sayable: ['date', 'kind', 'place'],
  },
  fields: {
    deputyId: neededReference('代表', 'deputies', '请选择代表', {
      public: true,
      width: 10,
      headings: ['代表姓名', '姓名', '履职代表'],
    }),
    date: neededDate('日期', '请填写日期', { public: true, width: 12, headings: ['履职日期', '时间'] }),
    /** The practice's own word: 化解矛盾纠纷, 扶弱济困 … */
    kind: needed('类型', '请选择类型', { public: true, width: 12, headings: ['事项类型', '履职类型'] }),
    title: needed('做了什么', '请写明做了什么', {
      public: true,
      width: 34,
      headings: ['履职事项', '履职内容', '事项'],
    }),
    place: text('地点', { public: true, width: 16 }),
    /** Never asked for: evidence is no condition of anything (整治形式主义为基层减负若干规定). */
    evidence: long('佐证', { width: 20, headings: ['佐证材料'] }),
    enteredBy: text('登记人', { inner: true }),
    note: text('备注', { width: 10 }),
  },
});

export type Deed = RecordOf<typeof deed>;
