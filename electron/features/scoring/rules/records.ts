import type { PlainDate } from '#electron/values/plain-date.ts';
import type { AttendanceMark } from '../../activities/rules.ts';

/** One deputy at one activity, with the sheet's mark. */
export type AttendanceRecord = {
  id: string;
  date: PlainDate;
  title: string;
  kind: string;
  mark: AttendanceMark;
};

/** One visitor received by the deputy. */
export type ReceptionRecord = { id: string; date: PlainDate; place: string; visitor?: string | undefined };

/** One suggestion that the deputy led or co-signed. */
export type ProposalRecord = {
  id: string;
  number: string;
  title: string;
  raisedOn: PlainDate;
  role: 'lead' | 'cosigner';
};

/** One report-back; `refusal` says why its tally was refused. */
export type ReportbackRecord = {
  id: string;
  date: PlainDate;
  form: string;
  refused: boolean;
  refusal?: string | undefined;
};

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
