import { momentInList } from '#electron/values/moment.ts';
import { append, emptyHead, type Head, headOf, lastAt } from './audit.ts';
import type { Database } from './open.ts';

/** The log in the database against an end noted outside it: entries that are missing, or another log altogether. */
export type Loss = { expected: Head; found: Head };

/** What a loss is called in the log; seen once somebody has said so. */
export const lossAction = 'log.lost';
export const lossSeenAction = 'log.acceptLoss';

/** How a loss names the end that was expected; its hash tells it from another entry of the same number. */
const expectedWords = ({ seq, hash }: Head) => `日志应到第 ${seq} 条（${hash.slice(0, 8)}）`;

/** Holds the log against ends noted outside the database; undefined where it has them all, or where the loss is logged already. */
export function lossOf(database: Database, ends: readonly Head[]): Loss | undefined {
  const found = headOf(database);
  const hashAt = database.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck();
  const logged = database
    .prepare<[string, string], number>('SELECT 1 FROM audit WHERE action = ? AND instr(subject, ?) = 1')
    .pluck();
  const expected = ends
    .filter(({ seq, hash }) => seq > 0 && hashAt.get(seq) !== hash)
    .filter((end) => logged.get(lossAction, expectedWords(end)) === undefined)
    .sort((one, other) => other.seq - one.seq)[0];
  return expected && { expected, found };
}

/** A backup as a log is held against it: the end of the log in it, and when it was made (ISO). */
export type LastBackup = Head & { takenAt: string };

/**
 * Whether a backup was made of this very log. One of before a restore, which went on otherwise, was not: it bears another
 * hash at its end or, where its end is no longer here, was made before what is.
 */
export function isOfThisLog(database: Database, { seq, hash, takenAt }: LastBackup): boolean {
  if (seq > headOf(database).seq) return takenAt >= (lastAt(database) ?? '');
  const found = database.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq);
  return (found ?? emptyHead.hash) === hash;
}

function backupWords({ expected, found }: Loss, last: LastBackup | undefined): string {
  if (!last) return '没有可用的备份';
  const which = `最近的备份（${momentInList(new Date(last.takenAt))}，到第 ${last.seq} 条）`;
  if (last.seq >= expected.seq) return `${which}里都有，可以恢复它`;
  if (last.seq > found.seq) return `${which}里有其中 ${last.seq - found.seq} 条，可以恢复它，其余请补录`;
  return `${which}里也没有，请补录`;
}

/** A loss in a sentence: how many entries, which, and what the last backup holds of them. */
export function lossWords(loss: Loss, last: LastBackup | undefined): string {
  const { expected, found } = loss;
  const missing = expected.seq - found.seq;
  const lacks =
    missing > 0
      ? `实际只到第 ${found.seq} 条，缺 ${missing} 条`
      : `实际第 ${expected.seq} 条与记下的不同，数据库被换成了另一份`;
  return `${expectedWords(expected)}，${lacks}；${backupWords(loss, last)}。`;
}

/** That nothing can be said: the last session did not end as it should, and the note that it kept is gone or spoilt. */
export function unknownWords(found: Head, last: LastBackup | undefined): string {
  const backup = last
    ? `最近的备份（${momentInList(new Date(last.takenAt))}）到第 ${last.seq} 条${last.seq > found.seq ? '，可以恢复它' : ''}`
    : '没有可用的备份';
  return `上次没有正常退出，记在库外的日志末尾不见了或已损坏，没法核对有没有缺失；日志现在到第 ${found.seq} 条，${backup}。`;
}

/** Writes a loss into the log, as a step of nobody's: it stays there, and is told until somebody has seen it. */
export function logLoss(database: Database, words: string, at: string): void {
  const entry = { at, actor: '打开时核对', place: '本机', action: lossAction, title: '发现日志有缺失' };
  database.transaction(() => append(database, { ...entry, subject: words }, []))();
}

/** What losses say that nobody has said to have seen, newest first. */
export const unseenLosses = (database: Database): string[] =>
  database
    .prepare<[string, string], string>(
      `SELECT subject FROM audit WHERE action = ?
        AND seq > coalesce((SELECT max(seq) FROM audit WHERE action = ?), 0) ORDER BY seq DESC`,
    )
    .pluck()
    .all(lossAction, lossSeenAction);
