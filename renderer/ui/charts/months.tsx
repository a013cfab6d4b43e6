import { lazy, Suspense } from 'react';
import { isDrawn, type Monthly, MonthTable } from '#ui/charts/month-table.tsx';
import css from './charts.module.css';
import { Legend } from './legend.tsx';

const MonthBars = lazy(async () => ({ default: (await import('./month-bars.tsx')).MonthBars }));

/** The twelve months as bars, standing over the columns of their own table; `charts` says which measures share a scale. */
export function Months({
  label,
  charts,
  open,
}: {
  label: string;
  charts: readonly (readonly Monthly[])[];
  /** Where a month leads. */
  open?: ((month: number) => string) | undefined;
}) {
  return (
    <figure className={css.figure}>
      {charts.filter(isDrawn).map((series) => (
        <div key={series[0]?.name} data-screen-only>
          <Legend entries={series.map(({ name, unit, fill }) => ({ name: `${name}（${unit}）`, fill }))} />
          <div
            role="img"
            aria-label={`${label}：${series.map(({ name }) => name).join('、')}`}
            className={css.plot}
          >
            <Suspense>
              <MonthBars series={series} />
            </Suspense>
          </div>
        </div>
      ))}
      <MonthTable label={label} charts={charts} open={open} />
    </figure>
  );
}
