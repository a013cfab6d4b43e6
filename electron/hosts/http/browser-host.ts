import { existsSync } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '#electron/values/refusal.ts';
import type { App } from '../app.ts';
import { type HttpHost, startHttpHost } from './host.ts';
import { openBrowser } from './open-browser.ts';

/** How the browser host is started from a terminal. */
export type BrowserHostOptions = {
  renderer: string;
  /** Open the person's browser where there is a display. */
  open: boolean;
  /** Also leave the address in this file, mode 0600. */
  linkFile?: string | undefined;
  /** Called at each request. */
  heard?: () => void;
  output: Writable;
  /** Each line asks for another one-time address. */
  input?: Readable;
};

/** Leaves the one-time address in a file that only this login can read (mode 0600), for a program that opens it. */
export async function writeLinkFile(path: string, url: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, `${url}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
}

/** Starts the browser host on a core and says its address; refuses where the page was never built. */
export async function runBrowserHost(app: App, options: BrowserHostOptions): Promise<HttpHost> {
  if (!existsSync(join(options.renderer, 'index.html'))) {
    throw new Refusal({
      code: 'page-not-built',
      message: '界面还没有生成。',
      remedy: '请用 npm start 启动，它会先生成界面。',
    });
  }
  const host = await startHttpHost(app, { renderer: options.renderer, heard: options.heard });
  try {
    if (options.linkFile !== undefined) await writeLinkFile(options.linkFile, host.url);
  } catch (error) {
    await host.close();
    throw error;
  }
  const say = (line: string) => options.output.write(`${line}\n`);
  say('履职台已在本机启动。请在 60 秒内打开下面的地址（只能用一次）：');
  say(host.url);
  if (options.open && !(await openBrowser(host.url)))
    say('没有找到可以自动打开的浏览器，请自行打开上面的地址。');
  if (options.input) {
    say('地址过期或已用过时，在这里按回车取得新地址；按 Ctrl+C 退出。');
    createInterface({ input: options.input }).on('line', () => say(host.newLink()));
  }
  return host;
}
