import { join } from 'node:path';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { password } from '#support/office.ts';

/** The pages that the rows of tables lie on, in order. */
export async function leavesOf(vault: string, tables: string[]): Promise<Record<string, number[]>> {
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  const pages = database
    .prepare<[string], number>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .pluck();
  const found = tables.map((table) => [table, pages.all(table)] as const);
  database.close();
  return Object.fromEntries(found);
}

/** Makes a page unreadable. */
export const blank = (bytes: Buffer, page = 1) => bytes.fill(0, (page - 1) * 4096, page * 4096);
