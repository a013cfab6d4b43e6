import type { ReactNode } from 'react';
import css from './facts.module.css';

/** Facts of an entry as a ruled form: the heading on the left, what is known on the right, — where nothing is. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={css.fact}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.value}>{value === '' || value === undefined ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
