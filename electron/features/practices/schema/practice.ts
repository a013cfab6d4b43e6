import { z } from 'zod';
import { code, labelled, text } from '../../../settings/fields.ts';
import { activitiesSchema } from '../../activities/settings.ts';
import { approvalsSchema } from '../../approvals/settings.ts';
import { binSchema } from '../../bin/settings.ts';
import { countySchema } from '../../county/settings.ts';
import { deputiesSchema } from '../../deputies/settings.ts';
import { checksSchema } from '../../document-checks/settings.ts';
import { ledgersSchema } from '../../ledgers/settings.ts';
import { opinionsSchema } from '../../opinions/settings.ts';
import { receptionsSchema } from '../../receptions/settings.ts';
import { reportbacksSchema } from '../../reportbacks/settings.ts';
import { rubricSchema } from '../../scoring/settings.ts';
import { standardsSchema } from '../../stations/settings.ts';

/** `practice.json`: what the practice is called. */
const practiceInfoSchema = labelled(
  '做法',
  z.strictObject({
    id: labelled('标识', code),
    name: labelled('名称', text),
    summary: labelled('说明', text),
  }),
);

/** The parts of a practice that an office may change, in the order in which its settings are shown. */
export const settingsSchemas = {
  deputies: deputiesSchema,
  activities: activitiesSchema,
  opinions: opinionsSchema,
  receptions: receptionsSchema,
  reportbacks: reportbacksSchema,
  rubric: rubricSchema,
  ledgers: ledgersSchema,
  county: countySchema,
  standards: standardsSchema,
  approvals: approvalsSchema,
  checks: checksSchema,
  bin: binSchema,
};

/**
 * The schema of a whole practice: its parts, that the rubric counts only kinds which the practice keeps, and that no grade
 * bears a word by which satisfaction with an opinion is rated: the annual return counts both side by side.
 */
export const practiceSchema = z
  .strictObject({ practice: practiceInfoSchema, ...settingsSchemas })
  .superRefine(({ activities, opinions, rubric }, context) => {
    const refuseWord = (path: PropertyKey[], word: string, why: string) =>
      context.addIssue({ code: 'custom', path: ['rubric', ...path], message: `“${word}”${why}` });
    for (const [at, { name }] of rubric.grades.entries()) {
      if (opinions.ratings.includes(name))
        refuseWord(['grades', at, 'name'], name, '是评价意见办理的用语，等级请另用一个词，如“优秀”“称职”');
      if (name === rubric.ungraded) refuseWord(['ungraded'], name, '已是一个等级的名称，请另用一个词');
    }
    const known = { attendances: activities.kinds, deeds: activities.deedKinds };
    const labels = { attendances: '活动类型', deeds: '登记事项类型' };
    for (const [item, { rules }] of rubric.items.entries())
      for (const [rule, { counts }] of rules.entries()) {
        if (counts.records !== 'attendances' && counts.records !== 'deeds') continue;
        for (const kind of counts.kinds.filter((own) => !known[counts.records].includes(own)))
          context.addIssue({
            code: 'custom',
            path: ['rubric', 'items', item, 'rules', rule, 'counts', 'kinds'],
            message: `中的“${kind}”不在“活动”的“${labels[counts.records]}”里`,
          });
      }
  });

/** A local practice in full: everything that differs from one office to the next. */
export type Practice = z.output<typeof practiceSchema>;

/** A part that an office may change. */
export type SettingsPart = keyof typeof settingsSchemas;

/** The parts of a practice; each is kept in a file `<part>.json` of its folder. */
export const PRACTICE_PARTS = Object.keys(practiceSchema.shape) as (keyof Practice)[];

export const SETTINGS_PARTS = Object.keys(settingsSchemas) as SettingsPart[];

/** What forms and refusals call a part. */
export const partTitle = (part: keyof Practice): string => practiceSchema.shape[part].meta()?.title ?? part;
