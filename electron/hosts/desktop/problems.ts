import { app, type BrowserWindow, dialog } from 'electron';

/** The exit code of a program that has said in Chinese why it ends; the Linux starter then adds nothing. */
const saidWhy = 3;

const saved = '已保存的内容不受影响。';

/** Ends the program with one box; used wherever going on would leave a window without a core, or a core without a window. */
export function stopWith(reason: string, remedy = '请重新打开履职台。'): void {
  dialog.showErrorBox('履职台已停止', `${reason}\n\n${saved}${remedy}`);
  app.exit(saidWhy);
}

/** Why a start that threw did not come to an end. */
export function failedStart(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  stopWith(`没有启动成功：${why}`, '请重新打开履职台；仍然不行，请重新安装，保险库会留在原处。');
}

/**
 * One Chinese box for a page that does not load, a page that crashes and one that hangs, each with the way to load it anew.
 * A person who gives up ends the program: a process without a window would hold the vault unseen.
 */
export function watchPage(window: BrowserWindow): void {
  const { webContents } = window;
  let asking = false;

  async function ask(message: string, detail: string, buttons: [string, string]): Promise<boolean> {
    if (asking || window.isDestroyed()) return false;
    asking = true;
    const options = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: 1 };
    const { response } = await dialog.showMessageBox(window, { ...options, noLink: true });
    asking = false;
    return response === 0;
  }

  async function reloadOrQuit(message: string): Promise<void> {
    if (await ask(message, saved, ['重新载入', '关闭履职台'])) webContents.reload();
    else if (!asking) app.quit();
  }

  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    // -3: given up because something else is loaded
    if (isMainFrame && code !== -3) void reloadOrQuit(`界面没有打开（${code}）。`);
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    void reloadOrQuit(reason === 'oom' ? '内存不足，界面已停止。' : '界面意外停止。');
  });
  window.on('unresponsive', async () => {
    const detail = '正在做的可能比较慢；重新载入后，没有保存的内容以草稿为准。';
    if (await ask('界面没有反应。', detail, ['重新载入', '再等等'])) webContents.reload();
  });
}
