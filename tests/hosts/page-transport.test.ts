import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpHost, startHttpHost } from '#electron/hosts/http/host.ts';
import { chromium as launch } from '#support/chromium.ts';
import { createSampleApp } from './sample-app.ts';

const app = createSampleApp();
let renderer: string;
let host: HttpHost;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  renderer = await mkdtemp(join(tmpdir(), 'page-transport-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    build: { outDir: renderer, modulePreload: { polyfill: false }, minify: false },
  });
  [host, browser] = await Promise.all([startHttpHost(app, { renderer }), chromium.launch(launch)]);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(renderer, { recursive: true, force: true });
});

async function open(url: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? browser).newPage();
  page.on('console', (message) => void complaints.push(message.text()));
  await page.goto(url);
  return page;
}

const stateOf = (page: Page) => page.evaluate(async () => (await window.harness).state);

describe('the page in a browser', () => {
  it('trades the address for a session of this tab, and takes the secret out of the address at once', async () => {
    const page = await open(host.newLink());
    expect([await stateOf(page), page.url()]).toEqual(['browser', `http://${host.address}/`]);
    expect(await page.evaluate(async () => (await window.harness).api?.who())).toEqual({ place: '浏览器' });
    await page.reload();
    expect(await stateOf(page)).toBe('browser');
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  it('streams progress, and cancels in the core what it leaves', async () => {
    const page = await open(host.newLink());
    const before = app.cancelled.length;
    const seen = await page.evaluate(async () => {
      const { api } = await window.harness;
      const seen: number[] = [];
      for await (const { done } of (await api?.count({ to: 1_000_000 })) ?? [])
        if (seen.push(done) === 3) break;
      return seen;
    });
    expect(seen).toEqual([1, 2, 3]);
    await expect.poll(() => app.cancelled.length).toBe(before + 1);
    await page.close();
  });

  it('hands in a file and saves one, with Chinese names, byte for byte', async () => {
    const page = await open(host.newLink());
    const id = await page.evaluate(async () => {
      const bytes = new Uint8Array(1_048_576).map((_, index) => index % 251);
      return (await window.harness).connection?.putFile(new File([bytes], '代表名册.xlsx'));
    });
    const bytes = Buffer.from(new Uint8Array(1_048_576).map((_, index) => index % 251));
    expect(app.taken.get(id ?? '')).toEqual({ name: '代表名册.xlsx', bytes });

    const downloading = page.waitForEvent('download');
    const saved = await page.evaluate(async (put) => {
      const { api, connection } = await window.harness;
      const { id } = (await api?.echoFile({ id: put ?? '' })) ?? { id: '' };
      const first = await connection?.saveFile(id);
      return [first, await connection?.saveFile(id).catch((error) => error.kind)];
    }, id);
    const download = await downloading;
    expect([saved, download.suggestedFilename()]).toEqual([['saved', 'file-gone'], '代表名册.xlsx']);
    expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
    await page.close();
  });

  it('passes a refusal by the core on as the core said it', async () => {
    const page = await open(host.newLink());
    const error = await page.evaluate(async () => {
      const { api } = await window.harness;
      return api?.refuse().catch(({ code, message, data }) => ({ code, message, data }));
    });
    expect(error).toEqual({ code: 'REFUSED', message: '届次已经结束', data: { remedy: '先新建一届' } });
    await page.close();
  });

  it.each([
    ['an address without a secret', () => `http://${host.address}/`, 'link-missing'],
    ['a secret that was never given', () => `http://${host.address}/#link=nope`, 'link-unknown'],
  ])('says what is wrong with %s', async (_what, url, state) => {
    const page = await open(url());
    expect(await stateOf(page)).toBe(state);
    await page.close();
  });

  it('says that an address was used', async () => {
    const link = host.newLink();
    const context = await browser.newContext();
    const first = await open(link, context);
    expect(await stateOf(first)).toBe('browser');
    const second = await open(link, context);
    expect(await stateOf(second)).toBe('link-used');
    await context.close();
  });

  it('says that an address has expired, that a session has ended, and that the host is gone', async () => {
    let now = 0;
    const short = await startHttpHost(app, { renderer, now: () => now });
    const late = short.newLink();
    const page = await open(short.url);
    expect(await stateOf(page)).toBe('browser');
    now = 60_001;
    const tooLate = await open(late);
    expect(await stateOf(tooLate)).toBe('link-expired');

    const ask = () =>
      page.evaluate(async () => {
        const { api, kindOf } = await window.harness;
        return api?.double({ value: 1 }).catch(kindOf);
      });
    expect(await ask()).toBe(2);
    now += 12 * 3_600_000 + 1;
    expect(await ask()).toBe('session');
    await short.close();
    expect(await ask()).toBe('gone');
    await Promise.all([page.close(), tooLate.close()]);
  });
});

describe('the page in the desktop host', () => {
  it('takes the port from its preload, and speaks, hands in and saves over it', async () => {
    const page = await open(`http://${host.address}/?desktop`);
    const answers = await page.evaluate(async () => {
      const { state, api, connection } = await window.harness;
      const id = await connection?.putFile(new File([new Uint8Array(1_048_576)], '名册.xlsx'));
      return [state, await api?.who(), id, await connection?.saveFile('x')];
    });
    expect(answers).toEqual(['desktop', { place: '桌面' }, 'in-1', 'saved']);
    await page.close();
  });
});

describe('the page in either host', () => {
  it('breaks no rule of its content security policy', () => {
    expect(complaints.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
  });
});
