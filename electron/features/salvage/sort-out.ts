import type { FindRow } from '#electron/nouns/words.ts';
import { salvagedTables } from './rules/kinds.ts';
import type { SalvagedRecord, SalvageStore } from './store.ts';

export type Comparison = 'safe' | 'collides' | 'differs';

/** A row that the damaged file gave up, and what may be done with it. */
export type Sorted = { table: string; row: SalvagedRecord; comparison: Comparison };

/** What a damaged file gave up, sorted; `find` answers rows of it before those of the vault. */
export type SortedOut = { rows: Sorted[]; torn: string[]; find: FindRow };

type Found = { table: string; row: SalvagedRecord };

/** Writes what collides with nothing, going round until nothing more fits: a row may wait for the one it refers to. */
export function insertAll(store: SalvageStore, rows: Found[]): Set<Found> {
  const written = new Set<Found>();
  for (let before = -1; before < written.size; ) {
    before = written.size;
    for (const found of rows)
      if (!written.has(found) && store.insert(found.table, found.row)) written.add(found);
  }
  return written;
}

/** Reads a damaged file and tries, inside a transaction that is taken back, which of its rows can be brought in. */
export async function sortOut(
  store: SalvageStore,
  damaged: string,
  rehearse: <Result>(work: () => Result) => Result,
): Promise<SortedOut> {
  const { rows, torn } = await store.read(damaged);
  const ours = rows.filter(
    ({ table, row }) => salvagedTables.includes(table) && typeof row.id === 'string',
  ) as Found[];
  const inOrder = ours.toSorted((a, b) => salvagedTables.indexOf(a.table) - salvagedTables.indexOf(b.table));
  const there = new Set(inOrder.filter(({ table, row }) => store.find(table, row.id)));
  const fresh = inOrder.filter((found) => !there.has(found));
  const safe = rehearse(() => insertAll(store, fresh));
  const read = new Map(inOrder.map(({ table, row }) => [`${table} ${row.id}`, row]));
  return {
    rows: inOrder.map((found) => ({
      ...found,
      comparison: there.has(found) ? 'differs' : safe.has(found) ? 'safe' : 'collides',
    })),
    torn: torn.filter((table) => salvagedTables.includes(table)),
    find: (table, id) => read.get(`${table} ${id}`) ?? store.find(table, id),
  };
}
