import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type HttpHost, startHttpHost } from '#electron/hosts/http/host.ts';
import { type Answer, pageHeaders, send, tokenFrom } from './http-client.ts';
import { createSampleApp } from './sample-app.ts';

/** The page that the fixture serves. */
export const shell = '<!doctype html><title>履职台</title><div id="root"></div>';

/** A question that our own page would ask; its answer is 42. */
export const question = JSON.stringify({ json: { value: 21 } });

/** Status and code of a refusal. */
export const codeOf = (answer: Answer) => [answer.status, JSON.parse(answer.body).code];

/** A real browser host on a small page and a secret beside it, for the tests of one file. */
export function startedHost() {
  const folder = mkdtempSync(join(tmpdir(), 'http-host-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), shell);
  writeFileSync(join(renderer, 'assets', 'main.js'), 'export {};');
  mkdirSync(join(renderer, '.git'));
  writeFileSync(join(renderer, '.git', 'config.json'), '{}');
  writeFileSync(join(folder, 'secret.json'), '{"password":"secret"}');
  symlinkSync(join(folder, 'secret.json'), join(renderer, 'link.json'));
  const app = createSampleApp();
  const desk = {
    app,
    folder,
    renderer,
    host: undefined as unknown as HttpHost,
    address: '',
    token: '',
    /** Asks the question as our own page does, but for the headers given. */
    ask: (headers: Record<string, string> = {}) =>
      send(
        desk.address,
        'POST',
        '/rpc/double',
        { ...pageHeaders(desk.address, question, desk.token), ...headers },
        question,
      ),
    /** The headers of the question but for one. */
    without(name: string) {
      const headers = pageHeaders(desk.address, question, desk.token);
      delete headers[name];
      return headers;
    },
  };
  beforeAll(async () => {
    desk.host = await startHttpHost(app, { renderer });
    desk.address = desk.host.address;
    desk.token = await tokenFrom(desk.host.url);
  });
  afterAll(async () => {
    await desk.host.close();
    rmSync(folder, { recursive: true });
  });
  return desk;
}
