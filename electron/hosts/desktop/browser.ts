import { app, dialog, utilityProcess } from 'electron';

/**
 * Serves the vault to the browser instead of to a window, in the same program: what the Linux starter falls back on where
 * Chromium has no sandbox. No page is ever opened here, so none runs without its sandbox.
 */
export function serveBrowser(entry: string, vault: string, root: string): void {
  const host = utilityProcess.fork(entry, ['--vault', vault, '--root', root, '--open', '--unattended'], {
    serviceName: 'congress-desk browser host',
  });
  let asked = false;
  host.once('exit', (code) => {
    if (code !== 0 && !asked)
      dialog.showErrorBox('履职台没有打开', '浏览器版没有启动成功，可能是保险库正在别处打开。');
    app.exit(code === 0 ? 0 : 3);
  });
  app.on('before-quit', (event) => {
    if (asked) return;
    asked = true;
    event.preventDefault();
    host.kill();
  });
}
