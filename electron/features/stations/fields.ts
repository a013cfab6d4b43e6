import { needed, phone, text } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { usualHeadings } from '#electron/nouns/usual-headings.ts';

/** A deputies' station (联络站), which outlives terms. */
export const station = noun({
  table: 'stations',
  word: '联络站',
  called: (of) => [of('name')],
  fields: {
    name: needed('站点名称', '请填写站点名称', {
      public: true,
      width: 20,
      headings: ['联络站名称', '代表联络站名称', '代表联络站', '联络站', '站名'],
    }),
    address: text('地址', { public: true, width: 24, headings: ['站点地址', '详细地址', '所在地'] }),
    hours: text('开放时间', { public: true, width: 16, headings: ['开放日', '开门时间'] }),
    head: text('站长', { public: true, width: 10, headings: ['站长姓名', '负责人'] }),
    liaisons: text('联络员', { public: true, width: 14, headings: ['联络员姓名'] }),
    phone: phone('联系电话', { masked: true, width: 14, headings: usualHeadings.phone }),
  },
});

/** A station of which only its name is known. */
export const blankStation = { address: '', hours: '', head: '', liaisons: '', phone: '' };

export type Station = RecordOf<typeof station>;
