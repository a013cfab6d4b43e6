import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { servePort } from '#electron/hosts/port/serve-port.ts';
import { portChannel } from '#electron/values/host-link.ts';
import type { Desk } from '../../../renderer/host/desktop.ts';
import { HostProblem } from '../../../renderer/host/host-problem.ts';
import { type Connection, connect } from '../../../renderer/host/transport.ts';
import { createSampleApp, type sampleContract } from '../sample-app.ts';

type Api = ContractRouterClient<typeof sampleContract>;

/** What the tests reach in the page: the connection that the real transport made, or the kind of its problem. */
export type Harness = { state: string; connection?: Connection; api?: Api; kindOf(error: unknown): string };

declare global {
  interface Window {
    harness: Promise<Harness>;
  }
}

const kindOf = (error: unknown) => (error instanceof HostProblem ? error.kind : String(error));

/** In the place of preload and core process, where the address asks for it: a port to a core in this page. */
function desktopStandIn(): Desk {
  const app = createSampleApp();
  return async (request) => {
    if (request.kind !== 'connect') return request.kind === 'save' ? 'saved' : 'done';
    const { port1, port2 } = new MessageChannel();
    servePort(app, port1, app.context({ place: '桌面' }));
    window.postMessage('not the port', window.location.origin, [new MessageChannel().port1]);
    window.postMessage(portChannel, window.location.origin, [port2]);
    return 'done';
  };
}

if (window.location.search === '?desktop') window.desk = desktopStandIn();
window.harness = connect().then(
  (connection) => ({
    state: connection.kind,
    connection,
    api: createORPCClient<Api>(connection.link),
    kindOf,
  }),
  (error: unknown) => ({ state: kindOf(error), kindOf }),
);
