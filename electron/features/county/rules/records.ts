import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Halves } from '#electron/values/points.ts';
import type { ReturnKinds } from '../settings.ts';

/** A deputy as the return lists one; `level` is the office's word, such as 镇人大代表. */
export type ReturnDeputy = {
  id: string;
  name: string;
  sex: string;
  ethnicity: string;
  workplace: string;
  constituency: string;
  group: string;
  station: string;
  level: string;
  note: string;
};

/** One mark of one deputy at one activity of the year; a deputy who was not notified has none. */
export type ReturnAttendance = {
  deputy: string;
  kind: string;
  mark: 'present' | 'late' | 'leave' | 'absent';
};

/** One voter received: the register has one entry a voter. */
export type ReturnReception = { date: PlainDate; place: string; deputies: readonly string[] };

/** One opinion of the year; what counts as closed and as satisfied is the practice's to say. */
export type ReturnOpinion = {
  lead: string;
  cosigners: readonly string[];
  closed: boolean;
  satisfied: boolean;
};

/** A report-back held in the year; `result` is '' where its count is not settled. */
export type ReturnReportback = { deputy: string; date: PlainDate; result: string };

/** A deputy's points and grade of the year. */
export type ReturnScore = { deputy: string; points: Halves; grade: string };

/** A year's records of a township; deputies in the order in which they are to be listed, grades from the best down. */
export type ReturnRecords = {
  deputies: readonly ReturnDeputy[];
  attendances: readonly ReturnAttendance[];
  receptions: readonly ReturnReception[];
  opinions: readonly ReturnOpinion[];
  reportbacks: readonly ReturnReportback[];
  scores: readonly ReturnScore[];
  grades: readonly string[];
  kinds: ReturnKinds;
};
