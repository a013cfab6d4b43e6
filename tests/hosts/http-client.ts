import { request } from 'node:http';
import { connect } from 'node:net';

/** An answer as it came over the wire. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** One request written by hand, with nothing added but the right `Host`. */
export function send(
  address: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
): Promise<Answer> {
  const [host, port] = address.split(':');
  return new Promise((resolve, reject) => {
    const call = request(
      { host, port, method, path, headers: { host: address, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    if (body !== undefined) call.write(body);
    call.end();
  });
}

/** Bytes straight onto the socket; the first line of the answer, or '' where the host only hung up. */
export function sendRaw(address: string, text: string): Promise<string> {
  const [host, port] = address.split(':');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

/** What our own page sends: its origin and JSON, with the length that the host demands. */
export function pageHeaders(address: string, body: string, token?: string): Record<string, string> {
  return {
    origin: `http://${address}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** Posts as our own page does. */
export function post(address: string, path: string, body: string, token?: string): Promise<Answer> {
  return send(address, 'POST', path, pageHeaders(address, body, token), body);
}

/** Trades the address's secret for a token. */
export async function tokenFrom(url: string): Promise<string> {
  const { host, hash } = new URL(url);
  const answer = await post(host, '/session', JSON.stringify({ secret: secretOf(hash) }));
  return (JSON.parse(answer.body) as { token: string }).token;
}

/** The secret in an address or its fragment. */
export const secretOf = (url: string): string => url.split('=').at(-1) ?? '';
