let waiting: File | undefined;
const listeners = new Set<() => void>();

/** Leaves a Word file for the page that checks documents, which may not be shown yet: the vault may be locked. */
export function leaveDocument(file: File): void {
  waiting = file;
  for (const listener of listeners) listener();
}

/** The file that was left, once; `undefined` where there is none. */
export function takeDocument(): File | undefined {
  const file = waiting;
  waiting = undefined;
  return file;
}

/** Hears of each file that is left while the page is shown; answers how to stop. */
export function whenLeft(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
