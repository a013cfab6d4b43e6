import { Link } from 'react-router';
import css from './figure-door.module.css';

/** A figure of the year in one line, with what it is made of in short and, in words, under the pointer; the door to the list of what it counts. */
export function FigureDoor(props: { name: string; value: string; short: string; basis: string; to: string }) {
  return (
    <Link className={css.door} to={props.to} title={props.basis}>
      <span>{props.name}</span>
      <span className={css.short}>{props.short}</span>
      <strong className={css.value}>{props.value}</strong>
    </Link>
  );
}
