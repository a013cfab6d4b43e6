import { Link } from 'react-router';
import css from './charts.module.css';
import type { Fill } from './fills.tsx';

/** Counts of the twelve months of a year, January first, by one name. */
export type Monthly = { name: string; unit: string; values: readonly number[]; fill: Fill };

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

/** Numbers by month with the year's sum, a measure a row. */
export function MonthTable(props: {
  label: string;
  rows: readonly Monthly[];
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
        {props.rows.map(({ name, unit, values }) => (
          <tr key={name}>
            <th scope="row">{`${name}（${unit}）`}</th>
            {months.map((month, at) => (
              <td key={month}>{values[at] ?? 0}</td>
            ))}
            <td className={css.year}>{values.reduce((sum, value) => sum + value, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
