import { Navigate, Outlet, useLocation } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { Rooms } from '#ui/rooms.tsx';

/** 公文 and its rooms; whoever may not draft begins in the register. */
export function DocumentsRoom({ places }: { places: Place[] }) {
  const { pathname } = useLocation();
  const [first] = places;
  if (first && pathname === '/official-documents' && first.to !== pathname)
    return <Navigate to={first.to} replace />;
  return (
    <Rooms label="公文" places={places}>
      <Outlet />
    </Rooms>
  );
}
