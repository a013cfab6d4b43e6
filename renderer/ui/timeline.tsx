import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './timeline.module.css';

/** One thing that happened: its day as the screen says it, a sentence, who did it, and its record. */
export type TimelineEntry = {
  day: string;
  text: string;
  by?: string;
  to?: string;
  /** Why it counts no longer; it is then struck out. */
  undone?: string | undefined;
  /** What can be done about it. */
  action?: ReactNode;
};

/** A day of another year breaks after its year alone: 2025年 / 12月10日. */
function Day({ day }: { day: string }) {
  const [, year, rest] = /^(\d{4}年)(.+)$/.exec(day) ?? [];
  if (year === undefined) return day;
  return (
    <>
      <span>{year}</span>
      <wbr />
      <span>{rest}</span>
    </>
  );
}

/** Everything that happened, in the order given; entries of one day share its date; beside the page's content, or wide as its content. */
export function Timeline(props: { title: string; entries: TimelineEntry[]; empty: string; wide?: boolean }) {
  return (
    <section className={css.timeline} data-wide={props.wide || undefined} aria-label={props.title}>
      {!props.wide && <h2 className={css.title}>{props.title}</h2>}
      {props.entries.length === 0 ? (
        <p className={css.empty}>{props.empty}</p>
      ) : (
        <ol className={css.list}>
          {props.entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and never move
            <li key={at} className={css.entry}>
              <span className={css.day}>
                {props.entries[at - 1]?.day !== entry.day && <Day day={entry.day} />}
              </span>
              <span className={css.text}>
                {entry.to ? (
                  <Link to={entry.to}>{entry.text}</Link>
                ) : entry.undone === undefined ? (
                  entry.text
                ) : (
                  <s>{entry.text}</s>
                )}
                {entry.undone !== undefined && <span className={css.by}>已撤回：{entry.undone}</span>}
                {entry.by && <span className={css.by}>{entry.by}</span>}
                {entry.action}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
