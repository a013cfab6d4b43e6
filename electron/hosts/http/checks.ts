import type { IncomingMessage } from 'node:http';
import type { Denial } from './denial.ts';

/**
 * What is wrong with a request before anyone looks at its path: another machine, another name for this one (DNS
 * rebinding), another page, another method. `address` is `127.0.0.1:port`, the only name accepted.
 */
export function denialOf(request: IncomingMessage, address: string): Denial | undefined {
  const { headers, method } = request;
  if (request.socket.remoteAddress !== '127.0.0.1') return 'remote';
  if (countOf(request, 'host') !== 1) return 'host-count';
  if (headers.host !== address) return 'host';
  if (!/^\/(?!\/)/.test(request.url ?? '')) return 'target';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && method === 'GET')) return 'site';
  if (headers.origin !== undefined && headers.origin !== `http://${address}`) return 'origin';
  if (method !== 'GET' && method !== 'POST') return 'method';
  if (method === 'POST' && headers.origin === undefined) return 'origin';
  return undefined;
}

/** What is wrong with a POST's body by its headers: the media type must be `type` and the length told and in `limit`. */
export function bodyDenialOf(request: IncomingMessage, type: string, limit: number): Denial | undefined {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type) return 'type';
  const length = request.headers['content-length'];
  if (length === undefined) return 'length';
  return Number(length) > limit ? 'too-large' : undefined;
}

/** The path without its query; nothing of ours reads a query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

function countOf(request: IncomingMessage, header: string): number {
  return request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === header).length;
}
