import { fileRefusal } from '#electron/values/file-trouble.ts';
import type { MachineEvent } from '#electron/values/host-link.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { App, Delivery } from '../app.ts';
import { type ServedPort, servePort } from './serve-port.ts';

/** What the desktop's main process tells its core process; `connect` comes with one port. */
export type ToCore =
  | { kind: 'connect'; place: string }
  | { kind: 'take'; call: number; id: string }
  | { kind: 'machine'; event: MachineEvent }
  | { kind: 'close' };

/** What the core process answers. */
export type FromCore =
  | { kind: 'taken'; call: number; delivery: Delivery | undefined }
  | { kind: 'failed'; message: string };

/** The core process's line to the main process: Electron's parent port, or Node's in a test. */
export type ParentLine = {
  on(event: 'message', listener: (message: { data: ToCore; ports: ServedPort[] }) => void): unknown;
  postMessage(message: FromCore): void;
};

function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.reason.message}${error.reason.remedy ?? ''}`;
  return error instanceof Error ? error.message : String(error);
}

/** Runs a core behind the line: messages that come before it is ready wait, and `exit` follows a close or a failure. */
export function runCore(line: ParentLine, app: Promise<App>, exit: (code: number) => void): void {
  const fail = (error: unknown) => {
    line.postMessage({ kind: 'failed', message: wordsOf(fileRefusal(error) ?? error) });
    exit(1);
  };
  app.catch(fail);
  // a damaged message of the page must not take the core down
  process.on('unhandledRejection', (reason) => process.stderr.write(`${String(reason)}\n`));
  let context: Record<string, unknown> | undefined;
  line.on('message', ({ data, ports }) => {
    app.then((ready) => obey(ready, data, ports)).catch(fail);
  });

  async function obey(ready: App, order: ToCore, ports: ServedPort[]): Promise<void> {
    switch (order.kind) {
      case 'connect':
        // a window that is loaded anew is the same caller: nobody has left the machine
        context ??= ready.context({ place: order.place });
        for (const port of ports) servePort(ready, port, context);
        return;
      case 'take':
        line.postMessage({ kind: 'taken', call: order.call, delivery: ready.files.take(order.id) });
        return;
      case 'machine':
        ready.machine?.(order.event);
        return;
      case 'close':
        await ready.close();
        exit(0);
    }
  }
}
