import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { firstAt } from '#database/audit.ts';
import { createBackup } from '#database/backup.ts';
import { backupRefusals } from '#database/backup-errors.ts';
import { clearUnfinished, type ListedBackup, listBackups, thinBackups } from '#database/backup-folder.ts';
import { checkInWorker } from '#database/check-in-worker.ts';
import { copyBackup } from '#database/copy-backup.ts';
import { folderRisks } from '#database/folder-risk.ts';
import { databaseBytes, needFreeSpace } from '#database/free-space.ts';
import { inTime } from '#database/in-time.ts';
import { liveCheck } from '#database/live-check.ts';
import { type BackupReason, type Manifest, sealIsWhole } from '#database/manifest.ts';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import { listDamaged } from '#database/set-aside.ts';
import { stateOf } from '#database/vault-state.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import type { Writer } from '#database/writer.ts';
import { dayOf } from '#electron/values/moment.ts';

/** An open vault as its backups need it. */
export type BackedVault = {
  database: Database;
  writer: Writer;
  dataKey: Uint8Array;
  folder: string;
  office: string;
  version: string;
  clock: () => Date;
};

/** Where a vault keeps its own backups. */
export const backupsFolder = (vault: string): string => join(vault, 'backups');

/** Whether a folder is there and answers. */
const isThere = (folder: string): Promise<boolean> =>
  inTime(folder, () => stat(folder)).then(
    (about) => about.isDirectory(),
    () => false,
  );

/** The newest backup in a folder that a data key sealed. */
export async function newestBackup(folder: string, dataKey: Uint8Array) {
  const found = (await listBackups(folder)).find(
    ({ manifest }) => manifest && sealIsWhole(manifest, dataKey),
  );
  return found?.manifest && { ...found, manifest: found.manifest };
}

const secondFolder = 'backup.second-folder';
const lastCopy = 'backup.last-copy';
const lastDrill = 'backup.last-drill';
const drillNote = z.object({ at: z.string(), ok: z.boolean() });

/** A vault's backups: its own folder, and the second one that the office chose. */
export function backupsStore({ database, writer, dataKey, folder, office, version, clock }: BackedVault) {
  const own = backupsFolder(folder);
  const setting = reader(
    database,
    z.object({ value: z.string() }),
    'SELECT value FROM settings WHERE id = @id',
  );
  const read = (id: string) => setting.one({ id })?.value;
  function write(id: string, value: string): void {
    if (read(id) === undefined) writer.insert('settings', { id, value });
    else writer.update('settings', id, { value });
  }

  let checker: ReturnType<typeof liveCheck> | undefined;

  return {
    folder: own,
    risks: () => folderRisks(folder).map(({ sentence }) => sentence),
    /** Whether the vault's key of now sealed it. */
    isOurs: (manifest: Manifest) => sealIsWhole(manifest, dataKey),
    list: (): Promise<ListedBackup[]> => listBackups(own),
    /** Makes a verified backup and thins the folder by the usual rule. */
    async create(reason: BackupReason, to = own) {
      if (to !== own && !(await isThere(to))) throw backupRefusals.folderGone(to);
      const machine = hostname();
      const made = await createBackup({
        database,
        vault: folder,
        dataKey,
        to,
        reason,
        office,
        app: version,
        clock,
        machine,
        check: checkInWorker,
      });
      if (to === own) await thinBackups(own, made.manifest.vault, dayOf(clock()));
      return made;
    },
    async copy(file: string, to: string) {
      if (!(await isThere(to))) throw backupRefusals.folderGone(to);
      const copied = await copyBackup(file, to);
      return { ...copied, name: basename(copied.file) };
    },
    /** Refuses work that could fill the disk: three times the database must be free. */
    needSpace: (work: string) => needFreeSpace(folder, databaseBytes(join(folder, 'office.db')), work),
    clearUnfinished: () => clearUnfinished(own),
    verify: (file: string) => verifyBackup(file, dataKey, { check: checkInWorker }),
    /** Checks the open database while the office works with it. */
    check: () => {
      checker ??= liveCheck(database, dataKey);
      return checker.run();
    },
    /** Lets go of the file; only after the database was closed. */
    close: () => checker?.close(),
    secondFolder: () => read(secondFolder),
    /** Whether the second folder is connected; one that does not answer is not. */
    async secondFolderIsThere(): Promise<boolean> {
      const second = read(secondFolder);
      return second ? isThere(second) : false;
    },
    setSecondFolder: (value: string) => write(secondFolder, value),
    /** The newest backup in a folder that the key of now sealed. */
    newestIn: (where: string) => newestBackup(where, dataKey),
    /** Name of the newest damaged database that was set aside. */
    damaged(): string | undefined {
      const [newest] = listDamaged(folder);
      return newest && basename(newest);
    },
    state: () => stateOf(database),
    /** When the log began (ISO). */
    began: () => firstAt(database),
    lastDrill() {
      const noted = read(lastDrill);
      return noted === undefined ? undefined : drillNote.parse(JSON.parse(noted));
    },
    noteDrill: (note: z.infer<typeof drillNote>) => write(lastDrill, JSON.stringify(note)),
    lastCopy: () => read(lastCopy),
    noteCopy: (at: string) => write(lastCopy, at),
  };
}

export type BackupsStore = ReturnType<typeof backupsStore>;
