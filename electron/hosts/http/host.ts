import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { linkKey } from '#electron/values/host-link.ts';
import type { App } from '../app.ts';
import { securityHeaders } from '../csp.ts';
import { denialOf } from './checks.ts';
import { deny, statusOf } from './denial.ts';
import { createRoutes } from './routes.ts';
import { createSessions } from './sessions.ts';

/** Options of the browser host; the times are milliseconds. */
export type HttpHostOptions = {
  /** Folder of the built page. */
  renderer: string;
  /** How long a one-time address is good; 60 seconds. */
  linkLife?: number;
  /** How long a tab may be silent before its session ends; 12 hours, a long working day. */
  idleLife?: number;
  /** How long a request may take to arrive; 30 seconds. */
  requestTime?: number;
  now?: () => number;
  /** Called at each request. */
  heard?: (() => void) | undefined;
};

/** A running browser host. */
export type HttpHost = {
  /** The one-time address, its secret in the fragment. */
  url: string;
  /** `127.0.0.1:port`. */
  address: string;
  /** Another one-time address, for another browser or after the first was lost. */
  newLink(): string;
  close(): Promise<void>;
};

/** Serves the page and the core on a random port of 127.0.0.1, to this machine and this page only. */
export async function startHttpHost(app: App, options: HttpHostOptions): Promise<HttpHost> {
  const sessions = createSessions(() => app.context({ place: '浏览器' }), {
    linkLife: options.linkLife ?? 60_000,
    idleLife: options.idleLife ?? 12 * 3_600_000,
    now: options.now ?? Date.now,
  });
  const route = createRoutes(app, sessions, options.renderer);
  const server = serverWith(options.requestTime ?? 30_000);
  let address = '';

  server.on('request', (request, response) => {
    options.heard?.();
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const wrong = denialOf(request, address);
    if (wrong) return deny(response, wrong);
    route(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      deny(response, 'broken');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const newLink = () => `http://${address}/#${linkKey}=${sessions.newSecret()}`;

  return {
    url: newLink(),
    address,
    newLink,
    close: () => closed(server),
  };
}

function serverWith(requestTime: number): Server {
  const server = createServer({
    maxHeaderSize: 8192,
    headersTimeout: requestTime,
    requestTimeout: requestTime,
    connectionsCheckingInterval: Math.min(1000, requestTime),
  });
  server.on('upgrade', (_request, socket: Socket) => refuse(socket, statusOf('upgrade')));
  server.on('connect', (_request, socket: Socket) => refuse(socket, statusOf('method')));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const timeouts = ['ERR_HTTP_REQUEST_TIMEOUT', 'HPE_HEADER_TIMEOUT'];
    const late = timeouts.includes(error.code ?? '');
    refuse(socket, late ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400);
  });
  return server;
}

function refuse(socket: Socket, status: number): void {
  if (socket.writable)
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await done;
}
