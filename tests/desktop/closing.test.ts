import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBeforeClosing } from '#electron/hosts/desktop/closing.ts';
import { answers, app, asked, BrowserWindow, said } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

/** A window whose page is asked before it closes; what Electron was asked is counted from here. */
function opened(limit?: number) {
  const window = new BrowserWindow({});
  const closing = askBeforeClosing(window as never, limit);
  asked.length = 0;
  return { window, closing };
}

beforeEach(() => {
  said.length = 0;
  app.removeAllListeners();
});

describe('closing the window', () => {
  it('asks the page first, and closes once it may', () => {
    const { window, closing } = opened();
    window.close();
    expect(asked).toEqual(['tell page desk:closing', 'close held']);
    closing.answer('asking');
    closing.answer('close');
    expect(asked.slice(2)).toEqual(['closed']);
  });

  it('stays open where the person goes back, and asks again the next time', () => {
    const { window, closing } = opened();
    window.close();
    closing.answer('asking');
    closing.answer('stay');
    window.close();
    expect(asked).toEqual(['tell page desk:closing', 'close held', 'tell page desk:closing', 'close held']);
  });

  it('is not held a second time: whoever closes twice means it', () => {
    const { window, closing } = opened();
    window.close();
    closing.answer('asking');
    window.close();
    expect(asked.at(-1)).toBe('closed');
  });

  it('waits for no page that says nothing', async () => {
    const { window } = opened(10);
    window.close();
    await vi.waitFor(() => expect(asked.at(-1)).toBe('closed'));
  });

  it.each([
    ['the system ends the session', (window: BrowserWindow) => window.emit('session-end')],
    ['the program quits', () => app.emit('before-quit', { preventDefault: () => {} })],
    ['the page has crashed', (window: BrowserWindow) => window.webContents.emit('render-process-gone')],
  ])('asks nobody when %s', (_, force) => {
    const { window } = opened();
    force(window);
    window.close();
    expect(asked).toEqual(['closed']);
  });

  it.each([
    ['the session ends', (window: BrowserWindow) => window.emit('session-end')],
    [
      'it is told to end from outside (SIGTERM, Ctrl+C)',
      () => app.emit('before-quit', { preventDefault: () => {} }),
    ],
  ])('is not kept open by a half-filled form when %s', (_, force) => {
    const { window } = opened();
    force(window);
    const event = { preventDefault: vi.fn() };
    window.webContents.emit('will-prevent-unload', event);
    // preventing what prevents: the page goes
    expect([event.preventDefault.mock.calls.length, said]).toEqual([1, []]);
  });

  it('asks in words where the page would lose something, instead of staying open without one', () => {
    const { window } = opened();
    const kept = () => {
      const event = { preventDefault: vi.fn() };
      window.webContents.emit('will-prevent-unload', event);
      return event.preventDefault.mock.calls.length === 0;
    };
    answers.boxes = [0, 1];
    expect([kept(), kept()]).toEqual([true, false]);
    expect(said).toEqual(['这一页还没有做完，现在关闭吗？', '这一页还没有做完，现在关闭吗？']);
  });
});
