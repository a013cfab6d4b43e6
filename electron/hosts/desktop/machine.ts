import { powerMonitor } from 'electron';
import type { MachineEvent } from '#electron/values/host-link.ts';

/** How often a Linux desktop is asked whether its screen is locked, in milliseconds: it sends no event. */
const interval = 15_000;

/** Tells the core when the machine goes to sleep or its screen is locked, so that the vault can lock with it. */
export function relayMachineEvents(
  tell: (event: MachineEvent) => void,
  platform: NodeJS.Platform = process.platform,
): void {
  powerMonitor.on('suspend', () => tell('suspend'));
  powerMonitor.on('lock-screen', () => tell('lock-screen'));
  if (platform !== 'linux') return;
  let locked = false;
  setInterval(() => {
    const now = powerMonitor.getSystemIdleState(60) === 'locked';
    if (now && !locked) tell('lock-screen');
    locked = now;
  }, interval).unref();
}
