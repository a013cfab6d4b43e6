import { Fragment, useId } from 'react';
import { Link } from 'react-router';
import css from './charts.module.css';
import { Columns } from './columns.tsx';
import { type Fill, Patterns } from './fills.tsx';
import { Legend } from './legend.tsx';

/** Counts of the twelve months of a year, January first, by one name. */
export type Monthly = { name: string; unit: string; values: readonly number[]; fill: Fill };

/** Whether there is anything to draw of measures. */
export const isDrawn = (series: readonly Monthly[]): boolean =>
  series.some(({ values }) => values.some((value) => value > 0));

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

/**
 * Numbers by month with the year's sum, a measure a row; `charts` says which measures share a scale. On paper, which may be a
 * column of a sheet, each scale's bars stand in the table itself, over its numbers.
 */
export function MonthTable(props: {
  label: string;
  charts: readonly (readonly Monthly[])[];
  open?: ((month: number) => string) | undefined;
}) {
  const { open } = props;
  return (
    <table className={css.table} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">月份</th>
          {months.map((month, at) => (
            <th key={month} scope="col">
              {open ? <Link to={open(at + 1)}>{month}</Link> : month}
            </th>
          ))}
          <th scope="col" className={css.year}>
            全年
          </th>
        </tr>
      </thead>
      <tbody>
        {props.charts.map((series) => (
          <Fragment key={series[0]?.name}>
            {isDrawn(series) && <PaperBars series={series} />}
            {series.map(({ name, unit, values }) => (
              <tr key={name}>
                <th scope="row">{`${name}（${unit}）`}</th>
                {months.map((month, at) => (
                  <td key={month}>{values[at] ?? 0}</td>
                ))}
                <td className={css.year}>{values.reduce((sum, value) => sum + value, 0)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The bars of the measures of one scale, month by month, with what each fill is. */
function PaperBars({ series }: { series: readonly Monthly[] }) {
  const id = useId();
  const of = Math.max(...series.flatMap(({ values }) => values));
  return (
    <tr className={css.paperBars}>
      <th>
        <Legend entries={series.map(({ name, fill }) => ({ name, fill }))} />
      </th>
      {months.map((month, at) => (
        <td key={month}>
          <Columns
            id={id}
            of={of}
            values={series.map(({ values }) => values[at])}
            fillAt={(place) => series[place]?.fill ?? 'ink'}
          />
        </td>
      ))}
      <td>
        <svg className={css.patterns} aria-hidden="true" focusable="false">
          <Patterns id={id} />
        </svg>
      </td>
    </tr>
  );
}
