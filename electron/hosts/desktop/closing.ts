import { app, type BrowserWindow, dialog } from 'electron';
import { type ClosingAnswer, closingChannel } from '#electron/values/host-link.ts';

/** What the page answers before its window closes. */
export type Closing = { answer(answer: ClosingAnswer): void };

/**
 * Asks the page before its window closes, so that it can offer a copy off this PC. Nothing forced waits for it: a second
 * attempt to close, the system shutting down, or a page that says nothing within `limit` milliseconds close the window.
 */
export function askBeforeClosing(window: BrowserWindow, limit = 3000): Closing {
  let state: 'open' | 'asked' | 'may' = 'open';
  /** Nobody is there to answer: the session ends, or the program was told to end from outside. */
  let forced = false;
  let late: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    state = 'may';
    clearTimeout(late);
    if (!window.isDestroyed()) window.close();
  }

  window.on('close', (event) => {
    if (state === 'may') return;
    if (state === 'asked') {
      state = 'may';
      clearTimeout(late);
      return;
    }
    event.preventDefault();
    state = 'asked';
    window.webContents.send(closingChannel);
    late = setTimeout(close, limit);
  });
  const force = () => {
    state = 'may';
    forced = true;
  };
  window.on('session-end', force);
  app.on('before-quit', force);
  window.webContents.on('render-process-gone', force);
  window.webContents.on('will-prevent-unload', (event) => {
    if (forced || mayLeave(window)) event.preventDefault();
    else state = 'open';
  });

  return {
    answer(answer) {
      clearTimeout(late);
      if (answer === 'close') close();
      if (answer === 'stay' && state === 'asked') state = 'open';
    },
  };
}

/** A page that would lose something keeps its window open without a word in Electron: here the person decides. */
function mayLeave(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: '这一页还没有做完，现在关闭吗？',
    detail: '没保存的内容留作草稿；正在显示的恢复码关闭后不再显示。',
    buttons: ['回去做完', '现在关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
