import { NavLink } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import css from './sub-places.module.css';

/** The pages of one place, side by side under its name; each has an address of its own. */
export function SubPlaces({ label, places }: { label: string; places: Place[] }) {
  return (
    <nav className={css.nav} aria-label={label} data-screen-only>
      <ul className={css.list}>
        {places.map(({ to, label: word }, at) => (
          <li key={to}>
            <NavLink className={css.place ?? ''} to={to} end={at === 0}>
              {word}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
