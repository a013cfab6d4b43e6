import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

const noAcceleration = () => join(app.getPath('userData'), 'no-acceleration');

/**
 * Chromium's own doors to the outside, shut before it is ready: no proxy is asked for, no name is looked up, no peer is
 * sought, nothing of its own is fetched. The window draws without the graphics card where `--disable-gpu` says so, or after
 * the card's process has crashed once on this PC.
 */
export function shutOutside(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  if (commandLine.hasSwitch('disable-gpu') || existsSync(noAcceleration())) app.disableHardwareAcceleration();
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit' && reason !== 'killed') rememberCrash();
  });
}

/** Not being able to is no reason to disturb anyone: the next start draws as this one did. */
function rememberCrash(): void {
  try {
    writeFileSync(noAcceleration(), '');
  } catch {}
}
