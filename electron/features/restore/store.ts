import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clearUnfinished, listBackups } from '#database/backup-folder.ts';
import { checkInWorker } from '#database/check-in-worker.ts';
import { damagedOf } from '#database/former-damaged.ts';
import { restoreBackup, resumeRestore, undoRestore } from '#database/restore.ts';
import { type LiveVault, previewRestore } from '#database/restore-preview.ts';
import type { Secret } from '#database/verify-backup.ts';

export type { Damaged } from '#database/former-damaged.ts';

/** What restoring would replace, where it is open. */
export type RestoreLive = LiveVault;

/** Going back to a backup of the vault in a folder. */
export function restoreStore(vault: string, clock: () => Date) {
  return {
    list: (folder: string) => listBackups(folder),
    preview: (file: string, secret: Secret, live: LiveVault | undefined, words: Record<string, string>) =>
      previewRestore(file, secret, { live, words, check: checkInWorker }),
    /** Restores; a database that was damaged is then set aside under a name of its own, and read as far as it goes. */
    async run(file: string, secret: Secret) {
      const restored = await restoreBackup({ file, secret, vault, clock, check: checkInWorker });
      return { ...restored, damaged: await damagedOf(vault, restored.replaced, secret, clock) };
    },
    undo: () => undoRestore(vault, { clock }),
    /** Ends what a crash interrupted; run before the vault is looked at. */
    async tidy(backups: string): Promise<void> {
      await resumeRestore(vault);
      await clearUnfinished(backups);
    },
    hasFiles: () => {
      try {
        return readdirSync(vault).length > 0;
      } catch {
        return false;
      }
    },
    own: join(vault, 'backups'),
  };
}
