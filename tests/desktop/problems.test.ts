import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '#electron/hosts/desktop/problems.ts';
import { answers, asked, BrowserWindow, said } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

function watched() {
  BrowserWindow.opened.length = 0;
  const window = new BrowserWindow({});
  watchPage(window as never);
  asked.length = 0;
  return window;
}

beforeEach(() => {
  said.length = 0;
  answers.boxes = [];
});

type Fault = (window: BrowserWindow) => unknown;
const crashed =
  (reason: string): Fault =>
  (window) =>
    window.webContents.emit('render-process-gone', {}, { reason });
const unloaded =
  (code: number, main = true): Fault =>
  (window) =>
    window.webContents.emit('did-fail-load', {}, code, 'ERR', 'app://office/', main);

describe('a page that fails', () => {
  const faults: [string, Fault, string][] = [
    ['does not load', unloaded(-6), '界面没有打开（-6）。'],
    ['crashes', crashed('crashed'), '界面意外停止。'],
    ['runs out of memory', crashed('oom'), '内存不足，界面已停止。'],
    ['hangs', (window) => window.emit('unresponsive'), '界面没有反应。'],
  ];

  it.each(faults)('because it %s is said in one box and can be loaded anew', async (_what, fault, words) => {
    answers.boxes = [0];
    fault(watched());
    await vi.waitFor(() => expect(asked).toEqual(['reload']));
    expect(said).toEqual([words]);
  });

  it.each(faults.slice(0, 3))(
    'because it %s ends the program where the person gives up',
    async (_what, fault) => {
      answers.boxes = [1];
      fault(watched());
      await vi.waitFor(() => expect(asked[0]).toBe('quit'));
    },
  );

  it('by hanging may be waited for', async () => {
    answers.boxes = [1];
    watched().emit('unresponsive');
    await new Promise((resolve) => setImmediate(resolve));
    expect([asked, said]).toEqual([[], ['界面没有反应。']]);
  });

  it('is told once, however often it fails while the box is open', async () => {
    answers.boxes = [0, 0];
    const window = watched();
    crashed('crashed')(window);
    window.emit('unresponsive');
    await vi.waitFor(() => expect(asked).toEqual(['reload']));
    expect(said).toEqual(['界面意外停止。']);
  });

  it.each([
    ['a load that another took over', unloaded(-3)],
    ['a frame inside', unloaded(-6, false)],
    ['a page that ended as it should', crashed('clean-exit')],
  ])('is not what %s is', async (_what, fault) => {
    fault(watched());
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toEqual([]);
  });
});
