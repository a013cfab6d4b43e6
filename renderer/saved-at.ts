import { useSyncExternalStore } from 'react';

let words = '打开后尚无改动';
const listeners = new Set<() => void>();

/** Notes that a command was written to the vault just now. */
export function noteSaved(moment = new Date()): void {
  const time = [moment.getHours(), moment.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  words = `${time} 已保存`;
  for (const listener of listeners) listener();
}

/** When this window last saved, in words for the foot line. */
export function useSavedAt(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
}
