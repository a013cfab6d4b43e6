import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { serveBrowser } from './hosts/desktop/browser.ts';
import { askBeforeClosing, type Closing } from './hosts/desktop/closing.ts';
import { startCore } from './hosts/desktop/core-process.ts';
import { fileNamedBy, givenFiles } from './hosts/desktop/given-file.ts';
import { relayMachineEvents } from './hosts/desktop/machine.ts';
import { refuseNavigation } from './hosts/desktop/navigation.ts';
import { pageSession, refusePermissions } from './hosts/desktop/permissions.ts';
import { failedStart, stopWith, watchPage } from './hosts/desktop/problems.ts';
import { type Quitting, quitAfter } from './hosts/desktop/quit.ts';
import { answerRequests } from './hosts/desktop/requests.ts';
import { saveWithDialog } from './hosts/desktop/save.ts';
import { declareScheme, serveScheme } from './hosts/desktop/scheme.ts';
import { isOnlyInstance, type SecondStart } from './hosts/desktop/single-instance.ts';
import { shutOutside } from './hosts/desktop/switches.ts';
import { helpTyping } from './hosts/desktop/typing.ts';
import { keepUserData } from './hosts/desktop/user-data.ts';
import { bringForward, openWindow, windowIcon } from './hosts/desktop/window.ts';
import { defaultVault, productFolders } from './hosts/folders.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';
import { givenChannel } from './values/host-link.ts';

keepFilesPrivate();

let window: BrowserWindow | undefined;
let closing: Closing | undefined;
let quitting: Quitting | undefined;

const root = app.getAppPath();
const beside = (name: string) => join(import.meta.dirname, name);
const vault =
  app.commandLine.getSwitchValue('vault') || defaultVault(process.platform, homedir(), process.env);
const given = givenFiles();
const file = fileNamedBy(process.argv, process.cwd());
given.offer(file);

// before anything of this program touches the disk or looks outside
keepUserData(vault);
shutOutside();

if (app.commandLine.hasSwitch('browser-host')) {
  void app.whenReady().then(() => serveBrowser(beside('serve.js'), vault, root), failedStart);
} else if (isOnlyInstance({ vault, file }, startedAgain)) {
  // both are allowed only before Electron is ready
  app.enableSandbox();
  declareScheme();
  // before any page exists, so that none escapes the guards
  refuseNavigation();
  // not awaited here: Electron is not ready before this module has run to its end
  void app.whenReady().then(start).catch(failedStart);
} else {
  // a second instance touches neither the vault nor the screen
  app.quit();
}

function start(): void {
  const session = pageSession();
  refusePermissions(session);
  serveScheme(session, productFolders(root).renderer);

  // the core before the window: it opens its file while the page loads
  const core = startCore({ entry: beside('core.js'), vault, root }, (reason = '核心程序意外结束。') =>
    stopWith(reason),
  );
  // from here on, whatever ends the application closes the core's file first
  quitting = quitAfter(() => core.close());
  relayMachineEvents((event) => core.tell(event));
  answerRequests({
    core,
    save: async (delivery) => (window ? saveWithDialog(window, delivery) : 'cancelled'),
    closing: (answer) => closing?.answer(answer),
    given: () => given.take(),
  });

  // last, because the page asks for all of the above from its first moment
  window = openWindow({ preload: beside('preload.cjs'), session, icon: windowIcon(root) });
  watchPage(window);
  helpTyping(window);
  closing = askBeforeClosing(window);
  window.on('session-end', () => quitting?.endSession());
  window.once('closed', () => {
    window = undefined;
  });
}

function startedAgain(second: SecondStart): void {
  given.offer(second.file);
  if (quitting?.isUnderWay() || !window) quitting?.startAgain();
  bringForward(window);
  if (second.file !== undefined) window?.webContents.send(givenChannel);
}
