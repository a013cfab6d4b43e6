import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Entry } from '#database/audit.ts';
import { clearUnfinished, listBackups } from '#database/backup-folder.ts';
import { checkInWorker } from '#database/check-in-worker.ts';
import { damagedOf } from '#database/former-damaged.ts';
import { inTime } from '#database/in-time.ts';
import { isInUse } from '#database/in-use.ts';
import { readKeyFile } from '#database/key-file.ts';
import { checkSeal, type KeyFile } from '#database/key-slots.ts';
import { readBackup } from '#database/manifest.ts';
import { leaveMark } from '#database/marks.ts';
import { type Database, openForReading } from '#database/open.ts';
import { listReplaced, restoreBackup, resumeRestore, undoRestore } from '#database/restore.ts';
import { type LiveVault, previewRestore } from '#database/restore-preview.ts';
import { extractBackup, keyOfExtracted, type Secret } from '#database/verify-backup.ts';
import { fileErrorCode } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { WayHolder } from '#electron/values/way-holder.ts';

export type { Damaged } from '#database/former-damaged.ts';

/** What restoring would replace, where it is open. */
export type RestoreLive = LiveVault;

/** Asked with everybody who may open what is to be put in place, or nothing where that cannot be read; throws to call it off. */
export type MayPlace = (then: readonly WayHolder[] | undefined) => void;

const noBackup = (file: string) =>
  new Refusal({
    code: 'no-backup-file',
    message: `“${file}”不是备份文件，或已经不在那里。`,
    remedy: '请重新选一份备份；备份在优盘上的，请先插好优盘。',
  });

/** What lies at a path; nothing where that cannot be told. Refuses where its folder does not answer. */
const kindOf = (path: string, folder: string) => inTime(folder, () => stat(path).catch(() => undefined));

/** Refuses what is no ordinary file: a folder, a pipe, or nothing at all. */
async function mustBeFile(file: string): Promise<void> {
  if (!(await kindOf(file, dirname(file)))?.isFile()) throw noBackup(file);
}

/** Going back to a backup of the vault in a folder. */
export function restoreStore(
  vault: string,
  clock: () => Date,
  holdersOf: (database: Database, keyFile: KeyFile) => WayHolder[],
) {
  const own = join(vault, 'backups');

  /** Who may open the files in a folder. */
  function holdersIn(folder: string, dataKey: Uint8Array): WayHolder[] {
    const database = openForReading(join(folder, 'office.db'), dataKey);
    try {
      return holdersOf(database, readKeyFile(join(folder, 'office.key')));
    } finally {
      database.close();
    }
  }

  /** The same; undefined where the files are not locked with this key, or hold no users that can be read. */
  function readableHolders(folder: string, dataKey: Uint8Array): WayHolder[] | undefined {
    try {
      checkSeal(readKeyFile(join(folder, 'office.key')), dataKey);
      return holdersIn(folder, dataKey);
    } catch {
      return undefined;
    }
  }

  /**
   * Exchanges the vault's files with a mark beside them for the log that is opened next: left before anything moves, taken
   * away where nothing was done. A crash leaves one that says so.
   */
  async function marked<Result>(
    entry: Entry,
    work: (begin: () => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    let mark: Awaited<ReturnType<typeof leaveMark>> | undefined;
    const interrupted = `${entry.subject}（中途断过，是否换成以打开后的资料为准）`;
    const begin = async () => {
      mark = await leaveMark(vault, { ...entry, subject: interrupted });
    };
    let result: Result;
    try {
      result = await work(begin);
    } catch (error) {
      await mark?.takeAway();
      throw error;
    }
    await mark?.finish(entry.subject);
    return result;
  }

  return {
    /** Backups in a folder; none where there is no such folder. */
    list: async (folder: string) =>
      (await kindOf(folder, folder))?.isDirectory() ? listBackups(folder) : [],
    async preview(file: string, secret: Secret, live: LiveVault | undefined, words: Record<string, string>) {
      await mustBeFile(file);
      return previewRestore(file, secret, { live, words, check: checkInWorker });
    },
    /** Who may open a backup, by a secret of it. */
    async holders(file: string, secret: Secret): Promise<WayHolder[]> {
      await mustBeFile(file);
      const folder = mkdtempSync(join(tmpdir(), 'congress-desk-who-'));
      try {
        await extractBackup(await readBackup(file), folder);
        return holdersIn(folder, await keyOfExtracted(folder, secret));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    /** Who may open what the last restore put aside, as far as the present key reads it. */
    lastHolders: (dataKey: Uint8Array): WayHolder[] => {
      const [last] = listReplaced(vault);
      return (last && readableHolders(last.folder, dataKey)) ?? [];
    },
    /** Restores; a database that was damaged is then set aside under a name of its own, and read as far as it goes. */
    async run(file: string, secret: Secret, entry: Entry, mayPlace: MayPlace) {
      await mustBeFile(file);
      const restored = await marked(entry, (begin) =>
        restoreBackup({
          file,
          secret,
          vault,
          clock,
          check: checkInWorker,
          mayPlace: async (folder, dataKey) => {
            mayPlace(readableHolders(folder, dataKey));
            await begin();
          },
        }),
      );
      return { ...restored, damaged: await damagedOf(vault, restored.replaced, secret, clock) };
    },
    /** Puts back what the last restore put aside; `dataKey` is the present one, where there is one. */
    undo: (entry: Entry, dataKey: Uint8Array | undefined, mayPlace: MayPlace) =>
      marked(entry, (begin) =>
        undoRestore(vault, {
          clock,
          mayPlace: async ({ folder }) => {
            mayPlace(dataKey && readableHolders(folder, dataKey));
            await begin();
          },
        }),
      ),
    /** Ends what a crash interrupted; run before the vault is looked at. What another program at it is making is left to that. */
    async tidy(backups: string): Promise<void> {
      if (isInUse(join(vault, 'office.db'))) return;
      await resumeRestore(vault);
      try {
        await clearUnfinished(backups);
      } catch (error) {
        // a folder of backups that cannot be looked into is no reason not to open
        if (fileErrorCode(error) === undefined) throw error;
      }
    },
    own,
    nameOf: (file: string) => basename(file),
    /** Whether a file lies in the vault's own folder of backups. */
    isOwn: (file: string) => dirname(resolve(file)) === resolve(own),
  };
}
