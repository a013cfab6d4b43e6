import type { PlainDate } from '#electron/values/plain-date.ts';
import type { ClosingRule, Milestone, OpinionSettings } from '../settings.ts';

/** What the rules need to know of one opinion. */
export type Opinion = {
  raisedOn: PlainDate;
  proposedOn?: PlainDate | undefined;
  assignedOn?: PlainDate | undefined;
  /** The day of the last urging (督办). */
  urgedOn?: PlainDate | undefined;
  /** The date the office asked for, where it wrote one down. */
  dueOn?: PlainDate | undefined;
  complex?: boolean | undefined;
  answeredOn?: PlainDate | undefined;
  closedOn?: PlainDate | undefined;
  withdrawnOn?: PlainDate | undefined;
  fedBackOn?: PlainDate | undefined;
  /** The id of the opinion with which it goes on (并案). */
  mergedInto?: string | undefined;
  /** How many others go on with it. */
  carries?: number | undefined;
  result?: string | undefined;
  deputyRating?: string | undefined;
  voterRating?: string | undefined;
};

const happened = (date: PlainDate | undefined, today: PlainDate) => date !== undefined && date <= today;

/** True when the opinion is closed: by hand, or because it meets the practice's rule. */
export function isClosed(opinion: Opinion, closing: ClosingRule, today: PlainDate): boolean {
  if (happened(opinion.closedOn, today)) return true;
  const { deputyRating } = opinion;
  return (
    closing.needs.every((need) => hasReached(opinion, need, closing, today)) &&
    !(deputyRating !== undefined && closing.exceptRatings.includes(deputyRating))
  );
}

/** True when the deputy's rating of an answer that has come is one that the practice counts as satisfied. */
export const isSatisfied = (
  opinion: Opinion,
  { closing, satisfiedRatings }: Pick<OpinionSettings, 'closing' | 'satisfiedRatings'>,
  today: PlainDate,
): boolean =>
  hasReached(opinion, 'rated', closing, today) && satisfiedRatings.includes(opinion.deputyRating ?? '');

/**
 * True when the milestone lies on or before today. A reply shows that the opinion was assigned; whatever was assigned needs
 * no proposal any more, and whatever was answered no urging.
 */
export function hasReached(
  opinion: Opinion,
  milestone: Milestone,
  closing: ClosingRule,
  today: PlainDate,
): boolean {
  switch (milestone) {
    case 'raised':
      return happened(opinion.raisedOn, today);
    case 'assigned':
      return happened(opinion.assignedOn, today) || happened(opinion.answeredOn, today);
    case 'proposed':
      return happened(opinion.proposedOn, today) || hasReached(opinion, 'assigned', closing, today);
    case 'urged':
      return happened(opinion.urgedOn, today) || happened(opinion.answeredOn, today);
    case 'replied':
      return happened(opinion.answeredOn, today);
    case 'rated':
      return happened(opinion.answeredOn, today) && opinion.deputyRating !== undefined;
    case 'fed-back':
      return happened(opinion.answeredOn, today) && happened(opinion.fedBackOn, today);
    case 'closed':
      return isClosed(opinion, closing, today);
  }
}
