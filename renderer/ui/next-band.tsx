import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './next-band.module.css';

/** A figure of the entry, in so many words; `to` leads to what it is made of. */
export type BandFigure = { label: string; value: string; to?: string | undefined };

/** Under a detail's head, over the whole width: how it stands, its figures, what may be done next, and what blocks the rest. */
export function NextBand(props: {
  /** In a word and a shape. */
  state: ReactNode;
  /** One line under it. */
  line?: ReactNode;
  figures?: BandFigure[];
  /** The steps that may be taken, the usual one first. */
  children: ReactNode;
  /** What cannot be done yet, by the sentence that says why. */
  blocked?: { names: string[]; why: string }[];
}) {
  const { blocked = [] } = props;
  return (
    <section className={css.band} aria-label="下一步">
      <div className={css.state}>
        <p className={css.word}>{props.state}</p>
        {props.line && <p className={css.line}>{props.line}</p>}
      </div>
      {props.figures && (
        <dl className={css.figures}>
          {props.figures.map(({ label, value, to }) => (
            <div key={label}>
              <dt className={css.line}>{label}</dt>
              <dd className={css.figure}>{to === undefined ? value : <Link to={to}>{value}</Link>}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={css.actions} data-screen-only>
        {props.children}
      </div>
      {blocked.length > 0 && (
        <div className={css.blocked} data-screen-only>
          <span className={css.no}>还不能办</span>
          <ul className={css.reasons}>
            {blocked.map(({ names, why }) => (
              <li key={why}>
                <span className={css.names}>{names.join('、')}</span>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
