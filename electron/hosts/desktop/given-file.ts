import { readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GivenFile } from '#electron/values/host-link.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import { packageExtension } from '#features/county/schema.ts';

/** What the program may be started on: a document to be checked, or a township’s return. */
const taken = new RegExp(`\\.(docx|doc|wps|docm|${packageExtension})$`, 'i');

/** The file that a start names, by a double click, right click or 打开方式: an absolute path, or undefined. */
export function fileNamedBy(args: string[], folder: string): string | undefined {
  const named = args.slice(1).find((arg) => !arg.startsWith('-') && taken.test(arg));
  if (named === undefined) return undefined;
  const path = named.startsWith('file://') ? fileURLToPath(named) : named;
  return isAbsolute(path) ? path : resolve(folder, path);
}

/** The file that waits for the page to fetch it; the page gets it once. */
export type GivenFiles = { offer(path: string | undefined): void; take(): GivenFile | undefined };

/** Keeps the last file that was named; one that cannot be read, or is over the page's limit, is said by the page's own rules. */
export function givenFiles(): GivenFiles {
  let waiting: string | undefined;
  return {
    offer(path) {
      if (path !== undefined) waiting = path;
    },
    take() {
      const path = waiting;
      waiting = undefined;
      const about = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
      if (path === undefined || !about?.isFile() || about.size > uploadLimit) return undefined;
      return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    },
  };
}
