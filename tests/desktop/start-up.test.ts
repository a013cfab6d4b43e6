import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as StandIn from './electron-stand-in.ts';

/** A fresh main process: every module anew, so that nothing of the last start is left. */
async function start(prepare: (electron: typeof StandIn) => void = () => {}) {
  vi.resetModules();
  vi.doMock('electron', () => import('./electron-stand-in.ts'));
  const electron = (await import('electron')) as unknown as typeof StandIn;
  electron.answers.userData = mkdtempSync(join(tmpdir(), 'desktop-'));
  electron.answers.switches = { vault: '/tmp/vault' };
  prepare(electron);
  await import('#electron/main.ts');
  await new Promise((resolve) => setImmediate(resolve));
  return electron;
}

describe('the desktop host', () => {
  let electron: typeof StandIn;
  beforeEach(async () => {
    electron = await start();
  });

  it('starts in an order in which no page escapes the guards and no second instance touches the vault', () => {
    expect(electron.asked).toEqual([
      'lock',
      'sandbox',
      'declare scheme',
      'ready',
      'session permission',
      'session check',
      'session device',
      'session display',
      'session bluetooth',
      'spelling false',
      'session request',
      'serve app',
      'fork core.js --vault /tmp/vault',
      'handle desk',
      'menu null',
      'window',
      'load app://office/',
    ]);
    expect(electron.app.listenerCount('web-contents-created')).toBe(1);
  });

  it('opens one window at the design size, sandboxed, isolated and without Node', () => {
    expect(electron.BrowserWindow.opened.map(({ options }) => options)).toEqual([
      {
        width: 1366,
        height: 768,
        minWidth: 1024,
        minHeight: 640,
        title: '履职台',
        show: false,
        webPreferences: {
          preload: expect.stringMatching(/preload\.cjs$/),
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          devTools: false,
        },
      },
    ]);
  });

  it('brings its window forward for a second instance', () => {
    const [window] = electron.BrowserWindow.opened;
    if (window) window.minimized = true;
    electron.app.emit('second-instance');
    expect(electron.asked.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('opens again where the window was left', async () => {
    electron.BrowserWindow.opened[0]?.close();
    const { userData } = electron.answers;
    const next = await start(({ answers }) => {
      answers.userData = userData;
    });
    expect(next.BrowserWindow.opened[0]?.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
  });

  it('tells the core that the machine sleeps or is locked', () => {
    electron.powerMonitor.emit('suspend');
    electron.powerMonitor.emit('lock-screen');
    expect(electron.utilityProcess.children[0]?.sent.map(({ order }) => order)).toEqual([
      { kind: 'machine', event: 'suspend' },
      { kind: 'machine', event: 'lock-screen' },
    ]);
  });

  it('waits with quitting until the core has closed its file', async () => {
    const [core] = electron.utilityProcess.children;
    electron.app.emit('window-all-closed');
    electron.app.quit();
    expect(electron.asked.slice(-4)).toEqual(['quit', 'quit held', 'quit', 'quit held']);
    expect(core?.sent.map(({ order }) => order)).toEqual([{ kind: 'close' }]);
    core?.emit('exit', 0);
    await vi.waitFor(() => expect(electron.asked.slice(-2)).toEqual(['quit', 'quit done']));
    expect(electron.said).toEqual([]);
  });

  it('says why, in Chinese, when the core ends by itself, and ends too', () => {
    const [core] = electron.utilityProcess.children;
    core?.emit('message', { kind: 'failed', message: '保险库已在别处打开。' });
    core?.emit('exit', 1);
    expect(electron.said).toEqual([
      '履职台已停止：保险库已在别处打开。\n\n已保存的内容不受影响，请重新打开履职台。',
    ]);
    expect(electron.asked.at(-1)).toBe('exit 1');
  });
});

describe('a second instance of the desktop host', () => {
  it('does nothing but quit', async () => {
    const electron = await start(({ answers }) => {
      answers.lock = false;
    });
    expect(electron.asked).toEqual(['lock', 'quit', 'quit done']);
  });
});
