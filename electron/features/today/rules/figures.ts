import { percentText, type Share } from '#electron/values/share.ts';
import { type AttendanceMark, attendanceShare } from '../../activities/rules.ts';
import type { OpinionSummary } from '../../opinions/rules/summary.ts';
import { occasions, type ReceptionFact } from '../../receptions/facts.ts';
import type { Coverage } from '../../reportbacks/rules/coverage.ts';

/** One of the year's five figures: what is shown large, the numbers behind it in short and in full, and the list it opens. */
export type YearFigure = {
  target: 'activities' | 'receptions' | 'opinions' | 'reportbacks';
  name: '出勤率' | '接待人次' | '办结率' | '满意率' | '述职覆盖';
  value: string;
  short: string;
  basis: string;
  /** What the practice counts, where the name alone does not tell. */
  meaning?: string;
};

export type FigureInput = {
  marks: AttendanceMark[];
  /** One entry for each visitor received. */
  receptions: readonly Pick<ReceptionFact, 'date' | 'stationId'>[];
  opinions: Pick<OpinionSummary, 'closed' | 'deputyRatings'>;
  reportbacks: Coverage;
  /** What the practice of the day counts as closed and as satisfied. */
  meanings: { closed: string; satisfied: string };
};

const ofAll = ({ count, of }: Share, unit: string) => `${count} / ${of} ${unit}`;

/** The five figures of a year, each with its numerator and denominator. */
export function yearFigures({
  marks,
  receptions,
  opinions,
  reportbacks,
  meanings,
}: FigureInput): YearFigure[] {
  const attendance = attendanceShare(marks);
  const times = occasions(receptions);
  const { closed, deputyRatings } = opinions;
  const { satisfied, notReturned } = deputyRatings;
  const { own, higher } = reportbacks;
  return [
    {
      target: 'activities',
      name: '出勤率',
      value: percentText(attendance),
      short: ofAll(attendance, '人次'),
      basis: `应到${attendance.of}人次，实到${attendance.count}人次`,
    },
    {
      target: 'receptions',
      name: '接待人次',
      value: `${receptions.length}`,
      short: `${times} 场`,
      basis: `接待${times}场，来访${receptions.length}人次`,
    },
    {
      target: 'opinions',
      name: '办结率',
      value: percentText(closed),
      short: ofAll(closed, '件'),
      basis: `交办${closed.of}件，办结${closed.count}件`,
      meaning: meanings.closed,
    },
    {
      target: 'opinions',
      name: '满意率',
      value: percentText(satisfied),
      short: ofAll(satisfied, '件'),
      basis: `收回评价${satisfied.of}件，满意${satisfied.count}件，未返回${notReturned}件`,
      meaning: meanings.satisfied,
    },
    {
      target: 'reportbacks',
      name: '述职覆盖',
      value: percentText(own),
      short: ofAll(own, '人'),
      basis: `本级代表${own.of}人，已述职${own.count}人${higher.of > 0 ? `；上级代表${higher.of}人，已述职${higher.count}人` : ''}`,
    },
  ];
}
