import { existsSync, mkdirSync } from 'node:fs';
import { uptime as machineUptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { attemptCounter } from '#database/attempts.ts';
import { type Head, headOf } from '#database/audit.ts';
import { isDiskTrouble, vaultRefusals } from '#database/errors.ts';
import { folderRisks } from '#database/folder-risk.ts';
import { readKeyFile, writeKeyFile } from '#database/key-file.ts';
import {
  type KeyFile,
  makeKeyFile,
  openWithMachine,
  openWithPassword,
  openWithRecoveryCode,
  type PasswordCost,
  recoveryOwner,
} from '#database/key-slots.ts';
import { heldUntil, type LogEnd, logEndOf } from '#database/log-end.ts';
import {
  isOfThisLog,
  type LastBackup,
  logLoss,
  lossOf,
  lossWords,
  unknownWords,
} from '#database/lost-entries.ts';
import { isOutdated, migrate } from '#database/migrate.ts';
import { type Database, openDatabase } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import { readMark } from '#database/session-mark.ts';
import { type Writer, writerOf } from '#database/writer.ts';
import { fileErrorCode } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';

export type Office = { id: string; township: string; county: string; practice: string };

export const officeRowSchema = z.object({
  id: z.string(),
  township: z.string(),
  county: z.string(),
  practice: z.string(),
});

/** Why somebody is let in only to set a password: by the recovery code, or by one that another person gave. */
export type SettingPassword = 'recovery' | 'given';

/** The key of a vault, and whose way in gave it: the user's slot. */
export type VaultKey = { dataKey: Uint8Array; slot: string; settingPassword?: SettingPassword | undefined };

/**
 * An open vault: its database and the key that opened it, held only while it is open; the note of its log's end; and the
 * newest backup of this very log, as it was at opening.
 */
export type OpenedVault = VaultKey & {
  database: Database;
  logEnd: LogEnd;
  lastBackup: LastBackup | undefined;
};

/** What a vault's folder does on opening beside opening. */
export type OnOpening = {
  clock?: () => Date;
  /** Seconds that the machine has been up. */
  uptime?: (() => number) | undefined;
  /** Makes a backup of an older database before it is brought up to date. */
  beforeMigration?: (opened: Pick<OpenedVault, 'database' | 'dataKey'>) => Promise<unknown>;
  /** The newest backup that a key sealed: what may be missing or is to go is held against it. */
  lastBackup?: (dataKey: Uint8Array) => Promise<LastBackup | undefined>;
};

/** Errors of the system that say nothing of the file: it has no handle or memory left, or another program holds it just now. */
const passing = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY']);

/** The folder of a vault: `office.db` and `office.key` side by side. */
export function vaultFolder(
  folder: string,
  cost?: PasswordCost,
  {
    clock = () => new Date(),
    uptime = machineUptime,
    beforeMigration,
    lastBackup = async () => undefined,
  }: OnOpening = {},
) {
  const file = join(folder, 'office.db');
  const key = join(folder, 'office.key');
  const attempts = attemptCounter(join(folder, 'office.attempts'), uptime);

  async function open(way: VaultKey): Promise<OpenedVault> {
    const { dataKey } = way;
    const database = openDatabase(file, dataKey);
    const logEnd = logEndOf(folder, dataKey);
    try {
      // before anything is changed: an older log may still be mended by a migration
      const newestHere = async () => {
        const newest = await lastBackup(dataKey);
        return newest && isOfThisLog(database, newest) ? newest : undefined;
      };
      let last = await newestHere();
      const words = missingIn(database, logEnd.read(), last);
      if (isOutdated(database) && beforeMigration) {
        await beforeMigration({ database, dataKey });
        last = await newestHere();
      }
      migrate(database, undefined, clock);
      const opened = { database, ...way, lastBackup: last };
      if (words !== undefined) return { ...opened, logEnd: heldUntil(logEnd, () => logged(database, words)) };
      logEnd.start(headOf(database));
      return { ...opened, logEnd };
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** What the log lacks against its end as noted outside the database, in a sentence; undefined where it has all. */
  function missingIn(database: Database, noted: Head | undefined, last: LastBackup | undefined) {
    const { head } = keyFile();
    const loss = lossOf(database, noted ? [noted, head] : [head]);
    if (loss) return lossWords(loss, last);
    return noted || !readMark(folder) ? undefined : unknownWords(headOf(database), last);
  }

  /** Writes a loss into the log and answers where that ends; undefined where the disk takes nothing. */
  function logged(database: Database, words: string): Head | undefined {
    try {
      logLoss(database, words, clock().toISOString());
      return headOf(database);
    } catch (error) {
      if (isDiskTrouble(error)) return undefined;
      throw error;
    }
  }

  function keyFile(): KeyFile {
    if (!existsSync(key) && !existsSync(file)) throw vaultRefusals.noVault(folder);
    if (!existsSync(key)) throw vaultRefusals.missingKeyFile(folder);
    if (!existsSync(file)) throw vaultRefusals.missingDatabase(folder);
    return readKeyFile(key);
  }

  /** The key file where there is one that can be read, whatever became of the database; throws what passes by itself. */
  function readableKeyFile(): KeyFile | undefined {
    try {
      return existsSync(key) ? readKeyFile(key) : undefined;
    } catch (error) {
      // whoever makes the system short of something for a moment must not be asked for nothing in it
      if (passing.has(fileErrorCode(error) ?? '')) throw error;
      return undefined;
    }
  }

  /** Tries a password, unless too many were wrong just before; a wrong one is counted. */
  async function counted<Found>(attempt: () => Promise<Found>): Promise<Found> {
    attempts.check();
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Refusal && error.reason.code === 'wrong-password') attempts.wrong();
      throw error;
    }
  }

  return {
    folder,
    exists: () => existsSync(file) || existsSync(key),
    risks: () => folderRisks(folder).map(({ sentence }) => sentence),
    keyFile,
    readableKeyFile,
    /** The file of the encrypted database. */
    database: file,
    writeKeyFile: (content: KeyFile) => writeKeyFile(key, content),
    /** What a password costs in this vault. */
    cost,
    /** Who may open it with a password; empty where there is no readable key file. */
    labels(): string[] {
      const slots = readableKeyFile()?.slots ?? [];
      return slots.flatMap((slot) => (slot.kind === 'password' ? [slot.label] : []));
    },
    /** Ways in that a PC keeps, by slot, with the label of whose they are; empty where there is no readable key file. */
    machines(): { slot: string; label: string }[] {
      const slots = readableKeyFile()?.slots ?? [];
      const labels = new Map(slots.map((slot) => [slot.id, slot.kind === 'password' ? slot.label : '']));
      return slots.flatMap((slot) =>
        slot.kind === 'machine' ? [{ slot: slot.id, label: labels.get(slot.user) ?? '' }] : [],
      );
    },
    /** Makes the vault; the key file is safe on disk before the database exists. */
    async create(password: string, label: string) {
      if (existsSync(file) || existsSync(key)) throw vaultRefusals.exists(folder);
      mkdirSync(folder, { recursive: true });
      const made = await makeKeyFile({ password, label, cost });
      writeKeyFile(key, made.keyFile);
      const database = openDatabase(file, made.dataKey, { create: true });
      migrate(database);
      const { dataKey, slot, recoveryCode } = made;
      const logEnd = logEndOf(folder, dataKey);
      logEnd.start(headOf(database));
      return { database, dataKey, slot, recoveryCode, logEnd, lastBackup: undefined };
    },
    /** The key by a password; wrong ones are counted and slow the next try down. */
    async keyByPassword(password: string, label: string | undefined): Promise<VaultKey> {
      const found = await counted(() => openWithPassword(keyFile(), password, label));
      attempts.right();
      return { dataKey: found.dataKey, slot: found.slot, ...(found.given && { settingPassword: 'given' }) };
    },
    keyByMachine(id: string, secret: string): VaultKey {
      const { dataKey, slot } = openWithMachine(keyFile(), id, secret);
      return { dataKey, slot };
    },
    /** The key by the recovery code: it opens the door for a new password of its owner. */
    keyByRecoveryCode(code: string): VaultKey {
      const content = keyFile();
      const dataKey = openWithRecoveryCode(content, code);
      return { dataKey, slot: recoveryOwner(content) ?? '', settingPassword: 'recovery' };
    },
    /** Tries a secret of another key file of this office: wrong passwords are counted with the vault's own. */
    counted,
    open,
  };
}

export type VaultFolder = ReturnType<typeof vaultFolder>;

/** Who the office is: one row. */
export function officeStore(database: Database, writer: Writer = writerOf(database)) {
  const office = reader(database, officeRowSchema, 'SELECT id, township, county, practice FROM office');
  return {
    find: (): Office | undefined => office.one(),
    add: (row: Office & { created_at: string }) => writer.insert('office', row),
  };
}
