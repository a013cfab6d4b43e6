import { Outlet } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { SubPlaces } from '#ui/sub-places.tsx';
import css from './vault-room.module.css';

/** 保险库 and its rooms: which of them there are is told by the application, since they are other features'. */
export function VaultRoom({ places }: { places: Place[] }) {
  return (
    <div className={css.room}>
      <SubPlaces label="保险库" places={places} />
      <div className={css.content}>
        <Outlet />
      </div>
    </div>
  );
}
