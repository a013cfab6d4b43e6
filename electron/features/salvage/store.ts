import { piecesOf } from '#database/durable.ts';
import { readBackup } from '#database/manifest.ts';
import type { Database } from '#database/open.ts';
import { salvage } from '#database/salvage.ts';
import { listDamaged } from '#database/set-aside.ts';
import type { Row, Writer } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';

/** An open vault as the salvage of a damaged file needs it. */
export type SalvagingVault = {
  database: Database;
  writer: Writer;
  dataKey: Uint8Array;
  folder: string;
  /** The newest backup's file: it still has the database's first bytes. */
  newestBackup: () => Promise<string | undefined>;
};

async function saltOf(backup: string | undefined): Promise<Uint8Array | undefined> {
  if (backup === undefined) return undefined;
  const { database } = await readBackup(backup);
  for await (const piece of piecesOf({ ...database, length: 16 })) return Uint8Array.from(piece);
  return undefined;
}

/** A row that has an id, as every row of the office's records has. */
export type SalvagedRecord = Row & { id: string };

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** A row's columns of bytes, which go past the log. */
const bytesOf = (row: Record<string, unknown>): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => (isBytes(value) ? [[column, value]] : [])),
  );

const withoutBytes = (row: SalvagedRecord): SalvagedRecord =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !isBytes(value))) as SalvagedRecord;

/** The damaged databases of a vault's folder, read against the open one. */
export function salvageStore({ database, writer, dataKey, folder, newestBackup }: SalvagingVault) {
  return {
    newestDamaged: (): string | undefined => listDamaged(folder)[0],
    /** The rows that the open database lacks or has otherwise. */
    async read(damaged: string) {
      return salvage({ damaged, dataKey, baseline: database, salt: await saltOf(await newestBackup()) });
    },
    find: (table: string, id: string): Row | undefined =>
      database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id),
    /** Writes a row that nothing stands in the way of; answers whether it did. */
    insert(table: string, row: SalvagedRecord): boolean {
      try {
        writer.insert(table, withoutBytes(row), bytesOf(row));
        return true;
      } catch (error) {
        // a year that is locked stays as it is
        if (error instanceof Refusal) return false;
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        if (code.startsWith('SQLITE_CONSTRAINT')) return false;
        throw error;
      }
    },
  };
}

export type SalvageStore = ReturnType<typeof salvageStore>;
