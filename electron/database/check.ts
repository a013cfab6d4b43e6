import { existsSync } from 'node:fs';
import { Refusal } from '#electron/values/refusal.ts';
import { refusalOf } from './errors.ts';
import { mustNotBeInUse } from './in-use.ts';
import { openForReading } from './open.ts';
import { stateOf, type VaultState } from './vault-state.ts';
import { type PageReport, verifyPages } from './verify-pages.ts';

/** What a check found: whole or not, sentences for the screen, what the pages say, what the database holds. */
export type CheckReport = { ok: boolean; problems: string[]; pages: PageReport; state?: VaultState };

/** Which file to check, and whether to compare every index too (about twice the time). */
export type CheckJob = { file: string; dataKey: Uint8Array; thorough?: boolean };

/** Checks a database file; `checkDatabase` here, `checkInWorker` in a thread of its own. */
export type Checker = (job: CheckJob) => Promise<CheckReport>;

const shown = 5;
const listOf = (numbers: number[]) =>
  `${numbers.slice(0, shown).join('、')}${numbers.length > shown ? ' 等' : ''}`;

/** What bad pages and stray bytes mean, in sentences. */
export function pageProblems({ pages, bad, trailing }: PageReport): string[] {
  const problems: string[] = [];
  if (bad.length > 0) {
    problems.push(`共 ${pages} 页，其中 ${bad.length} 页的内容与写入时不一致（第 ${listOf(bad)} 页）。`);
  }
  if (trailing > 0) problems.push(`文件末尾有 ${trailing} 字节不成一页，文件可能没有写完或被追加了内容。`);
  return problems;
}

/** What SQLite's own check says beyond `ok`, in one sentence. */
export const structureProblem = (rows: unknown[]): string[] =>
  rows.length === 1 && rows[0] === 'ok' ? [] : [`数据库结构检查发现 ${rows.length} 处问题。`];

/** What dangling references mean, in one sentence. */
export const referenceProblem = (tables: string[]): string[] =>
  tables.length === 0
    ? []
    : [`有 ${tables.length} 条记录所指的另一条记录不存在（${[...new Set(tables)].join('、')}）。`];

/**
 * Checks a database that nobody has open, without changing it: every page, the structure, the references, the counts.
 * A file that does not open is reported, not refused; one in use is refused.
 */
export async function checkDatabase({ file, dataKey, thorough = false }: CheckJob): Promise<CheckReport> {
  if (!existsSync(file)) {
    return { ok: false, problems: ['没有找到数据库文件。'], pages: { pages: 0, bad: [], trailing: 0 } };
  }
  // first: reading a file that this process has open would drop its lock
  mustNotBeInUse(file);
  const pages = await verifyPages(file, dataKey);
  const problems = pageProblems(pages);
  try {
    const database = openForReading(file, dataKey);
    try {
      const check = thorough ? 'integrity_check' : 'quick_check';
      problems.push(...structureProblem(database.prepare(`PRAGMA ${check}`).pluck().all()));
      problems.push(
        ...referenceProblem(database.prepare('PRAGMA foreign_key_check').pluck().all() as string[]),
      );
      const state = stateOf(database);
      return { ok: problems.length === 0, problems, pages, state };
    } finally {
      database.close();
    }
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal.reason.code === 'in-use') throw refusal;
    return { ok: false, problems: [...problems, refusal.message], pages };
  }
}

function refusalIn(error: unknown): Refusal {
  const refusal = refusalOf(error);
  if (refusal instanceof Refusal) return refusal;
  throw error;
}
