import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain } from '#database/audit.ts';
import { type Database, openDatabase } from '#database/open.ts';

/** What is wrong with a vault after a fault: acknowledged entries that are gone, and everything that is half-done. */
export type Verdict = { acknowledged: number; lost: number; broken: string[] };

/** The ids that a child was told are saved; a torn last line was never said. */
export const acknowledgedIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];

const marked = "matter LIKE '断电试验%'";

function verdictOf(database: Database, acknowledged: string[]): Verdict {
  const count = (sql: string) => Number(database.prepare(sql).pluck().get());
  const broken: string[] = [];
  const integrity = database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') broken.push(String(integrity));
  const entries = count(`SELECT count(*) FROM receptions WHERE ${marked}`);
  const parts = {
    deputies: count(
      `SELECT count(*) FROM reception_deputies JOIN receptions r ON r.id = reception_id WHERE ${marked}`,
    ),
    log: count("SELECT count(*) FROM audit WHERE action = 'receptions.record'"),
    changes: count(
      "SELECT count(*) FROM audit_changes WHERE kind = 'receptions' AND after LIKE '%断电试验%'",
    ),
  };
  for (const [name, rows] of Object.entries(parts)) {
    if (rows !== entries) broken.push(`${entries} entries but ${rows} ${name}`);
  }
  const chain = verifyChain(database);
  if (chain.state !== 'whole') broken.push(`the log is ${chain.state}`);
  const ids = new Set(database.prepare<[], string>('SELECT id FROM receptions').pluck().all());
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    broken,
  };
}

/** Opens a vault's database as the core does and holds it against what was acknowledged. */
export function judge(vault: string, dataKey: Uint8Array, acknowledged: string[]): Verdict {
  try {
    const database = openDatabase(join(vault, 'office.db'), dataKey);
    try {
      return verdictOf(database, acknowledged);
    } finally {
      database.close();
    }
  } catch (error) {
    return { acknowledged: acknowledged.length, lost: acknowledged.length, broken: [String(error)] };
  }
}
