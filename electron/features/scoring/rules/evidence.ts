import { type PlainDate, screenDate } from '#electron/values/plain-date.ts';
import { attendanceLabel } from '../../activities/rules.ts';
import type { Counts } from './forms/counts.ts';
import type { DutyRecords, RecordLink } from './records.ts';

/** A record that a rule looked at: what it says, and, when it does not count, why; `pending` counts once it is corrected. */
export type Evidence = {
  record: RecordLink;
  date: PlainDate;
  text: string;
  excluded?: string | undefined;
  pending?: boolean;
};

/** Order of evidence: by date, then by the record's id, whatever order it came in. */
export function byDateThenId(left: Evidence, right: Evidence): number {
  return compareText(left.date, right.date) || compareText(left.record.id, right.record.id);
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function attendanceEvidence(
  { kinds, marks }: Extract<Counts, { records: 'attendances' }>,
  { attendances }: DutyRecords,
): Evidence[] {
  return attendances
    .filter(({ kind, mark }) => kinds.includes(kind) && mark !== 'not-notified')
    .map(({ id, date, title, mark }) => ({
      record: { kind: 'attendance', id },
      date,
      text: `${screenDate(date)} ${title}，${attendanceLabel(mark)}`,
      excluded: marks.includes(mark) ? undefined : '不计分',
    }));
}

function receptionEvidence(
  { once }: Extract<Counts, { records: 'receptions' }>,
  { receptions }: DutyRecords,
): Evidence[] {
  const seen = new Set<string>();
  return receptions
    .map(({ id, date, station, occasion, visitor }) => ({
      occasion,
      evidence: {
        record: { kind: 'reception' as const, id },
        date,
        text: `${screenDate(date)} 在${station}接待选民${visitor}`,
      },
    }))
    .sort((left, right) => byDateThenId(left.evidence, right.evidence))
    .map(({ occasion, evidence }) => {
      const again = once === 'day-and-place' && seen.has(occasion);
      seen.add(occasion);
      return { ...evidence, excluded: again ? '同日同地只计一次' : undefined };
    });
}

function proposalEvidence(
  { role }: Extract<Counts, { records: 'proposals' }>,
  { proposals }: DutyRecords,
): Evidence[] {
  const verb = role === 'lead' ? '领衔提出' : '联名提出';
  return proposals
    .filter((proposal) => proposal.role === role)
    .map(({ id, number, title, raisedOn }) => ({
      record: { kind: 'proposal', id },
      date: raisedOn,
      text: `${screenDate(raisedOn)} ${verb}第${number}号建议“${title}”`,
    }));
}

function reportbackEvidence({ reportbacks }: DutyRecords): Evidence[] {
  return reportbacks.map(({ id, date, form, refusals }) => ({
    record: { kind: 'reportback', id },
    date,
    text: `${screenDate(date)} 向选民述职（${form}）`,
    ...(refusals.length > 0 && {
      excluded: `测评计票待更正，更正后计分（${refusals.join('；')}）`,
      pending: true,
    }),
  }));
}

function deedEvidence({ kinds }: Extract<Counts, { records: 'deeds' }>, { deeds }: DutyRecords): Evidence[] {
  return deeds
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, date, kind, title }) => ({
      record: { kind: 'deed', id },
      date,
      text: `${screenDate(date)} ${kind}：${title}`,
    }));
}

/** The records that a rule looks at, in order of date and id. */
export function evidenceFor(counts: Counts, records: DutyRecords): Evidence[] {
  return gather(counts, records).sort(byDateThenId);
}

function gather(counts: Counts, records: DutyRecords): Evidence[] {
  switch (counts.records) {
    case 'attendances':
      return attendanceEvidence(counts, records);
    case 'receptions':
      return receptionEvidence(counts, records);
    case 'proposals':
      return proposalEvidence(counts, records);
    case 'reportbacks':
      return reportbackEvidence(records);
    case 'deeds':
      return deedEvidence(counts, records);
  }
}
