import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Place } from './rail.tsx';
import css from './tabbed-pages.module.css';

/** A place of several pages: their names over the one that is open. */
export function TabbedPages({
  label,
  places,
  children,
}: {
  label: string;
  places: Place[];
  children: ReactNode;
}) {
  return (
    <div className={css.room}>
      <SubPlaces label={label} places={places} />
      <div className={css.content}>{children}</div>
    </div>
  );
}

/** The pages of one place, side by side under its name; each has an address of its own. */
function SubPlaces({ label, places }: { label: string; places: Place[] }) {
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
