import { z } from 'zod';
import { distinct, labelled, text } from '../../settings/fields.ts';

/** `deputies.json`: which of the roster's words of composition are grass-roots deputies. */
export const deputiesSchema = labelled(
  '代表',
  z.strictObject({
    grassRoots: labelled(
      '基层代表的构成',
      distinct(text),
      '“代表构成”一栏写有其中一个词的，统计时算基层代表（选举法第七条：特别是工人、农民和知识分子代表）。',
    ),
  }),
);

/** What a practice decides about deputies. */
export type DeputySettings = z.output<typeof deputiesSchema>;
