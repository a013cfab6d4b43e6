import { resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

/** What a second start hands to the first one: its vault, and the file it was started on. */
export type SecondStart = { vault: string; file?: string | undefined };

const secondStart = z.object({ vault: z.string(), file: z.string().optional() });

/**
 * True for the first instance on a vault; a second one only tells the first what it was started for and must not start
 * anything itself.
 */
export function isOnlyInstance(start: SecondStart, whenSecond: (start: SecondStart) => void): boolean {
  const mine = { ...start, vault: resolve(start.vault) };
  if (!app.requestSingleInstanceLock(mine)) return false;
  app.on('second-instance', (_event, _args, _folder, data) => {
    const { data: second } = secondStart.safeParse(data);
    whenSecond(second ?? { vault: mine.vault });
  });
  return true;
}
