import { useId } from 'react';
import css from './charts.module.css';
import { type Fill, Patterns, paint } from './fills.tsx';

/** What each fill of a drawing stands for. */
export function Legend({ entries }: { entries: readonly { name: string; fill: Fill }[] }) {
  const id = useId();
  return (
    <ul className={css.legend}>
      {entries.map(({ name, fill }) => (
        <li key={name} className={css.entry}>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <Patterns id={id} />
            <rect x="0.5" y="0.5" width="13" height="13" className={css.outline} fill={paint(fill, id)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
