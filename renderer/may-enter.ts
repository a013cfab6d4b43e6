import { useDesk } from './desk.tsx';
import { mayDo } from './may.ts';
import { places } from './places.ts';

/** Whether whoever is at the desk may use an address: the right of its place, and for a new entry that of registering. */
export function useMayEnter(): (address: string) => boolean {
  const { role } = useDesk().user;
  return (address) => {
    const [path = ''] = address.split('?');
    if (path === '/receptions/new') return mayDo(role, 'receptions.record');
    const place = places
      .flatMap((group) => group.places)
      .find(({ to }) => path === to || path.startsWith(`${to}/`));
    return place?.needs === undefined || mayDo(role, place.needs);
  };
}
