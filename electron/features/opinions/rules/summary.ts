import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Share } from '#electron/values/share.ts';
import type { OpinionSettings } from '../settings.ts';
import type { DeadlineState } from './deadline.ts';
import type { OpinionSettingsOn } from './in-force.ts';
import { hasReached, type Opinion } from './opinion.ts';

/** Ratings that came back and how many of them are satisfied; those not returned are no part of the rate. */
export type RatingSummary = {
  byRating: Record<string, number>;
  satisfied: Share;
  notReturned: number;
};

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

/** An opinion with the settings under which it lives. */
type Settled = { opinion: Opinion; settings: OpinionSettings };

const distinct = (names: readonly string[]) => [...new Set(names)];

function countBy(names: readonly string[], values: readonly (string | undefined)[]): Record<string, number> {
  return Object.fromEntries(
    distinct(names).map((name) => [name, values.filter((value) => value === name).length]),
  );
}

/** Counts the ratings of answered opinions; the whole of the rate is what was returned, never what was sent out. */
function summariseRatings(
  answered: readonly Settled[],
  ratingOf: (opinion: Opinion) => string | undefined,
): RatingSummary {
  const rated = answered.map(({ opinion, settings }) => ({ rating: ratingOf(opinion), settings }));
  const returned = rated.filter(({ rating }) => rating !== undefined);
  return {
    byRating: countBy(
      answered.flatMap(({ settings }) => settings.ratings),
      returned.map(({ rating }) => rating),
    ),
    satisfied: {
      count: returned.filter(({ rating = '', settings }) => settings.satisfiedRatings.includes(rating))
        .length,
      of: returned.length,
    },
    notReturned: rated.length - returned.length,
  };
}

/** An opinion with what was said of its deadline and its close. */
export type JudgedOpinion = Opinion & { deadline: DeadlineState; closed: boolean };

/** Counts a set of opinions as they stand today, each under its own settings. */
export function summariseOpinions(
  opinions: readonly JudgedOpinion[],
  settingsOn: OpinionSettingsOn,
  today: PlainDate,
): OpinionSummary {
  const all = opinions.map((opinion): Settled => ({ opinion, settings: settingsOn(opinion.raisedOn) }));
  const reached = (milestone: 'assigned' | 'replied') =>
    all.filter(({ opinion, settings }) => hasReached(opinion, milestone, settings.closing, today));
  const assigned = reached('assigned');
  const answered = reached('replied');
  const states = opinions.map(({ deadline }) => deadline.state);
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
      all.flatMap(({ settings }) => settings.resultClasses.map(({ code }) => code)),
      answered.map(({ opinion }) => opinion.result),
    ),
    deputyRatings: summariseRatings(answered, ({ deputyRating }) => deputyRating),
    voterRatings: summariseRatings(answered, ({ voterRating }) => voterRating),
  };
}
