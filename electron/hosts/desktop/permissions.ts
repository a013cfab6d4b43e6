import { type Session, session } from 'electron';
import { isOurAddress } from './page.ts';

/** The one thing that our page may ask of the machine: to write text on the clipboard, after a click on 复制. */
const clipboard = 'clipboard-sanitized-write';

/** The session of our page: kept in memory only, so that nothing of it is left on the disk. */
export const pageSession = (): Session => session.fromPartition('office');

/** Refuses all else a page could ask of the machine: permissions, devices, downloads, and any address but ours. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === clipboard && isOurAddress(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === clipboard && isOurAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  void session.setProxy({ mode: 'direct' });
}

const isLocal = (url: string) => isOurAddress(url) || /^(data|blob|devtools):/.test(url);
