import { app } from 'electron';

/** True for the first instance; a second one only brings the first one's window forward and must not start anything. */
export function isOnlyInstance(bringForward: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', bringForward);
  return true;
}
