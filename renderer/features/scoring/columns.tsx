import type { z } from 'zod';
import { compareNames } from '#features/deputies/rules/order.ts';
import type { scoringContract } from '#features/scoring/contract.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { Status } from '#ui/status.tsx';

/** A year's scores as the core answers them. */
export type YearScores = z.infer<NonNullable<(typeof scoringContract.year)['~orpc']['outputSchema']>>;

/** One deputy's line of the ranking. */
export type ScoreRow = YearScores['deputies'][number];

/** The ranking's columns: one for each item of the rubric, narrow; those in which nobody has points give way first. */
export function scoreColumns({ rubric, deputies }: YearScores): ListColumn<ScoreRow>[] {
  return [
    { key: 'name', title: '姓名', width: 5.5, text: (row) => row.name, sort: compareNames },
    {
      key: 'rank',
      title: '名次',
      width: 4.5,
      align: 'right',
      text: (row) => String(row.rank),
      sort: 'rank',
      rank: (row) => row.rank,
    },
    {
      key: 'total',
      title: '总分',
      width: 5,
      align: 'right',
      text: (row) => String(row.total),
      cell: (row) => <strong>{row.total}</strong>,
      sort: 'rank',
      rank: (row) => row.total,
    },
    {
      key: 'grade',
      title: '等次',
      width: 7,
      text: (row) => row.grade,
      cell: (row) => (row.grade === rubric.ungraded ? <Status tone="quiet">{row.grade}</Status> : row.grade),
      sort: 'rank',
      rank: (row) => -row.total,
    },
    ...rubric.items.map(
      (item): ListColumn<ScoreRow> => ({
        key: item.code,
        title: item.name,
        width: 3.375,
        narrow: true,
        spare: deputies.every((row) => !row.points[item.code]) ? 1 : 2,
        align: 'right',
        text: (row) => String(row.points[item.code] ?? 0),
        cell: (row) =>
          row.points[item.code] ? (
            String(row.points[item.code])
          ) : (
            <span style={{ color: 'var(--desk-ink-soft)' }}>0</span>
          ),
      }),
    ),
  ];
}
