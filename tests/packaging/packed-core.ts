import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

// the packed core in a thread, with the thread's parent in the place of Electron's main process

/** A port as Electron hands it to the core process: listeners get an event, and there is no `addEventListener`. */
const mainPort = (port: MessagePort) => ({
  on: (event: string, listener: (event?: { data: unknown }) => void) =>
    void port.on(event as 'message', (data) => listener({ data })),
  postMessage: (data: unknown) => port.postMessage(data),
  start: () => port.start(),
});

Object.assign(process, {
  parentPort: {
    on: (_event: string, listener: (message: { data: unknown; ports: unknown[] }) => void) =>
      parentPort?.on('message', ({ port, ...data }) =>
        listener({ data, ports: port ? [mainPort(port)] : [] }),
      ),
    postMessage: (message: unknown) => parentPort?.postMessage(message),
  },
});

await import(workerData.core);
