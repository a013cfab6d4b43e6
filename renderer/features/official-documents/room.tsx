import { Navigate, Outlet, useLocation } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { SubPlaces } from '#ui/sub-places.tsx';
import css from './room.module.css';

/** 公文 and its rooms; whoever may not draft begins in the register. */
export function DocumentsRoom({ places }: { places: Place[] }) {
  const { pathname } = useLocation();
  const [first] = places;
  if (first && pathname === '/official-documents' && first.to !== pathname)
    return <Navigate to={first.to} replace />;
  return (
    <div className={css.room}>
      <SubPlaces label="公文" places={places} />
      <div className={css.content}>
        <Outlet />
      </div>
    </div>
  );
}
