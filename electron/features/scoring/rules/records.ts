import type { PlainDate } from '#electron/values/plain-date.ts';
import type { AttendanceFact } from '../../activities/facts.ts';
import type { AttendanceMark } from '../../activities/rules.ts';
import type { OpinionFact } from '../../opinions/facts.ts';
import type { ReceptionFact } from '../../receptions/facts.ts';
import type { ReportbackFact } from '../../reportbacks/facts.ts';

/** One deputy at one activity, with the sheet's mark. */
export type AttendanceRecord = Pick<AttendanceFact, 'date' | 'title' | 'kind'> & {
  /** The activity. */
  id: string;
  mark: AttendanceMark;
};

/** One visitor received by the deputy. */
export type ReceptionRecord = Pick<ReceptionFact, 'id' | 'date' | 'station' | 'occasion' | 'visitor'>;

/** One suggestion that the deputy led or co-signed. */
export type ProposalRecord = Pick<OpinionFact, 'id' | 'number' | 'title' | 'raisedOn'> & {
  role: 'lead' | 'cosigner';
};

/** One report-back; a refused tally says why. */
export type ReportbackRecord = Pick<ReportbackFact, 'id' | 'date' | 'form' | 'refusals'>;

/** Something registered by hand under one of the practice's kinds. */
export type DeedRecord = { id: string; date: PlainDate; kind: string; title: string };

/** All that one deputy's score is computed from, for one year. */
export type DutyRecords = {
  attendances: AttendanceRecord[];
  receptions: ReceptionRecord[];
  proposals: ProposalRecord[];
  reportbacks: ReportbackRecord[];
  deeds: DeedRecord[];
};

export type RecordKind = 'attendance' | 'reception' | 'proposal' | 'reportback' | 'deed';

/** Where a reason leads: one record of one kind. */
export type RecordLink = { kind: RecordKind; id: string };
