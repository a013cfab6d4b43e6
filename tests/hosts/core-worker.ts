import { type MessagePort, parentPort } from 'node:worker_threads';
import { type ParentLine, runCore } from '#electron/hosts/port/core-messages.ts';
import { createSampleApp } from './sample-app.ts';

/** What a test may look at inside the core. */
export type Seen = {
  cancelled: number[];
  events: string[];
  callers: number;
  taken: { name: string; bytes: Uint8Array }[];
};

// a core in a thread of its own, with the thread's parent in the place of Electron's main process
const app = createSampleApp();
const close = app.close;
app.close = async () => {
  await close();
  parentPort?.postMessage('closed');
};

/** A port as Electron hands it to the core process: listeners get an event, and there is no `addEventListener`. */
const mainPort = (port: MessagePort) => ({
  on: (event: string, listener: (event?: { data: unknown }) => void) =>
    void port.on(event as 'message', (data) => listener({ data })),
  postMessage: (data: unknown) => port.postMessage(data),
  start: () => port.start(),
});

const line: ParentLine = {
  on: (_event, listener) =>
    parentPort?.on('message', ({ port, ...data }) => {
      if (data.kind === 'look') {
        const { cancelled, events, callers } = app;
        const taken = [...app.taken.values()];
        parentPort?.postMessage({ cancelled, events, callers, taken } satisfies Seen);
      } else if (data.kind === 'shut') {
        app.shut = data.shut;
        // the page's port is another one: who goes on before this is said may be ahead of it
        parentPort?.postMessage('shut');
      } else listener({ data, ports: port ? [mainPort(port)] : [] });
    }),
  postMessage: (message) => parentPort?.postMessage(message),
};

const failing = process.argv.includes('fail');
runCore(line, failing ? Promise.reject(new Error('保险库已在别处打开。')) : Promise.resolve(app), (code) =>
  process.exit(code),
);
