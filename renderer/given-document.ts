import { packageExtension } from '#features/county/schema.ts';

let waiting: File | undefined;
const listeners = new Set<() => void>();

/** The page that shows a file which the program was started on: a return of a township, or a document to be checked. */
export const pageFor = (name: string): string =>
  name.toLowerCase().endsWith(`.${packageExtension}`) ? '/package' : '/official-documents/checks';

/** Leaves a file for the page that shows it, which may not be shown yet: the vault may be locked. */
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
