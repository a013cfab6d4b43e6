import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { openDatabase } from '#database/open.ts';
import { addPersons, at, copiedVault, personsIn } from '#support/small-vault.ts';

/** When the tests restore: a day after the backup. */
export const clock = at('2026-01-16');

/** A vault of 30 persons, a backup of 20 of them; closed. */
export async function vaultAndBackup() {
  const vault = await copiedVault({ name: 'vault-and-backup', persons: 20 }, async (made) => {
    const { file, manifest } = await made.backUp();
    addPersons(made.database, 10);
    return { name: basename(file), manifest };
  });
  const { name, manifest } = vault.more;
  const backup = join(vault.backups, name);
  const close = () => vault.database.close();
  const persons = () => {
    const open = openDatabase(vault.file, vault.dataKey);
    try {
      expect(open.pragma('integrity_check', { simple: true })).toBe('ok');
      return personsIn(open);
    } finally {
      open.close();
    }
  };
  const request = { file: backup, secret: vault.dataKey, vault: vault.vault, clock };
  return { ...vault, backup, manifest, close, persons, request };
}
