import { emptyHead, type Head, headOf } from './audit.ts';
import type { Database } from './open.ts';

/** What a database holds, to be compared with another state of it: schema version, rows per table, end of the log. */
export type VaultState = { schema: number; counts: Record<string, number>; audit: Head };

const tablesOf = (database: Database) =>
  database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();

/** A name as SQL takes it, whatever it holds. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The state of an open database at this moment; tables in order of name. */
export function stateOf(database: Database): VaultState {
  const tables = tablesOf(database);
  const rows = (table: string) =>
    Number(
      database
        .prepare(`SELECT count(*) FROM ${quoted(table)}`)
        .pluck()
        .get(),
    );
  return {
    schema: Number(database.pragma('user_version', { simple: true })),
    counts: Object.fromEntries(tables.map((table) => [table, rows(table)])),
    audit: tables.includes('audit') ? headOf(database) : emptyHead,
  };
}

/** How what was found differs from what was expected, in sentences; empty when it is the same state. */
export function stateDifferences(expected: VaultState, found: VaultState): string[] {
  const differences: string[] = [];
  if (found.schema !== expected.schema) {
    differences.push(`结构版本应为 ${expected.schema}，实为 ${found.schema}。`);
  }
  for (const table of new Set([...Object.keys(expected.counts), ...Object.keys(found.counts)])) {
    const [wanted, rows] = [expected.counts[table] ?? 0, found.counts[table] ?? 0];
    if (wanted !== rows) differences.push(`“${table}”应有 ${wanted} 条，实有 ${rows} 条。`);
  }
  if (found.audit.seq !== expected.audit.seq || found.audit.hash !== expected.audit.hash) {
    differences.push(`操作记录应止于第 ${expected.audit.seq} 条，实止于第 ${found.audit.seq} 条或内容不同。`);
  }
  return differences;
}
