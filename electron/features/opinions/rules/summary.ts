import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Share } from '#electron/values/share.ts';
import type { DeadlineState } from './deadline.ts';
import { hasReached, type Opinion } from './opinion.ts';
import type { OpinionSettings, RatingSummary } from './settings.ts';

/** The counts behind a report on opinions: every rate with its two numbers. */
export type OpinionSummary = {
  raised: number;
  /** Answered, out of assigned. */
  answered: Share;
  answeredInTime: Share;
  /** Closed, out of assigned. */
  closed: Share;
  overdue: number;
  byResultClass: Record<string, number>;
  deputyRatings: RatingSummary;
  voterRatings: RatingSummary;
};

const isAnswered = (opinion: Opinion, { closing }: OpinionSettings, today: PlainDate) =>
  hasReached(opinion, 'replied', closing, today);

function countBy(names: readonly string[], values: readonly (string | undefined)[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, values.filter((value) => value === name).length]));
}

/** Counts the ratings of answered opinions; the whole of the rate is what was returned, never what was sent out. */
export function summariseRatings(
  ratings: readonly (string | undefined)[],
  settings: Pick<OpinionSettings, 'ratings' | 'satisfiedRatings'>,
): RatingSummary {
  const returned = ratings.filter((rating) => rating !== undefined);
  return {
    byRating: countBy(settings.ratings, returned),
    satisfied: {
      count: returned.filter((rating) => settings.satisfiedRatings.includes(rating)).length,
      of: returned.length,
    },
    notReturned: ratings.length - returned.length,
  };
}

/** An opinion with what was said of its deadline and its close. */
export type JudgedOpinion = Opinion & { deadline: DeadlineState; closed: boolean };

/** Counts a set of opinions as they stand today. */
export function summariseOpinions(
  opinions: readonly JudgedOpinion[],
  settings: OpinionSettings,
  today: PlainDate,
): OpinionSummary {
  const assigned = opinions.filter((opinion) => hasReached(opinion, 'assigned', settings.closing, today));
  const answered = opinions.filter((opinion) => isAnswered(opinion, settings, today));
  const states = opinions.map(({ deadline }) => deadline.state);
  const classes = settings.resultClasses.map(({ code }) => code);
  return {
    raised: opinions.length,
    answered: { count: answered.length, of: assigned.length },
    answeredInTime: {
      count: states.filter((state) => state === 'answered-in-time').length,
      of: answered.length,
    },
    closed: {
      count: opinions.filter(({ closed }) => closed).length,
      of: assigned.length,
    },
    overdue: states.filter((state) => state === 'overdue').length,
    byResultClass: countBy(
      classes,
      answered.map(({ result }) => result),
    ),
    deputyRatings: summariseRatings(
      answered.map(({ deputyRating }) => deputyRating),
      settings,
    ),
    voterRatings: summariseRatings(
      answered.map(({ voterRating }) => voterRating),
      settings,
    ),
  };
}
