import { Navigate, Outlet, useLocation } from 'react-router';
import type { Place } from '#ui/rail.tsx';
import { TabbedPages } from '#ui/tabbed-pages.tsx';

/** 公文 and its pages; whoever may not draft begins in the register. */
export function DocumentsPages({ places }: { places: Place[] }) {
  const { pathname } = useLocation();
  const [first] = places;
  if (first && pathname === '/official-documents' && first.to !== pathname)
    return <Navigate to={first.to} replace />;
  return (
    <TabbedPages label="公文" places={places}>
      <Outlet />
    </TabbedPages>
  );
}
