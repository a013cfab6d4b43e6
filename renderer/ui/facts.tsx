import type { ReactNode } from 'react';
import css from './facts.module.css';

/** A fact under its heading; one that is a sentence breaks as sentences do, not as names. */
export type Fact = { label: string; value: ReactNode; sentence?: true };

/** Facts of an entry as a ruled form: the heading on the left, what is known on the right, — where nothing is. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value, sentence }) => (
        <div key={label} className={css.fact}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.value} data-sentence={sentence}>
            {value === '' || value === undefined ? '—' : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
