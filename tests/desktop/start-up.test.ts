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
  electron.answers.switches = { vault: '/tmp/vault', 'user-data-dir': '' };
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
      'proxy direct',
      'serve app',
      'fork core.js --vault /tmp/vault --root /desk',
      'handle desk',
      'menu null',
      'window',
      'load app://office/',
    ]);
    expect(electron.app.listenerCount('web-contents-created')).toBe(1);
  });

  it('asks nothing of a network before it is ready: no proxy, no name, no peer, nothing of Chromium’s own', () => {
    expect(electron.app.switches).toEqual({
      'no-proxy-server': '',
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'disable-background-networking': '',
      'disable-component-update': '',
      'disable-domain-reliability': '',
      'no-pings': '',
    });
  });

  it('shows its page in a session that is kept in memory only, with the guards and the scheme on that one', () => {
    const [session] = electron.session.opened;
    expect(session?.partition).toBe('office');
    expect(Object.keys(session?.handlers ?? {})).toEqual([
      'permission',
      'check',
      'device',
      'display',
      'bluetooth',
      'request',
    ]);
    expect(electron.BrowserWindow.opened[0]?.options.webPreferences).toMatchObject({ session });
    expect(electron.session.defaultSession.handlers).toEqual({});
  });

  it('opens one window at the design size, sandboxed, isolated and without Node', () => {
    expect(electron.BrowserWindow.opened.map(({ options }) => options)).toEqual([
      {
        width: 1366,
        height: 728,
        minWidth: 1024,
        minHeight: 640,
        title: '履职台',
        show: false,
        webPreferences: {
          preload: expect.stringMatching(/preload\.cjs$/),
          session: electron.session.opened[0],
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
    electron.app.emit('second-instance', {}, [], '/', { vault: '/tmp/vault' });
    expect(electron.asked.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('opens again as the window was left', async () => {
    const [window] = electron.BrowserWindow.opened;
    window?.webContents.setZoomLevel(1);
    if (window) window.maximized = true;
    window?.close();
    const { userData } = electron.answers;
    const next = await start(({ answers }) => {
      answers.userData = userData;
    });
    const [again] = next.BrowserWindow.opened;
    expect(again?.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700 });
    again?.emit('ready-to-show');
    expect([again?.maximized, again?.webContents.zoom]).toEqual([true, 1]);
  });

  it('tells the core that the machine sleeps or is locked', () => {
    electron.powerMonitor.emit('suspend');
    electron.powerMonitor.emit('lock-screen');
    expect(electron.utilityProcess.children[0]?.sent.map(({ order }) => order)).toEqual([
      { kind: 'machine', event: 'suspend' },
      { kind: 'machine', event: 'lock-screen' },
    ]);
  });

  it('asks a Linux desktop every quarter of a minute whether its screen is locked, and tells it once', async () => {
    vi.useFakeTimers();
    const { relayMachineEvents } = await import('#electron/hosts/desktop/machine.ts');
    const told: string[] = [];
    relayMachineEvents((event) => told.push(event), 'linux');
    for (const state of ['active', 'locked', 'locked', 'active', 'locked']) {
      electron.answers.idle = state;
      vi.advanceTimersByTime(15_000);
    }
    vi.useRealTimers();
    expect(told).toEqual(['lock-screen', 'lock-screen']);
  });

  it('closes its windows before its core, and ends once the core has closed its file', async () => {
    const [core] = electron.utilityProcess.children;
    electron.asked.length = 0;
    // SIGTERM, Ctrl+C or the system's shutting down
    electron.app.quit();
    expect(electron.asked).toEqual(['quit', 'closed', 'quit held']);
    electron.app.quit();
    expect(core?.sent.map(({ order }) => order)).toEqual([{ kind: 'close' }]);
    core?.emit('exit', 0);
    await vi.waitFor(() => expect(electron.asked.slice(-2)).toEqual(['quit', 'quit done']));
    expect(electron.said).toEqual([]);
  });

  it('delays the shutting down of Linux, and closes its file at once where Windows ends the session', () => {
    const preventDefault = vi.fn();
    electron.powerMonitor.emit('shutdown', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(electron.utilityProcess.children[0]?.sent.at(-1)?.order).toEqual({ kind: 'close' });
  });

  it('closes its file at once where Windows ends the session, without waiting for windows', () => {
    electron.BrowserWindow.opened[0]?.emit('session-end');
    expect(electron.utilityProcess.children[0]?.sent.at(-1)?.order).toEqual({ kind: 'close' });
  });

  it('starts anew where somebody opens it while it is closing', async () => {
    const [core] = electron.utilityProcess.children;
    electron.app.quit();
    electron.app.emit('second-instance', {}, [], '/', { vault: '/tmp/vault' });
    core?.emit('exit', 0);
    await vi.waitFor(() => expect(electron.asked.slice(-3)).toEqual(['relaunch', 'quit', 'quit done']));
  });

  it.each([
    [
      'why, where it said so',
      (core?: StandIn.Child) => core?.emit('message', { kind: 'failed', message: '保险库已在别处打开。' }),
      '保险库已在别处打开。',
    ],
    [
      'that memory ran out',
      (core?: StandIn.Child) => core?.emit('error', 'FatalError', 'heap', ''),
      '核心程序内存不足。请关闭其他程序后再试，或把表格分成几份导入。',
    ],
    ['only that it ended, where nothing is known', () => undefined, '核心程序意外结束。'],
  ])('says %s, in Chinese, when the core ends by itself, and ends too', (_what, before, reason) => {
    const [core] = electron.utilityProcess.children;
    before(core);
    core?.emit('exit', 1);
    expect(electron.said).toEqual([`履职台已停止：${reason}\n\n已保存的内容不受影响。请重新打开履职台。`]);
    // the Linux starter reads this as: the person was told
    expect(electron.asked.at(-1)).toBe('exit 3');
  });
});

describe('the window’s picture', () => {
  it('is named on Linux where it is there, and nowhere else', async () => {
    const { windowIcon } = await import('#electron/hosts/desktop/window.ts');
    const root = join(import.meta.dirname, '..', '..');
    expect(windowIcon(root, 'linux')).toBe(join(root, 'resources', 'icons', 'png', '256x256.png'));
    expect([windowIcon('/nowhere/at/all', 'linux'), windowIcon(root, 'win32')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a start that goes wrong', () => {
  it('says so and ends, so that no hidden process holds the vault', async () => {
    const electron = await start(({ answers }) => {
      answers.fault = new Error('disk I/O error');
    });
    expect(electron.said).toEqual([
      '履职台已停止：没有启动成功：disk I/O error\n\n已保存的内容不受影响。请重新打开履职台；仍然不行，请重新安装，保险库会留在原处。',
    ]);
    expect(electron.asked.at(-1)).toBe('exit 3');
  });
});

describe('the desktop host without a graphics card that works', () => {
  it('draws without it by a switch', async () => {
    const electron = await start(({ answers }) => {
      answers.switches['disable-gpu'] = '';
    });
    expect(electron.asked).toContain('no acceleration');
  });

  it('draws without it once its process has crashed', async () => {
    const electron = await start();
    expect(electron.asked).not.toContain('no acceleration');
    electron.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    const { userData } = electron.answers;
    const next = await start(({ answers }) => {
      answers.userData = userData;
    });
    expect(next.asked).toContain('no acceleration');
  });
});

describe('the browser host in the program', () => {
  it('serves the vault without any window, and ends with its host', async () => {
    const electron = await start(({ answers }) => {
      answers.switches['browser-host'] = '';
    });
    expect(electron.asked.slice(-1)).toEqual([
      'fork serve.js --vault /tmp/vault --root /desk --open --unattended',
    ]);
    expect(electron.BrowserWindow.opened).toEqual([]);
    electron.utilityProcess.children[0]?.emit('exit', 0);
    expect([electron.asked.at(-1), electron.said]).toEqual(['exit 0', []]);
  });

  it('hands on that its host did not start, for the starter to say', async () => {
    const electron = await start(({ answers }) => {
      answers.switches['browser-host'] = '';
    });
    electron.utilityProcess.children[0]?.emit('exit', 1);
    expect([electron.asked.at(-1), electron.said]).toEqual(['exit 1', []]);
  });
});

describe('a second instance of the desktop host', () => {
  it('tells the first one its vault', async () => {
    const electron = await start();
    expect(electron.app.handed).toEqual({ vault: '/tmp/vault', file: undefined });
  });

  it('does nothing but quit', async () => {
    const electron = await start(({ answers }) => {
      answers.lock = false;
    });
    expect(electron.asked).toEqual(['lock', 'quit', 'quit done']);
  });
});
