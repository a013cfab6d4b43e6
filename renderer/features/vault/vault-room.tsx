import { Outlet } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { Rooms } from '#ui/rooms.tsx';

/** 保险库 and its rooms: which of them there are is told by the application, since they are other features'. */
export function VaultRoom({ places }: { places: Place[] }) {
  return (
    <Rooms label="保险库" places={places}>
      <Outlet />
    </Rooms>
  );
}
