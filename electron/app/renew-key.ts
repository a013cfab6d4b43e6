import { basename } from 'node:path';
import { checkInWorker } from '#database/check-in-worker.ts';
import { renewKeyFile } from '#database/key-slots.ts';
import { renewDataKey } from '#database/renew-key.ts';
import type { BackupsStore } from '#features/backups/store.ts';
import type { RenewKey } from '#features/users/ways.ts';
import type { VaultFolder } from '#features/vault/store.ts';
import type { vaultKeeper } from './keeper.ts';

/** Renews the data key of the open vault: a verified backup first, then the exchange, then a first backup under the new key. */
export function keyRenewal(deps: {
  keeper: () => ReturnType<typeof vaultKeeper>;
  folder: VaultFolder;
  backups: BackupsStore;
  clock: () => Date;
}): RenewKey {
  const { folder, backups, clock } = deps;
  return async (ways, owner, entry) => {
    const keeper = deps.keeper();
    const made = await backups.create('before-renewal');
    const { recoveryCode, ...next } = await renewKeyFile(
      folder.keyFile(),
      ways.map((way) => ({ ...way, cost: folder.cost })),
      owner,
    );
    const goesOn = await keeper.replace(async ({ database, dataKey }, close) => {
      const check = checkInWorker;
      await renewDataKey({ database, dataKey, vault: folder.folder, next, entry, clock, close, check });
      return next.dataKey;
    });
    // the recovery code must reach the screen, whatever comes of this
    goesOn?.safekeeping.soon('after-renewal');
    return { recoveryCode, backup: basename(made.file) };
  };
}
