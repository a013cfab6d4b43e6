import type { Fraction } from '#electron/values/share.ts';

/** Which count a rate is taken of; no published rule names one, so the practice does. */
export type Denominator = 'valid' | 'returned' | 'issued';

/** A result given when the named options together reach (≥) or exceed (>) a fraction; the first that fits is given. */
export type ResultRule = {
  name: string;
  options: string[];
  comparison: 'at-least' | 'more-than';
  share: Fraction;
};

/** A practice's way of holding report-backs. */
export type ReportbackSettings = {
  forms: string[];
  options: string[];
  abstention: string;
  satisfiedOptions: string[];
  denominator: Denominator;
  results: ResultRule[];
  /** How often a deputy reports back at least in one term. */
  timesPerTerm: number;
};
