import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, screen } from 'electron';
import { pageOrigin } from './page.ts';
import { leastSize, placeFor, readPlace, writePlace } from './window-place.ts';

/** Opens the one window on our page: sandboxed, isolated, without Node, where it was left last time. */
export function openWindow(preload: string): BrowserWindow {
  const placeFile = join(app.getPath('userData'), 'window.json');
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    ...placeFor(readPlace(placeFile), screens),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: '履职台',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writePlace(placeFile, window.getNormalBounds()));
  window.loadURL(`${pageOrigin}/`).catch(() => {
    dialog.showErrorBox('界面没有打开', '程序文件不完整，请重新安装履职台；保险库不受影响。');
  });
  return window;
}

/** Brings a window forward, from the task bar if need be. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
