import type { AttendanceFact } from '../../activities/facts.ts';
import type { DeputyFact } from '../../deputies/facts.ts';
import type { OpinionFact } from '../../opinions/facts.ts';
import type { ReceptionFact } from '../../receptions/facts.ts';
import type { ReportbackFact } from '../../reportbacks/facts.ts';
import type { ReturnKinds } from '../settings.ts';

/** A deputy as the return lists one. */
export type ReturnDeputy = Omit<DeputyFact, 'term' | 'days'>;

/** One mark of one deputy at one activity of the year; a deputy who was not notified has none. */
export type ReturnAttendance = Pick<AttendanceFact, 'deputyId' | 'kind' | 'mark'>;

/** One voter received: the register has one entry a voter. */
export type ReturnReception = Pick<ReceptionFact, 'occasion' | 'station' | 'deputies'>;

/** One opinion of the year; what counts as closed and as satisfied is the practice's to say. */
export type ReturnOpinion = Pick<OpinionFact, 'leadId' | 'cosigners' | 'closed' | 'satisfied'>;

/** A report-back of the year, planned ones among them. */
export type ReturnReportback = Pick<ReportbackFact, 'deputyId' | 'date' | 'held' | 'refused' | 'resultWords'>;

/** A deputy's points, as people write them, and grade of the year. */
export type ReturnScore = { deputyId: string; total: number; grade: string };

/** A year's records of a township; deputies in the order in which they are to be listed, grades from the best down. */
export type ReturnRecords = {
  deputies: readonly ReturnDeputy[];
  attendances: readonly ReturnAttendance[];
  receptions: readonly ReturnReception[];
  opinions: readonly ReturnOpinion[];
  reportbacks: readonly ReturnReportback[];
  scores: readonly ReturnScore[];
  grades: readonly string[];
  /** Why nobody has a grade yet, in sentences; empty once the year is graded. */
  ungraded: readonly string[];
  kinds: ReturnKinds;
  /** What the practice counts as answered, closed and satisfied, in one sentence. */
  opinionMeanings: string;
};
