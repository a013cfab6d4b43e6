import { needed, neededReference, reference, text } from '#electron/nouns/field.ts';
import type { RecordOf } from '#electron/nouns/noun.ts';
import { recordNoun } from '#electron/nouns/workbook.ts';

/** A deputies' group (代表小组) of one term. */
export const group = recordNoun({
  table: 'groups',
  word: '代表小组',
  register: '小组',
  begin: '新增小组',
  called: (of) => [of('name')],
  workbook: {
    title: '代表小组名册',
    subject: 'name',
    needs: [['name'], ['leaderId']],
    atLeast: 3,
    parted: false,
    sayable: ['liaison'],
  },
  fields: {
    termId: neededReference('届次', 'terms', '请选择届次', { inner: true }),
    name: needed('小组名称', '请填写小组名称', {
      public: true,
      width: 20,
      headings: ['代表小组名称', '代表小组', '小组'],
    }),
    leaderId: reference('组长', 'deputies', { public: true, width: 10, headings: ['小组长', '组长姓名'] }),
    deputyLeaderId: reference('副组长', 'deputies', { public: true, width: 10 }),
    liaison: text('联络员', { public: true, width: 10 }),
  },
});

export type Group = RecordOf<typeof group>;
