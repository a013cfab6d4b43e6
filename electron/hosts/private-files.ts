import { isMainThread } from 'node:worker_threads';

/**
 * From here on everything this process makes is its owner's alone: files 0600 and folders 0700, SQLite's and the exports
 * among them; a thread keeps to what its process does. Windows keeps such rights otherwise: there a person's own folders are
 * theirs.
 */
export const keepFilesPrivate = (): void => {
  if (isMainThread) process.umask(0o077);
};
