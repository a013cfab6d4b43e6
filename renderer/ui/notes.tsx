import { Status } from '#ui/status.tsx';
import css from './notes.module.css';

/** Quiet notes on what wants checking; nothing where there are none. */
export function Notes({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={css.notes} aria-label={title}>
      <Status tone="warn">{title}</Status>
      <ul className={css.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
