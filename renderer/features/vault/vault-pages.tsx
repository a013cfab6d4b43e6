import { Outlet } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { TabbedPages } from '#ui/tabbed-pages.tsx';

/** 保险库 and its pages: which of them there are is told by the application, since they are other features'. */
export function VaultPages({ places }: { places: Place[] }) {
  return (
    <TabbedPages label="保险库" places={places}>
      <Outlet />
    </TabbedPages>
  );
}
