import { type BrowserWindow, Menu, type WebContents } from 'electron';

const step = 0.5;
const furthest = 3;

/** The window has no menu, which would bring these: a menu at the right click, and zoom by Ctrl with +, − and 0. */
export function helpTyping(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return;
    Menu.buildFromTemplate([
      ...(isEditable ? [{ role: 'cut' as const, label: '剪切', enabled: editFlags.canCut }] : []),
      { role: 'copy', label: '复制', enabled: editFlags.canCopy },
      ...(isEditable ? [{ role: 'paste' as const, label: '粘贴', enabled: editFlags.canPaste }] : []),
      { role: 'selectAll', label: '全选', enabled: editFlags.canSelectAll },
    ]).popup({ window });
  });
  webContents.on('before-input-event', (event, { type, control, meta, alt, key }) => {
    if (type !== 'keyDown' || !(control || meta) || alt) return;
    if (zoom(webContents, key)) event.preventDefault();
  });
}

function zoom(webContents: WebContents, key: string): boolean {
  const level = webContents.getZoomLevel();
  const next = { '+': level + step, '=': level + step, '-': level - step, _: level - step, '0': 0 }[key];
  if (next === undefined) return false;
  webContents.setZoomLevel(Math.max(-furthest, Math.min(furthest, next)));
  return true;
}
