import type { ReactNode } from 'react';
import type { Place } from './rail.tsx';
import css from './rooms.module.css';
import { SubPlaces } from './sub-places.tsx';

/** A place of several rooms: their names over the one that is open. */
export function Rooms({ label, places, children }: { label: string; places: Place[]; children: ReactNode }) {
  return (
    <div className={css.room}>
      <SubPlaces label={label} places={places} />
      <div className={css.content}>{children}</div>
    </div>
  );
}
