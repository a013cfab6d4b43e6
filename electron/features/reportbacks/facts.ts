import type { PlainDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import type { Reportback } from './fields.ts';
import { tallyResult, tallyShare } from './rules/result.ts';
import { checkTally } from './rules/tally.ts';
import type { ReportbackSettings } from './settings.ts';

/** A report-back with what its count says; one that does not agree has no rate and no result. */
export type ReportbackFact = Reportback & {
  deputy: string;
  /** Why the count cannot stand, in sentences; empty when it agrees. */
  refusals: string[];
  refused: boolean;
  result: string | undefined;
  /** The result as a return writes it: the practice's own name, or the rate of satisfaction. */
  resultWords: string;
};

/** One fact a report-back, under the practice of its day. */
export function reportbackFacts(
  records: readonly Reportback[],
  {
    settingsOn,
    nameOf,
  }: {
    settingsOn: (day: PlainDate) => ReportbackSettings;
    nameOf: (deputyId: string) => string;
  },
): ReportbackFact[] {
  return records.map((record) => {
    const settings = settingsOn(record.date);
    const check = checkTally(record);
    const result = check.ok ? tallyResult(record, settings) : undefined;
    const rate = tallyShare(record, settings.satisfiedOptions, settings.denominator);
    return {
      ...record,
      deputy: nameOf(record.deputyId),
      refusals: check.ok ? [] : check.reasons,
      refused: !check.ok,
      result,
      resultWords: check.ok ? (result ?? `满意率${percentText(rate)}`) : '计票待更正',
    };
  });
}
