import { emptyBin } from '#database/bin.ts';
import { refusalOf } from '#database/errors.ts';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { keptSince } from '#features/bin/rules.ts';

/** Empties the bin of what is past its days when the vault is opened; a disk that takes nothing is left for next time. */
export function emptyBinOnOpening(
  database: Database,
  records: Records,
  clock: () => Date,
  days: number,
): void {
  const at = clock().toISOString();
  try {
    emptyBin(database, records, { before: keptSince(at, days), at, actor: '到期自动', place: '本机' });
  } catch (error) {
    if (!(refusalOf(error) instanceof Refusal)) throw error;
  }
}
