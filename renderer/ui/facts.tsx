import type { ReactNode } from 'react';
import css from './facts.module.css';

/** Longer than the narrowest line of a value: a sentence, which breaks as running text does, and no name. */
const sentence = /\p{Script=Han}{10}/u;

/** Facts of an entry as a ruled form: the heading on the left, what is known on the right, — where nothing is. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={css.fact}>
          <dt className={css.label}>{label}</dt>
          <dd
            className={css.value}
            data-sentence={(typeof value === 'string' && sentence.test(value)) || undefined}
          >
            {value === '' || value === undefined ? '—' : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
