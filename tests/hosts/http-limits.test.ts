import { describe, expect, it } from 'vitest';
import { startHttpHost } from '#electron/hosts/http/host.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import { pageHeaders, post, send, sendRaw } from './http-client.ts';
import { codeOf, question, startedHost } from './http-fixture.ts';

const desk = startedHost();

describe('limits of the browser host', () => {
  it('refuses a request that says it is sent in two ways', async () => {
    const text = `POST /rpc/double HTTP/1.1\r\nHost: ${desk.address}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await sendRaw(desk.address, text)).toBe('HTTP/1.1 400 Refused');
  });

  it('refuses a body of unknown length', async () => {
    expect(
      codeOf(await send(desk.address, 'POST', '/rpc/double', desk.without('content-length'), question)),
    ).toEqual([411, 'length']);
  });

  it('refuses headers over 8 KB', async () => {
    const text = `GET / HTTP/1.1\r\nHost: ${desk.address}\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`;
    expect(await sendRaw(desk.address, text)).toBe('HTTP/1.1 431 Refused');
  });

  it('refuses a question over 2 MB and a file over 50 MB before reading it', async () => {
    const tooLong = await desk.ask({ 'content-length': String(2 * 1024 * 1024 + 1) });
    const tooBig = await send(desk.address, 'POST', '/files', {
      ...pageHeaders(desk.address, '', desk.token),
      'content-type': 'application/octet-stream',
      'content-length': String(uploadLimit + 1),
      'x-file-name': 'a.xlsx',
    });
    expect([codeOf(tooLong), codeOf(tooBig)]).toEqual([
      [413, 'too-large'],
      [413, 'too-large'],
    ]);
  });

  it('takes a question of just under 2 MB', async () => {
    const text = 'x'.repeat(2 * 1024 * 1024 - 100);
    const answer = await post(desk.address, '/rpc/long', JSON.stringify({ json: { text } }), desk.token);
    expect(JSON.parse(answer.body)).toEqual({ json: text.length });
  });

  it('hangs up on a request whose headers or body do not come to their end', async () => {
    const hurried = await startHttpHost(desk.app, { renderer: desk.renderer, requestTime: 200 });
    try {
      const begun = `Host: ${hurried.address}\r\n`;
      const told = `Origin: http://${hurried.address}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n`;
      const slow = await Promise.all([
        sendRaw(hurried.address, `GET / HTTP/1.1\r\n${begun}X-Slow: `),
        sendRaw(hurried.address, `POST /session HTTP/1.1\r\n${begun}${told}\r\n{`),
      ]);
      expect(slow).toEqual(Array(2).fill('HTTP/1.1 408 Refused'));
    } finally {
      await hurried.close();
    }
  });
});

describe('static files of the browser host', () => {
  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/%252e%252e/secret.json',
    '/.%00/secret.json',
    '/%ff/secret.json',
    '/C:/secret.json',
    '/link.json',
    '/.git/config.json',
    '/none.js',
    '/index.exe',
  ])('do not include %s', async (path) => {
    const line = await sendRaw(
      desk.address,
      `GET ${path} HTTP/1.1\r\nHost: ${desk.address}\r\nConnection: close\r\n\r\n`,
    );
    expect(line).toBe('HTTP/1.1 404 Not Found');
  });

  it("include the page's own script, with its type", async () => {
    const answer = await send(desk.address, 'GET', '/assets/main.js');
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export {};',
    ]);
  });
});
