import { needed } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';

/** A deputies' station (联络站), which outlives terms. */
export const station = noun({
  table: 'stations',
  word: '联络站',
  called: (of) => [of('name')],
  fields: {
    name: needed('站点名称', '请填写站点名称', { public: true, width: 20 }),
  },
});

export type Station = RecordOf<typeof station>;
