import { commandAt } from './commands.ts';
import { useDesk } from './desk.tsx';
import { mayDo } from './may.ts';
import { places } from './places.ts';

/** Whether whoever is at the desk may use an address: the right of its place, and for a new entry that of registering. */
export function useMayEnter(): (address: string) => boolean {
  const { role } = useDesk().user;
  return (address) => {
    const [path = ''] = address.split('?');
    const command = commandAt(path);
    if (command) return mayDo(role, command.needs);
    const place = places
      .flatMap((group) => group.places)
      .find(({ to }) => path === to || path.startsWith(`${to}/`));
    return place?.needs === undefined || mayDo(role, place.needs);
  };
}
