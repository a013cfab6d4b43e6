import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { MachineEvent } from '#electron/values/host-link.ts';
import type { Delivery } from '../app.ts';
import type { FromCore, ToCore } from '../port/core-messages.ts';

/** The core in its own process, as the main process uses it. */
export type CoreProcess = {
  /** A fresh port to the core, for a page. */
  connect(): MessagePortMain;
  /** A file that a command made; undefined where the id is spent. */
  take(id: string): Promise<Delivery | undefined>;
  tell(event: MachineEvent): void;
  /** Closes the core and waits for its process, at most `limit` milliseconds. */
  close(limit?: number): Promise<void>;
};

/** What the core is started on: its program, the vault's folder, and the folder that holds the product's resources. */
export type CoreStart = { entry: string; vault: string; root: string };

/** Starts the core process; `ended` hears why, if known, when it ends without being asked to. */
export function startCore({ entry, vault, root }: CoreStart, ended: (reason?: string) => void): CoreProcess {
  const args = ['--vault', vault, '--root', root];
  const child = utilityProcess.fork(entry, args, { serviceName: 'congress-desk core' });
  const calls = new Map<number, (delivery: Delivery | undefined) => void>();
  let closing = false;
  let failure: string | undefined;
  let last = 0;
  const post = (order: ToCore, ports: MessagePortMain[] = []) => child.postMessage(order, ports);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  child.on('message', (message: FromCore) => {
    if (message.kind === 'failed') {
      failure = message.message;
      return;
    }
    calls.get(message.call)?.(message.delivery);
    calls.delete(message.call);
  });
  // what V8 cannot go on from; memory is the one such fault that a long list can bring about
  child.on('error', () => {
    failure ??= '核心程序内存不足。请关闭其他程序后再试，或把表格分成几份导入。';
  });
  child.once('exit', () => {
    for (const answer of calls.values()) answer(undefined);
    calls.clear();
    if (!closing) ended(failure);
  });

  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain();
      post({ kind: 'connect', place: '桌面' }, [port1]);
      return port2;
    },
    take(id) {
      const call = ++last;
      post({ kind: 'take', call, id });
      return new Promise((resolve) => calls.set(call, resolve));
    },
    tell: (event) => post({ kind: 'machine', event }),
    async close(limit = 10_000) {
      closing = true;
      post({ kind: 'close' });
      const late = setTimeout(() => child.kill(), limit);
      await gone;
      clearTimeout(late);
    },
  };
}
