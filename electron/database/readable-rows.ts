import type { Database } from './open.ts';
import { quoted } from './vault-state.ts';

type Row = Record<string, unknown>;
type Numbered = Row & { salvage_rowid: number };

/** Rowids beyond this are not looked for: an office does not get there. */
const farthest = 2 ** 40;

/** The rows of a table that can be read, in order of rowid, stepping over damaged pages from both sides. */
export function readableRows(database: Database, table: string): { rows: Row[]; torn: boolean } {
  const select = `SELECT rowid AS salvage_rowid, * FROM ${quoted(table)} NOT INDEXED WHERE rowid`;
  const found = new Map<number, Row>();
  let torn = false;
  let highest = 0;

  /** Takes rows one by one until the end or damage; answers whether the end was reached. */
  function take(sql: string, ...bounds: number[]): boolean {
    try {
      for (const row of database.prepare<number[], Numbered>(`${select} ${sql}`).iterate(...bounds)) {
        const { salvage_rowid: id, ...rest } = row;
        if (found.has(id)) return true;
        found.set(id, rest);
        highest = Math.max(highest, id);
      }
      return true;
    } catch {
      torn = true;
      return false;
    }
  }

  /** The lowest rowid above `from` that opens, looked for in growing strides. */
  function beyond(from: number): number | undefined {
    for (let stride = 1; from + stride < farthest; stride *= 2) {
      try {
        const next = database
          .prepare<[number], number>(
            `SELECT rowid FROM ${quoted(table)} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
          )
          .pluck()
          .get(from + stride);
        return next;
      } catch {
        // still in the damaged pages
      }
    }
    return undefined;
  }

  let from = Number.MIN_SAFE_INTEGER;
  while (!take('> ? ORDER BY rowid', from)) {
    const reached = Math.max(highest, from);
    const next = beyond(reached);
    if (next === undefined) break;
    // the stride may have jumped over good rows: read back down to the damage, then on
    take('BETWEEN ? AND ? ORDER BY rowid DESC', reached + 1, next);
    from = next;
  }
  if (torn) take('> ? ORDER BY rowid DESC', highest);
  const rows = [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { rows, torn };
}
