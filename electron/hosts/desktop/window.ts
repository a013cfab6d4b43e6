import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, type Session, screen } from 'electron';
import { pageOrigin } from './page.ts';
import { openingFor, type Place, readLeft, writeLeft } from './window-place.ts';

/** What a window is opened with: the preload's file, the page's session, and its picture where the system needs one. */
export type WindowParts = { preload: string; session: Session; icon?: string | undefined };

/**
 * The window's picture on Linux, beside the installed program or among the sources; elsewhere the program has its own. One that
 * is not there is not named: Electron would not open the window.
 */
export function windowIcon(root: string, platform: NodeJS.Platform = process.platform): string | undefined {
  if (platform !== 'linux') return undefined;
  const installed = join(process.resourcesPath ?? root, '..', 'congress-desk.png');
  return [installed, join(root, 'resources', 'icons', 'png', '256x256.png')].find((file) => existsSync(file));
}

/** Opens the one window on our page: sandboxed, isolated, without Node, as it was left last time. */
export function openWindow({ preload, session, icon }: WindowParts): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json');
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const opening = openingFor(readLeft(file), areas as [Place, ...Place[]]);
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    ...opening.bounds,
    minWidth: opening.least.width,
    minHeight: opening.least.height,
    title: '履职台',
    ...(icon && { icon }),
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (opening.maximized) window.maximize();
    window.webContents.setZoomLevel(opening.zoom);
    window.show();
  });
  window.on('close', () =>
    writeLeft(file, {
      place: window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoom: window.webContents.getZoomLevel(),
    }),
  );
  // what does not load is said by watchPage
  window.loadURL(`${pageOrigin}/`).catch(() => {});
  return window;
}

/** Brings a window forward, from the task bar if need be. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
