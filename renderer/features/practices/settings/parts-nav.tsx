import { NavLink } from 'react-router';
import css from './settings.module.css';
import type { Settings } from './types.ts';

/** The parts of the practice, each with the number of fields in which this office differs from it. */
export function PartsNav({ parts }: { parts: Settings['parts'] }) {
  return (
    <nav className={css.nav} aria-label="规定">
      <ul>
        {parts.map(({ part, title, settings }) => {
          const own = settings.filter(({ differs }) => differs).length;
          return (
            <li key={part}>
              <NavLink to={`/practices/${part}`}>
                <span>{title}</span>
                {own > 0 && <span className={css.count}>改 {own} 处</span>}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
