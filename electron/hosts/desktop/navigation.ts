import { app, type WebContents } from 'electron';
import { isOurAddress } from './page.ts';

/** No page of ours ever goes elsewhere, opens a window or holds another page; whoever tries is refused. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/** Loading our own page anew is a navigation too. */
function keepHome(event: { url: string; isMainFrame?: boolean; preventDefault(): void }): void {
  if (!isOurAddress(event.url) || event.isMainFrame === false) event.preventDefault();
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', keepHome);
  contents.on('will-frame-navigate', keepHome);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
