import { powerMonitor } from 'electron';
import type { MachineEvent } from '#electron/values/host-link.ts';

/** Tells the core when the machine goes to sleep or its screen is locked, so that the vault can lock with it. */
export function relayMachineEvents(tell: (event: MachineEvent) => void): void {
  powerMonitor.on('suspend', () => tell('suspend'));
  powerMonitor.on('lock-screen', () => tell('lock-screen'));
}
