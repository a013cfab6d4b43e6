import { app, utilityProcess } from 'electron';

/**
 * Serves the vault to the browser instead of to a window, in the same program: what the Linux starter falls back on where
 * Chromium has no sandbox. No page is ever opened here, so none runs without its sandbox.
 */
export function serveBrowser(entry: string, vault: string, root: string): void {
  const host = utilityProcess.fork(entry, ['--vault', vault, '--root', root, '--open', '--unattended'], {
    serviceName: 'congress-desk browser host',
  });
  let asked = false;
  // without a screen there is no box to be shown: the starter says it
  host.once('exit', (code) => app.exit(code));
  app.on('before-quit', (event) => {
    if (asked) return;
    asked = true;
    event.preventDefault();
    host.kill();
  });
}
