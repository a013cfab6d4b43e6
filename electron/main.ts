import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { askBeforeClosing, type Closing } from './hosts/desktop/closing.ts';
import { startCore } from './hosts/desktop/core-process.ts';
import { relayMachineEvents } from './hosts/desktop/machine.ts';
import { refuseNavigation } from './hosts/desktop/navigation.ts';
import { refusePermissions } from './hosts/desktop/permissions.ts';
import { quitAfter } from './hosts/desktop/quit.ts';
import { answerRequests } from './hosts/desktop/requests.ts';
import { saveWithDialog } from './hosts/desktop/save.ts';
import { declareScheme, serveScheme } from './hosts/desktop/scheme.ts';
import { isOnlyInstance } from './hosts/desktop/single-instance.ts';
import { bringForward, openWindow } from './hosts/desktop/window.ts';
import { defaultVault, productFolders } from './hosts/folders.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';

keepFilesPrivate();

let window: BrowserWindow | undefined;
let closing: Closing | undefined;

// first of all: a second instance must touch neither the vault nor the screen
if (isOnlyInstance(() => bringForward(window))) {
  // both are allowed only before Electron is ready
  app.enableSandbox();
  declareScheme();
  // before any page exists, so that none escapes the guards
  refuseNavigation();
  // not awaited here: Electron is not ready before this module has run to its end
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  refusePermissions(session.defaultSession);
  serveScheme(productFolders().renderer);

  // the core before the window: it opens its file while the page loads
  const vault =
    app.commandLine.getSwitchValue('vault') || defaultVault(process.platform, homedir(), process.env);
  const core = startCore(join(import.meta.dirname, 'core.js'), vault, stopWithout);
  // from here on, whatever ends the application closes the core's file first
  quitAfter(() => core.close());
  relayMachineEvents((event) => core.tell(event));
  answerRequests(
    core,
    async (delivery) => (window ? saveWithDialog(window, delivery) : 'cancelled'),
    (answer) => closing?.answer(answer),
  );

  // last, because the page asks for all of the above from its first moment
  window = openWindow(join(import.meta.dirname, 'preload.cjs'));
  closing = askBeforeClosing(window);
}

function stopWithout(reason = '核心程序意外结束。'): void {
  dialog.showErrorBox('履职台已停止', `${reason}\n\n已保存的内容不受影响，请重新打开履职台。`);
  app.exit(1);
}
