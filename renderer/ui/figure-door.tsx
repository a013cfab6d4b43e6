import { Link } from 'react-router';
import css from './figure-door.module.css';

/** A figure of the year with what it is made of, and the door to its list for those who may enter. */
export function FigureDoor(props: { name: string; value: string; basis: string; to?: string | undefined }) {
  const face = (
    <>
      <span className={css.name}>{props.name}</span>
      <strong className={css.value}>{props.value}</strong>
      <span className={css.basis}>{props.basis}</span>
    </>
  );
  if (!props.to) return <div className={css.door}>{face}</div>;
  return (
    <Link className={css.door} to={props.to}>
      {face}
    </Link>
  );
}
