import type { ReactNode } from 'react';
import css from './section.module.css';

/** A titled part of a page, set off by a rule. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={props.title}>
      <div className={css.head}>
        <h2 className={css.title}>{props.title}</h2>
        {props.aside && <span className={css.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}
