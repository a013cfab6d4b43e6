import type { Share } from '#electron/values/share.ts';

/** What can happen to an opinion that a practice may hang a stage on. */
export const MILESTONES = ['raised', 'assigned', 'replied', 'rated', 'closed'] as const;

export type Milestone = (typeof MILESTONES)[number];

/** One of the practice's own stages and the milestone by which it is reached. */
export type Stage = { code: string; name: string; reachedBy: Milestone };

/** How an office calls the result of its handling: A 已解决或基本解决. */
export type ResultClass = { code: string; name: string };

/** When an opinion counts as closed without being closed by hand: these milestones, and none of these ratings by its deputy. */
export type ClosingRule = { needs: ('replied' | 'rated')[]; exceptRatings: string[] };

/** The time allowed for a reply, from its starting point; `complexAmount` for what is wide or difficult (代表法第五十一条). */
export type DeadlineRule = {
  from: 'raised' | 'assigned';
  amount: number;
  complexAmount: number;
  unit: 'days' | 'workdays' | 'months';
  source: string;
};

/** How a practice carries an opinion from its raising to its close. */
export type OpinionSettings = {
  stages: Stage[];
  closing: ClosingRule;
  resultClasses: ResultClass[];
  deadline: DeadlineRule;
  channels: string[];
  topics: string[];
  ratings: string[];
  satisfiedRatings: string[];
};

/** Ratings that came back and how many of them are satisfied; those not returned are no part of the rate. */
export type RatingSummary = {
  byRating: Record<string, number>;
  satisfied: Share;
  notReturned: number;
};
