import type { Halves } from '#electron/values/points.ts';
import type { AttendanceMark } from '../../activities/rules.ts';

/** Which records a rule counts. Kinds are the office's own words, listed in its practice. */
export type Counts =
  | { records: 'attendances'; kinds: string[]; marks: AttendanceMark[] }
  /** `once` says that several visitors on one day at one place are one reception. */
  | { records: 'receptions'; once: 'record' | 'day-and-place' }
  | { records: 'proposals'; role: 'lead' | 'cosigner' }
  /** A report-back whose tally was refused never counts. */
  | { records: 'reportbacks' }
  | { records: 'deeds'; kinds: string[] };

/** So much for the first record, so much for each further one (practice R1). */
export type FirstAndMore = {
  form: 'first-and-more';
  counts: Counts;
  first: Halves;
  more: Halves;
  /** The most this rule alone may give, within the item's own cap. */
  cap?: Halves | undefined;
  /** What a deputy would do to raise it, as a phrase: 再接待选民1次. */
  advice?: string | undefined;
};

/** So much for every record alike (practice R5, and R1's co-signing). */
export type Each = {
  form: 'each';
  counts: Counts;
  each: Halves;
  cap?: Halves | undefined;
  advice?: string | undefined;
};

/** One way of turning records into points; each further form of a practice joins as a member. */
export type ScoringRule = FirstAndMore | Each;

/** One line of the rubric: its rules add up, and the item's cap (≤) holds over all of them. */
export type RubricItem = {
  code: string;
  name: string;
  /** The clause in the practice's own words, shown beside the score. */
  clause: string;
  /** Absent where a practice sets no upper limit. */
  cap?: Halves | undefined;
  rules: ScoringRule[];
};

/** A grade and the total from which it is given (≥). */
export type Grade = { name: string; atLeast: Halves };

/** The scoring rubric of a practice: data, with a version, recomputed over all records each time. */
export type Rubric = {
  id: string;
  name: string;
  version: string;
  source: string;
  totalCap?: Halves | undefined;
  items: RubricItem[];
  /** From the highest to the lowest; the last is given from 0. */
  grades: Grade[];
};
