import { givenChannel } from '#electron/values/host-link.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';

/** Fetches the file that the program was started on: the one that waits now, and each that a later start brings. */
export function givenTo(desk: Desk): NonNullable<Connection['whenGiven']> {
  return (take) => {
    const fetchIt = async () => {
      const reply = await desk({ kind: 'given' });
      const file = typeof reply === 'object' && 'given' in reply ? reply.given : undefined;
      if (file) take(new File([Uint8Array.from(file.bytes)], file.name));
    };
    window.addEventListener('message', (event) => {
      if (event.source === window && event.data === givenChannel) void fetchIt();
    });
    void fetchIt();
  };
}
