import type { Row } from '#documents/template/placeholders.ts';
import { percentText } from '#electron/values/share.ts';
import { tallyResult, tallyShare } from '#features/reportbacks/rules/result.ts';
import { checkTally, type Tally } from '#features/reportbacks/rules/tally.ts';
import type { ReportbackSettings } from '#features/reportbacks/settings.ts';

/** A count of votes, and how the practice reads one. */
export type TallyOfDocument = { tally: Tally; settings: ReportbackSettings };

/** The options of a ballot in the practice's order, abstention last. */
export const ballotOptions = ({ options, abstention }: ReportbackSettings) => [
  ...options.filter((option) => option !== abstention),
  abstention,
];

/** A count's figures; one that does not agree has neither rate nor result. */
export function tallyFields({ tally, settings }: TallyOfDocument): Row {
  const check = checkTally(tally);
  const votes = Object.fromEntries(
    ballotOptions(settings).map((option) => [`${option}票`, tally.votes[option] ?? 0]),
  );
  const satisfied = percentText(tallyShare(tally, settings.satisfiedOptions, settings.denominator));
  return {
    ...votes,
    发出票: tally.issued,
    收回票: tally.returned,
    有效票: tally.valid,
    无效票: tally.invalid ?? tally.returned - tally.valid,
    满意率: check.ok ? satisfied : '待更正',
    评议结果: check.ok ? (tallyResult(tally, settings) ?? '') : '',
    核对情况: check.ok ? '各栏核对相符。' : `${check.reasons.join('；')}。`,
  };
}
