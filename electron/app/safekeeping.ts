import { setTimeout as later } from 'node:timers/promises';
import { headOf } from '#database/audit.ts';
import type { LastBackup } from '#database/lost-entries.ts';
import type { Database } from '#database/open.ts';
import { dayOf } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { dailyIsDue } from '#features/backups/rules.ts';
import type { BackupsStore } from '#features/backups/store.ts';

const damaged = (problems: string[]) =>
  new Refusal({
    code: 'damaged-database',
    message: '检查发现数据库有损坏，为免扩大，已停止写入；现有记录仍可查看。',
    details: problems,
    remedy: '请到“保险库—备份”用最近一次备份恢复。',
  });

/**
 * Backups that nobody has to think of: when a session starts (daily), before what is hard to take back, and when it
 * ends; and the check after a session that did not end as it should.
 */
export function safekeeping(
  store: BackupsStore,
  database: Database,
  options: {
    automatic: boolean;
    today: () => string;
    /** The newest backup as it was at opening. */
    lastBackup: LastBackup | undefined;
  },
) {
  const startedAt = headOf(database).seq;
  let problems: string[] = [];
  let background: Promise<unknown> = Promise.resolve();

  const inBackground = (work: () => Promise<unknown>) => {
    background = Promise.allSettled([background, work()]);
  };

  async function daily(): Promise<void> {
    const seq = headOf(database).seq;
    const last = options.lastBackup;
    // a copy of the whole database cannot be begun inside a command's transaction
    while (database.open && database.inTransaction) await later(100);
    if (!database.open) return;
    if (
      dailyIsDue(last && { day: dayOf(new Date(last.takenAt)), seq: last.seq }, { day: options.today(), seq })
    ) {
      await store.create('daily');
    }
  }

  async function examine(): Promise<void> {
    try {
      problems = (await store.check()).problems;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    }
  }

  return {
    /** Starts what a new session owes: a daily backup, and a check after one that ended uncleanly. */
    opened(unclean: boolean): void {
      if (unclean) inBackground(examine);
      if (options.automatic) inBackground(daily);
    },
    /** Makes a backup beside the work; one that fails is missed in the list, and by the foot line. */
    soon: (reason: 'after-renewal') => inBackground(() => store.create(reason)),
    /** Told of damage met at work. */
    found(reason: string): void {
      problems = [...problems, reason];
    },
    /** Refuses writing once damage was found. */
    mayWrite(): void {
      if (problems.length > 0) throw damaged(problems);
    },
    /** Room on the disk and a verified copy before what is hard to take back. */
    async before(reason: 'before-import'): Promise<void> {
      store.needSpace('导入');
      if (options.automatic && headOf(database).seq > 0) await store.create(reason);
    },
    /** Begins the last backup; all that touches the open database is done before it returns. */
    async closing(): Promise<void> {
      const worthIt = options.automatic && problems.length === 0 && headOf(database).seq > startedAt;
      await Promise.all([background, worthIt ? store.create('exit') : undefined]);
    },
    closed: () => store.close(),
  };
}

export type Safekeeping = ReturnType<typeof safekeeping>;
