import { neededDate, text } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';

/** What the office holds otherwise than the shipped practice: one rule, from a day on, with its source. */
export const practiceChange = noun({
  table: 'practice_changes',
  word: '本单位规定',
  called: (of) => [of('field'), of('fromOn')],
  dated: { on: 'fromOn', lockOnly: true },
  fields: {
    field: text('规定'),
    fromOn: neededDate('自何日起', '请填写从哪一天起'),
    words: text('规定内容'),
    source: text('依据'),
  },
});
