import { z } from 'zod';
import { distinct, labelled, text } from '../../settings/fields.ts';

/** `activities.json`: the kinds of activities, and of deeds registered by hand, that the office keeps. */
export const activitiesSchema = labelled(
  '活动',
  z.strictObject({
    kinds: labelled('活动类型', distinct(text), '计分细则和年度上报按这些类型计数。'),
    deedKinds: labelled('登记事项类型', distinct(text), '办公室登记的其他履职事项，计分细则按这些类型计数。'),
  }),
);
