import type { IncomingMessage, ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import type { App } from '../app.ts';
import { staticFile } from '../static.ts';
import { readBody } from './body.ts';
import { bodyDenialOf, pathOf } from './checks.ts';
import { deny } from './denial.ts';
import { deliverFile, receiveFile } from './files.ts';
import type { Session, Sessions } from './sessions.ts';

const rpcLimit = 2 * 1024 * 1024;

/** Answers one request that passed the checks. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** All that the browser host answers: the page to anyone here, a session for a secret, the rest for a session. */
export function createRoutes(app: App, sessions: Sessions, renderer: string): Route {
  const rpc = new RPCHandler(app.router);

  return async (request, response) => {
    const path = pathOf(request);
    if (request.method === 'GET') return page(renderer, path, response);
    if (path === '/session') return trade(sessions, request, response);

    const session = sessionOf(sessions, request);
    if (!session) return deny(response, 'session');
    if (path === '/session/check') return void response.writeHead(204).end();
    const id = /^\/files\/([\w-]{1,64})$/.exec(path)?.[1];
    if (path === '/files' || id !== undefined) {
      if (!app.admits(session.context)) return deny(response, 'locked');
      if (id === undefined) return receiveFile(app.files, request, response);
      return deliverFile(app.files, id, request, response);
    }
    if (!path.startsWith('/rpc/')) return deny(response, 'not-found');

    const wrong = bodyDenialOf(request, 'application/json', rpcLimit);
    if (wrong) return deny(response, wrong);
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: session.context });
    if (!matched) deny(response, 'not-found');
  };
}

async function page(renderer: string, path: string, response: ServerResponse): Promise<void> {
  const file = await staticFile(renderer, path);
  if (!file) return deny(response, 'not-found');
  response.setHeader('content-type', file.type).end(file.bytes);
}

async function trade(sessions: Sessions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const wrong = bodyDenialOf(request, 'application/json', 1024);
  if (wrong) return deny(response, wrong);
  const secret = secretOf(await readBody(request));
  if (secret === undefined) return deny(response, 'body');
  const traded = sessions.trade(secret);
  if (typeof traded === 'string') return deny(response, traded);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(traded));
}

function secretOf(body: Buffer | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(body?.toString('utf8') ?? '');
    const secret = value && typeof value === 'object' && 'secret' in value ? value.secret : undefined;
    return typeof secret === 'string' ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** The token travels in a header only: a cookie would reach every port of this machine, an address would be kept. */
function sessionOf(sessions: Sessions, request: IncomingMessage): Session | undefined {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : sessions.find(token);
}
