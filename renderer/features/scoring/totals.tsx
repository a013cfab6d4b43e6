import type { DeputyScore } from '#features/scoring/contract.ts';
import { Bar } from '#ui/charts/bar.tsx';
import type { Fill } from '#ui/charts/fills.tsx';
import css from './totals.module.css';

/** The score as a deputy's page asks for it: with the year before, and the trial of a later rubric, where there are such. */
export type ScoreWithOthers = DeputyScore & {
  rubric: {
    items: { cap?: number | undefined }[];
    grades: { name: string; from: number }[];
    totalCap?: number | undefined;
  };
  before?: { total: number } | undefined;
  trial?: { total: number; rubric: string; version: string } | undefined;
};

/** The end of the scale of totals: the most that the rubric can give, or the most that there is. */
function fullOf({ rubric, ...score }: ScoreWithOthers): number {
  const caps = rubric.items.map(({ cap }) => cap);
  const most = caps.every((cap) => cap !== undefined) ? caps.reduce((sum, cap) => sum + cap, 0) : 0;
  const totals = [score.total, score.before?.total ?? 0, score.trial?.total ?? 0];
  return Math.max(rubric.totalCap ?? most, ...totals, ...rubric.grades.map(({ from }) => from));
}

/** The total of the year beside that of the year before and of a later rubric, over the totals from which grades begin. */
export function Totals({ score, year }: { score: ScoreWithOthers; year: number }) {
  const full = fullOf(score);
  const grades = score.rubric.grades.filter(({ from }) => from > 0);
  const rows: { label: string; total: number; fill: Fill }[] = [
    ...(score.before ? [{ label: `${year - 1} 年`, total: score.before.total, fill: 'grey' as const }] : []),
    { label: `${year} 年`, total: score.total, fill: 'ink' },
    ...(score.trial ? [{ label: '试算', total: score.trial.total, fill: 'hatch' as const }] : []),
  ];
  return (
    <div className={css.totals}>
      <p className={css.grades}>
        {grades.map(({ name, from }) => (
          <span key={name} style={{ left: `${(from / full) * 100}%` }}>
            {from} {name}
          </span>
        ))}
      </p>
      <dl className={css.rows}>
        {rows.map(({ label, total, fill }) => (
          <div key={label} className={css.row} data-now={fill === 'ink' || undefined}>
            <dt>{label}</dt>
            <dd className={css.drawn}>
              <Bar value={total} of={full} cap={full} fill={fill} ticks={grades.map(({ from }) => from)} />
            </dd>
            <dd className={css.total}>{total}</dd>
          </div>
        ))}
      </dl>
      {score.trial && (
        <p className={css.note}>
          试算用以后执行的“{score.trial.rubric}”（{score.trial.version}），只看不存。
        </p>
      )}
    </div>
  );
}
