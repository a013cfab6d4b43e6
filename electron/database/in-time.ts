import { setTimeout as wait } from 'node:timers/promises';
import { backupRefusals } from './backup-errors.ts';

/** How long a folder may take to answer, in milliseconds; a network that is gone would take minutes, or for ever. */
export const patience = 5000;

/** Folders that did not answer in time and still owe it: asking again would bind one more of the few threads for files. */
const silent = new Set<string>();

/**
 * What work on a folder answers, or the refusal that the folder does not answer. The work itself cannot be called off;
 * while it goes on beyond its time, the folder is refused at once.
 */
export async function inTime<Result>(
  folder: string,
  work: () => Promise<Result>,
  milliseconds = patience,
): Promise<Result> {
  if (silent.has(folder)) throw backupRefusals.folderSilent(folder);
  const stop = new AbortController();
  const late = Symbol('late');
  const asked = work();
  // where it comes too late nobody hears how it ended
  void asked.catch(() => {}).finally(() => silent.delete(folder));
  try {
    const first = await Promise.race([asked, wait(milliseconds, late, { signal: stop.signal })]);
    if (first !== late) return first as Result;
    silent.add(folder);
    throw backupRefusals.folderSilent(folder);
  } finally {
    stop.abort();
  }
}
