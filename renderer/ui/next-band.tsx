import type { ReactNode } from 'react';
import css from './next-band.module.css';

/** Under a detail's head, over the whole width: how it stands, what may be done next, and what blocks the rest. */
export function NextBand(props: {
  /** In a word and a shape. */
  state: ReactNode;
  /** One line under it. */
  line?: ReactNode;
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
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
