import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { vaultRefusals } from '#database/errors.ts';
import { readKeyFile, writeKeyFile } from '#database/key-file.ts';
import {
  makeKeyFile,
  openWithPassword,
  openWithRecoveryCode,
  type PasswordCost,
} from '#database/key-slots.ts';
import { migrate } from '#database/migrate.ts';
import { type Database, openDatabase } from '#database/open.ts';
import { type Records, recordsOf } from '#database/records.ts';
import { reader } from '#database/rows.ts';

export type Office = { id: string; township: string; county: string; practice: string };

export const officeRowSchema = z.object({
  id: z.string(),
  township: z.string(),
  county: z.string(),
  practice: z.string(),
});

/** The folder of a vault: `office.db` and `office.key` side by side. */
export function vaultFolder(folder: string, cost?: PasswordCost) {
  const database = join(folder, 'office.db');
  const key = join(folder, 'office.key');

  const open = (dataKey: Uint8Array): Database => {
    const opened = openDatabase(database, dataKey);
    try {
      migrate(opened);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  };

  const keyFile = () => {
    if (!existsSync(key)) throw vaultRefusals.missingKeyFile(folder);
    if (!existsSync(database)) throw vaultRefusals.missingDatabase(folder);
    return readKeyFile(key);
  };

  return {
    folder,
    exists: () => existsSync(database) || existsSync(key),
    /** Makes the vault; the key file is safe on disk before the database exists. */
    async create(password: string, role: string) {
      if (existsSync(database) || existsSync(key)) throw vaultRefusals.exists(folder);
      mkdirSync(folder, { recursive: true });
      const made = await makeKeyFile(password, role, cost);
      writeKeyFile(key, made.keyFile);
      const opened = openDatabase(database, made.dataKey, { create: true });
      migrate(opened);
      return { database: opened, recoveryCode: made.recoveryCode };
    },
    async openWithPassword(password: string) {
      const { dataKey } = await openWithPassword(keyFile(), password);
      return open(dataKey);
    },
    openWithRecoveryCode: (code: string) => open(openWithRecoveryCode(keyFile(), code)),
  };
}

/** Who the office is: one row. */
export function officeStore(database: Database, records: Records = recordsOf(database)) {
  const office = reader(database, officeRowSchema, 'SELECT id, township, county, practice FROM office');
  return {
    find: (): Office | undefined => office.one(),
    add: (row: Office & { created_at: string }) => records.insert('office', row),
  };
}
