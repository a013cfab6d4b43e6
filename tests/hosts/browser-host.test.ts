import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultVault, productFolders, projectRoot } from '#electron/hosts/folders.ts';
import { runBrowserHost } from '#electron/hosts/http/browser-host.ts';
import { openCommand } from '#electron/hosts/http/open-browser.ts';
import { tokenFrom } from './http-client.ts';
import { createSampleApp } from './sample-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'browser-host-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the browser host in a terminal', () => {
  it('refuses to start without a page, and says the way out', async () => {
    const options = { renderer: folder, open: false, output: new PassThrough() };
    await expect(runBrowserHost(createSampleApp(), options)).rejects.toMatchObject({
      reason: {
        code: 'page-not-built',
        message: '界面还没有生成。',
        remedy: '请用 npm start 启动，它会先生成界面。',
      },
    });
  });

  it('says its one-time address, leaves it in a file, and gives another for each line typed', async () => {
    writeFileSync(join(folder, 'index.html'), '');
    const [output, input] = [new PassThrough({ encoding: 'utf8' }), new PassThrough()];
    const linkFile = join(folder, 'address.txt');
    const host = await runBrowserHost(createSampleApp(), {
      renderer: folder,
      open: false,
      linkFile,
      output,
      input,
    });
    try {
      const lines = String(output.read()).split('\n');
      expect(lines).toEqual([
        '履职台已在本机启动。请在 60 秒内打开下面的地址（只能用一次）：',
        host.url,
        '地址过期或已用过时，在这里按回车取得新地址；按 Ctrl+C 退出。',
        '',
      ]);
      expect(readFileSync(linkFile, 'utf8')).toBe(`${host.url}\n`);
      input.write('\n');
      await expect.poll(() => output.readableLength).toBeGreaterThan(0);
      const next = String(output.read()).trim();
      expect(next).not.toBe(host.url);
      expect(await Promise.all([tokenFrom(host.url), tokenFrom(next)])).toHaveLength(2);
    } finally {
      await host.close();
    }
  });
});

describe('opening a browser', () => {
  const url = 'http://127.0.0.1:1/#link=x';
  it.each([
    ['win32', {}, ['rundll32', ['url.dll,FileProtocolHandler', url]]],
    ['darwin', {}, ['open', [url]]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', [url]]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', [url]]],
    ['linux', {}, undefined],
  ] as const)('on %s with %j uses %j', (platform, environment, expected) => {
    expect(openCommand(url, platform, environment)).toEqual(expected);
  });
});

describe('the folders of the product', () => {
  it('are found from the sources and from the bundle alike', () => {
    const root = projectRoot();
    expect(existsSync(join(root, 'package.json'))).toBe(true);
    expect(projectRoot(join(root, 'out', 'main', 'shared'))).toBe(root);
    expect(productFolders('/desk')).toEqual({ resources: '/desk/resources', renderer: '/desk/out/renderer' });
  });

  it.each([
    ['linux', {}, '/home/x/.local/share/congress-desk/vault'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/congress-desk/vault'],
    ['darwin', {}, '/home/x/Library/Application Support/congress-desk/vault'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/congress-desk/vault'],
    ['win32', {}, '/home/x/AppData/Local/congress-desk/vault'],
  ] as const)('keep the vault in local application data: %s with %j', (platform, environment, expected) => {
    expect(defaultVault(platform, '/home/x', environment)).toBe(expected);
  });
});
