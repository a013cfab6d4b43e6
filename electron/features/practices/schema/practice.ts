import { z } from 'zod';
import type { ReturnKinds } from '../../county/rules/records.ts';
import type { OpinionSettings } from '../../opinions/rules/settings.ts';
import type { ReceptionSettings } from '../../receptions/rules/day-rule.ts';
import type { ReportbackSettings } from '../../reportbacks/rules/settings.ts';
import type { Rubric } from '../../scoring/rules/rubric.ts';
import type { Standard } from '../../stations/rules.ts';
import { countySchema } from './county.ts';
import { type PracticeInfo, practiceInfoSchema } from './info.ts';
import { type LedgerSettings, ledgersSchema } from './ledgers.ts';
import { opinionsSchema } from './opinions.ts';
import { receptionsSchema } from './receptions.ts';
import { reportbacksSchema } from './reportbacks.ts';
import { rubricSchema } from './rubric.ts';
import { standardsSchema } from './standards.ts';

/** A local practice in full: everything that differs from one office to the next. */
export type Practice = {
  practice: PracticeInfo;
  rubric: Rubric;
  opinions: OpinionSettings;
  receptions: ReceptionSettings;
  reportbacks: ReportbackSettings;
  ledgers: LedgerSettings;
  county: ReturnKinds;
  standards: { standards: Standard[] };
};

/** The parts of a practice; each is kept in a file `<part>.json` of its folder. */
export const PRACTICE_PARTS = [
  'practice',
  'rubric',
  'opinions',
  'receptions',
  'reportbacks',
  'ledgers',
  'county',
  'standards',
] as const satisfies (keyof Practice)[];

/** The schema of a whole practice: its parts, and that the rubric counts only kinds which the practice keeps. */
export const practiceSchema = z
  .strictObject({
    practice: practiceInfoSchema,
    rubric: rubricSchema,
    opinions: opinionsSchema,
    receptions: receptionsSchema,
    reportbacks: reportbacksSchema,
    ledgers: ledgersSchema,
    county: countySchema,
    standards: standardsSchema,
  })
  .superRefine(({ practice, rubric }, context) => {
    const known = { attendances: practice.activityKinds, deeds: practice.deedKinds };
    const labels = { attendances: '活动类型', deeds: '登记事项类型' };
    for (const [item, { rules }] of rubric.items.entries())
      for (const [rule, { counts }] of rules.entries()) {
        if (counts.records !== 'attendances' && counts.records !== 'deeds') continue;
        for (const kind of counts.kinds.filter((own) => !known[counts.records].includes(own)))
          context.addIssue({
            code: 'custom',
            path: ['rubric', 'items', item, 'rules', rule, 'counts', 'kinds'],
            message: `中的“${kind}”不在 practice.json 的“${labels[counts.records]}”里`,
          });
      }
  }) satisfies z.ZodType<Practice>;
