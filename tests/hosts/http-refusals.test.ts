import type { IncomingMessage } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { denialOf } from '#electron/hosts/http/checks.ts';
import { pageHeaders, send, sendRaw } from './http-client.ts';
import { codeOf, question, shell, startedHost } from './http-fixture.ts';

const desk = startedHost();

describe('the browser host, to other names for this machine', () => {
  const port = () => desk.address.split(':')[1];
  it.each([
    ['another name', () => `evil.example:${port()}`],
    ['localhost', () => `localhost:${port()}`],
    ['0.0.0.0', () => `0.0.0.0:${port()}`],
    ['the IPv6 loopback', () => `[::1]:${port()}`],
    ['no port', () => '127.0.0.1'],
    ['a trailing dot', () => `127.0.0.1.:${port()}`],
    ['another port', () => '127.0.0.1:1'],
  ])('refuses %s', async (_what, name) => {
    expect(codeOf(await send(desk.address, 'GET', '/', { host: name() }))).toEqual([421, 'host']);
  });

  it.each([
    ['two that differ', () => `GET / HTTP/1.1\r\nHost: ${desk.address}\r\nHost: evil\r\n\r\n`],
    ['the right one twice', () => `GET / HTTP/1.1\r\nHost: ${desk.address}\r\nHost: ${desk.address}\r\n\r\n`],
    ['none', () => 'GET / HTTP/1.1\r\n\r\n'],
    ['none in the way of HTTP/1.0', () => 'GET / HTTP/1.0\r\n\r\n'],
  ])('refuses a request with %s of Host headers', async (_what, text) => {
    expect(await sendRaw(desk.address, text())).toBe('HTTP/1.1 400 Bad Request');
  });

  it.each(['http://evil.example/rpc/double', '//evil.example/rpc/double', '*'])(
    'refuses the target %s',
    async (target) => {
      const line = await sendRaw(
        desk.address,
        `GET ${target} HTTP/1.1\r\nHost: ${desk.address}\r\nConnection: close\r\n\r\n`,
      );
      expect(line).toBe('HTTP/1.1 400 Bad Request');
    },
  );

  it('refuses a whole address as target, its own included, before it looks at the session', async () => {
    const path = `http://${desk.address}/rpc/double`;
    const headers = pageHeaders(desk.address, question, desk.token);
    expect(codeOf(await send(desk.address, 'POST', path, headers, question))).toEqual([400, 'target']);
  });

  it('would refuse a caller of another machine even if one got through', () => {
    const request = {
      socket: { remoteAddress: '192.168.1.7' },
      headers: { host: 'a' },
      rawHeaders: ['Host', 'a'],
      url: '/',
    };
    expect(denialOf(request as unknown as IncomingMessage, 'a')).toBe('remote');
  });

  it('is not reachable by an address of the network', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each && !each.internal && each.family === 'IPv4')?.address;
    const reached = await new Promise((resolve) => {
      const socket = connectSocket(Number(port()), outside ?? '127.0.0.2', () => resolve('connected'));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(reached).toBe('ECONNREFUSED');
  });
});

describe('the browser host, to other pages', () => {
  it.each([
    ['another site', 'https://evil.example'],
    ['a page without an origin', 'null'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1'],
  ])('refuses the origin of %s', async (_what, origin) => {
    expect(codeOf(await desk.ask({ origin }))).toEqual([403, 'origin']);
  });

  it('refuses a POST without an origin', async () => {
    expect(codeOf(await send(desk.address, 'POST', '/rpc/double', desk.without('origin'), question))).toEqual(
      [403, 'origin'],
    );
  });

  it.each(['cross-site', 'same-site'])('refuses a request that the browser calls %s', async (site) => {
    expect(codeOf(await desk.ask({ 'sec-fetch-site': site }))).toEqual([403, 'site']);
    expect(codeOf(await send(desk.address, 'GET', '/', { 'sec-fetch-site': site }))).toEqual([403, 'site']);
  });

  it('lets a typed address in by GET only', async () => {
    expect((await send(desk.address, 'GET', '/', { 'sec-fetch-site': 'none' })).status).toBe(200);
    expect(codeOf(await desk.ask({ 'sec-fetch-site': 'none' }))).toEqual([403, 'site']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
  ])('refuses a body of type %s', async (type) => {
    expect(codeOf(await desk.ask({ 'content-type': type }))).toEqual([415, 'type']);
  });

  it('refuses a body without a type', async () => {
    const headers = desk.without('content-type');
    expect(codeOf(await send(desk.address, 'POST', '/rpc/double', headers, question))).toEqual([415, 'type']);
  });

  it('runs no procedure, trades no secret and hands out no file by GET, not even to a session', async () => {
    const authorization = `Bearer ${desk.token}`;
    const data = encodeURIComponent(question);
    const paths = [`/rpc/double?data=${data}`, '/session', '/session/check', '/files/out-1'];
    const answers = await Promise.all(
      paths.map((path) => send(desk.address, 'GET', path, { authorization })),
    );
    expect(answers.map(({ status, body }) => [status, body])).toEqual(paths.map(() => [200, shell]));
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'HEAD'])('refuses the method %s', async (method) => {
    const answer = await send(desk.address, method, '/rpc/double', { origin: `http://${desk.address}` });
    expect(answer.status).toBe(405);
  });

  it('refuses CONNECT and a WebSocket upgrade', async () => {
    const upgrade = `GET /rpc HTTP/1.1\r\nHost: ${desk.address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
    expect(await sendRaw(desk.address, upgrade)).toBe('HTTP/1.1 403 Refused');
    expect(
      await sendRaw(desk.address, `CONNECT ${desk.address} HTTP/1.1\r\nHost: ${desk.address}\r\n\r\n`),
    ).toBe('HTTP/1.1 405 Refused');
  });
});

describe('a refusal by the browser host', () => {
  it('says a fixed sentence and nothing of what was asked', async () => {
    const refusals = await Promise.all([
      send(desk.address, 'GET', '/assets/canary.js'),
      send(desk.address, 'POST', '/canary', pageHeaders(desk.address, '{}', desk.token), '{}'),
      send(desk.address, 'POST', '/rpc/canary', pageHeaders(desk.address, '{}', 'canary'), '{}'),
      send(desk.address, 'GET', '/', { host: 'canary' }),
    ]);
    expect(refusals.map((each) => JSON.parse(each.body))).toEqual([
      { code: 'not-found', message: '没有这个内容。' },
      { code: 'not-found', message: '没有这个内容。' },
      { code: 'session', message: '本次使用已经结束。' },
      { code: 'host', message: '请使用启动时给出的地址。' },
    ]);
  });
});
