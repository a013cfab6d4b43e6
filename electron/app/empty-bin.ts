import { headOf } from '#database/audit.ts';
import { emptyBin, writtenBefore } from '#database/bin.ts';
import { refusalOf } from '#database/errors.ts';
import type { Writer } from '#database/writer.ts';
import { dayOf } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { keptSince } from '#features/bin/rules.ts';
import type { OpenedVault } from '#features/vault/store.ts';

/**
 * Empties the bin when the vault is opened of what is past its days by the word of two sessions on different days, since
 * one clock reading may be years ahead, and only of what the last backup holds. A disk that takes nothing is left for
 * next time.
 */
export function emptyBinOnOpening(
  { database, logEnd, lastBackup }: Pick<OpenedVault, 'database' | 'logEnd' | 'lastBackup'>,
  writer: Writer,
  clock: () => Date,
  days: number,
): void {
  const now = clock();
  const at = now.toISOString();
  const earlier = writtenBefore(database, new Date(`${dayOf(now)}T00:00:00`).toISOString());
  if (earlier === undefined || lastBackup === undefined) return;
  const step = { at, actor: '到期自动', place: '本机' };
  try {
    const expired = { before: keptSince(earlier, days), heldUpTo: lastBackup.seq };
    if (emptyBin(database, writer, { ...expired, ...step }) > 0) logEnd.note(headOf(database));
  } catch (error) {
    if (!(refusalOf(error) instanceof Refusal)) throw error;
  }
}
