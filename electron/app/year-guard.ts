import type { Database } from '#database/open.ts';
import type { Guard, Row } from '#database/writer.ts';
import { nouns } from '#electron/nouns/all.ts';
import type { Noun } from '#electron/nouns/noun.ts';
import { momentWords } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { dayOfRow, laterColumns } from './dated-tables.ts';

type Lock = { id: string; locked_by: string; locked_at: string };

/** Why nothing of a locked year is written: which year, who locked it, and the way out. */
export const yearLocked = ({ id, locked_by, locked_at }: Lock) =>
  new Refusal({
    code: 'year-locked',
    message: `${id} 年度已由${locked_by}于${momentWords(new Date(locked_at))}锁定，这一年的记录不能改动。`,
    remedy: '确需更正的，请在“办公室—审批”写明理由申请解锁，主席同意后再改。',
  });

/** Refuses to write any row of a year that is locked, whichever feature asks, its undo and its import included. */
export function yearGuard(database: Database): Guard {
  const lockOf = database.prepare<[string], Lock>('SELECT * FROM year_locks WHERE id = ?');
  const anyLock = database.prepare<[], number>('SELECT 1 FROM year_locks LIMIT 1').pluck();
  const find = (table: string, id: unknown) =>
    database.prepare<[unknown], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id);

  /** The days that a change touches: of the row itself, or only of what was done about it later. */
  function touched(noun: Noun, before: Row | null, after: Row | null): string[] {
    const rows = [before, after].filter((row) => row !== null);
    const later = laterColumns(noun);
    if (before && after && later) {
      const changed = Object.keys(after).filter((column) => before[column] !== after[column]);
      if (changed.every((column) => later.columns.includes(column)))
        return rows.map((row) => String(row[later.date] ?? ''));
    }
    return rows.map((row) => dayOfRow(noun.table, row, find));
  }

  return ({ kind, before, after }) => {
    const noun = nouns[kind];
    if (noun?.dated === undefined || anyLock.get() === undefined) return;
    for (const day of touched(noun, before, after)) {
      const lock = day ? lockOf.get(day.slice(0, 4)) : undefined;
      if (lock) throw yearLocked(lock);
    }
  };
}
