import type { ReactNode } from 'react';
import type { Place } from './rail.tsx';
import { SubPlaces } from './sub-places.tsx';
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
