import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLinkFile } from '#electron/hosts/http/browser-host.ts';
import { startHttpHost } from '#electron/hosts/http/host.ts';
import { post, secretOf, send, tokenFrom } from './http-client.ts';
import { codeOf, question, startedHost } from './http-fixture.ts';

const desk = startedHost();

describe('a session of the browser host', () => {
  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer nope' }],
    ['the token as Basic', { authorization: 'Basic nope' }],
  ])('is refused to %s', async (_what, headers) => {
    const answer = await send(
      desk.address,
      'POST',
      '/rpc/double',
      { ...desk.without('authorization'), ...headers },
      question,
    );
    expect(codeOf(answer)).toEqual([401, 'session']);
  });

  it('is refused to a token in the address or in a cookie', async () => {
    const headers = desk.without('authorization');
    const inAddress = await send(desk.address, 'POST', `/rpc/double?token=${desk.token}`, headers, question);
    const inCookie = await send(
      desk.address,
      'POST',
      '/rpc/double',
      { ...headers, cookie: `token=${desk.token}` },
      question,
    );
    expect([codeOf(inAddress), codeOf(inCookie)]).toEqual([
      [401, 'session'],
      [401, 'session'],
    ]);
  });

  it('is given for a secret once', async () => {
    const body = JSON.stringify({ secret: secretOf(desk.host.newLink()) });
    const first = await post(desk.address, '/session', body);
    const second = await post(desk.address, '/session', body);
    expect([first.status, codeOf(second)]).toEqual([200, [401, 'link-used']]);
  });

  it('is refused to a wrong secret, which burns nothing', async () => {
    const link = desk.host.newLink();
    const wrong = await post(desk.address, '/session', JSON.stringify({ secret: 'nope' }));
    expect(codeOf(wrong)).toEqual([401, 'link-unknown']);
    expect(await tokenFrom(link)).toMatch(/^[\w-]{43}$/);
  });

  it.each(['', '{', '[]', '"x"', '{"secret":1}', 'null'])('is refused to the body %s', async (body) => {
    expect(codeOf(await post(desk.address, '/session', body))).toEqual([400, 'body']);
  });

  it('is held by two browsers at once, each known to the core as its own caller', async () => {
    const before = desk.app.callers;
    const tokens = await Promise.all([tokenFrom(desk.host.newLink()), tokenFrom(desk.host.newLink())]);
    const answers = await Promise.all(tokens.map((each) => post(desk.address, '/rpc/who', '{}', each)));
    expect(answers.map(({ body }) => JSON.parse(body))).toEqual(Array(2).fill({ json: { place: '浏览器' } }));
    expect([new Set(tokens).size, desk.app.callers - before]).toEqual([2, 2]);
  });

  it('expires before use after 60 seconds, and ends after 12 silent hours', async () => {
    let now = 0;
    const clocked = await startHttpHost(desk.app, { renderer: desk.renderer, now: () => now });
    try {
      const late = JSON.stringify({ secret: secretOf(clocked.newLink()) });
      now = 60_000;
      const held = await tokenFrom(clocked.url);
      now = 60_001;
      expect(codeOf(await post(clocked.address, '/session', late))).toEqual([401, 'link-expired']);
      now = 60_000 + 12 * 3_600_000;
      expect((await post(clocked.address, '/rpc/double', question, held)).status).toBe(200);
      now += 12 * 3_600_000 + 1;
      expect(codeOf(await post(clocked.address, '/rpc/double', question, held))).toEqual([401, 'session']);
    } finally {
      await clocked.close();
    }
  });

  it('does not outlive its host', async () => {
    const next = await startHttpHost(desk.app, { renderer: desk.renderer });
    try {
      expect(codeOf(await post(next.address, '/rpc/double', question, desk.token))).toEqual([401, 'session']);
    } finally {
      await next.close();
    }
  });
});

describe('the one-time address in a file', () => {
  it('can be read by this login only', async () => {
    const file = join(desk.folder, 'address.txt');
    writeFileSync(file, 'old, readable by all', { mode: 0o644 });
    await writeLinkFile(file, desk.host.newLink());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#link=[\w-]{43}\n$/);
  });

  it.runIf(process.getuid?.() === 0)('is closed to a process of another login', async () => {
    const open = mkdtempSync(join(tmpdir(), 'http-host-open-'));
    spawnSync('chmod', ['755', open]);
    const file = join(open, 'address.txt');
    await writeLinkFile(file, 'secret');
    const other = spawnSync('cat', [file], { uid: 65534, gid: 65534, encoding: 'utf8' });
    rmSync(open, { recursive: true });
    expect([other.status, other.stdout]).toEqual([1, '']);
  });
});
