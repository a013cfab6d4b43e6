import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, textSchema } from '../../text-schema.ts';
import { anyone, desk, readers } from '../../values/askers.ts';
import { SETTINGS_PARTS } from './schema/practice.ts';
import type { Field } from './schema/shape.ts';

const part = z.enum(SETTINGS_PARTS);
const day = daySchema('请填写从哪一天起执行');

/** New values of fields of the practice, from a day on; `source` is where that is written. */
const proposal = z.object({
  from: day,
  values: z
    .array(z.object({ part, key: idSchema, value: z.unknown() }))
    .min(1, '还没有改动。')
    .refine(
      (values) => new Set(values.map(({ part, key }) => `${part} ${key}`)).size === values.length,
      '同一项规定改了两次。',
    ),
});

const keptChangeSchema = z.object({
  id: z.string(),
  from: z.string(),
  source: z.string(),
  /** The value in words. */
  words: z.string(),
  /** In force on the day asked about. */
  inForce: z.boolean(),
  /** Why it is left out, where it does not fit the practice as it was shipped. */
  leftOut: z.string().optional(),
});

const settingSchema = z.object({
  field: z.custom<Field>((value) => typeof value === 'object' && value !== null),
  /** In force on the day asked about. */
  value: z.unknown(),
  shipped: z.unknown(),
  shippedWords: z.string(),
  /** Whether the value in force differs from the shipped practice. */
  differs: z.boolean(),
  /** The office's own changes, earliest first. */
  changes: z.array(keptChangeSchema),
});

const settingsSchema = z.object({
  day: z.string(),
  practice: z.string(),
  parts: z.array(z.object({ part, title: z.string(), settings: z.array(settingSchema) })),
  /** Changes that do not fit the shipped practice and are left out, in words. */
  leftOut: z.array(z.object({ id: z.string(), field: z.string(), from: z.string(), why: z.string() })),
  /** The roles that may change the practice, in words. */
  mayChange: z.array(z.string()),
});

const previewSchema = z.object({
  /** What keeps the change from being made, each at its place in the part. */
  problems: z.array(
    z.object({
      part: z.string(),
      path: z.array(z.union([z.string(), z.number()])),
      text: z.string(),
    }),
  ),
  /** What it does to figures that there are; empty where none becomes another. */
  effects: z.array(
    z.object({
      title: z.string(),
      lines: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
      /** Further lines that are not listed. */
      more: z.number().int(),
    }),
  ),
});

/** Practices (做法): how each county does it, as data, and what this office holds otherwise, from which day. */
export const practicesContract = {
  list: query('查看做法', { roles: anyone, manner: 'at-the-door' }).output(
    z.array(z.object({ id: z.string(), name: z.string(), summary: z.string() })),
  ),
  settings: query('查看本单位规定', { roles: readers })
    .input(z.object({ day: day.optional() }))
    .output(settingsSchema),
  preview: query('试算规定的改动', { roles: desk }).input(proposal).output(previewSchema),
  change: command('修改本单位规定', { roles: desk })
    .input(
      proposal.extend({
        source: textSchema({ word: '依据' }).min(1, '请写明依据，如“2026年1月主席团会议决定”。'),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  withdrawChange: command('撤掉本单位规定', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ withdrawn: z.boolean() })),
};
