import { text } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';

/** A deletion that waits in the bin. */
export const binEntry = noun({
  table: 'bin',
  word: '回收站',
  called: (of) => [of('title'), of('subject')],
  fields: { title: text('事项'), subject: text('涉及') },
});
