import { closingChannel } from '#electron/values/host-link.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';

/** Answers the main process when the window is about to close: at once where nobody wants to be asked. */
export function closingOf(desk: Desk): NonNullable<Connection['whenClosing']> {
  let asker: (() => Promise<boolean>) | undefined;
  window.addEventListener('message', async (event) => {
    if (event.source !== window || event.data !== closingChannel) return;
    if (asker) await desk({ kind: 'closing', answer: 'asking' });
    const may = asker === undefined || (await asker().catch(() => true));
    await desk({ kind: 'closing', answer: may ? 'close' : 'stay' });
  });
  return (ask) => {
    asker = ask;
    return () => {
      if (asker === ask) asker = undefined;
    };
  };
}
