import { Link } from 'react-router';
import { Columns } from '#ui/charts/columns.tsx';
import css from './figure-door.module.css';

/** A figure of the year in one line, its months as bars of which the latest is in ink, with what it is made of in short and, in words, under the pointer; the door to the list of what it counts. */
export function FigureDoor(props: {
  name: string;
  value: string;
  short: string;
  basis: string;
  /** Heights from 0 to 1; null where there was nothing to count. */
  months: readonly (number | null)[];
  to: string;
}) {
  return (
    <Link className={css.door} to={props.to} title={props.basis}>
      <span>{props.name}</span>
      <span className={css.months}>
        <Columns
          id=""
          of={1}
          values={props.months.map((height) => height ?? undefined)}
          fillAt={(at) => (at === props.months.length - 1 ? 'ink' : 'grey')}
        />
      </span>
      <span className={css.short}>{props.short}</span>
      <strong className={css.value}>{props.value}</strong>
    </Link>
  );
}
