import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { VaultStatus, vaultContract } from './contract.ts';
import { passwordAdvice } from './rules.ts';
import type { Office } from './store.ts';

/** What the vault's service asks of whoever holds the open vault. */
export type VaultKeeper = {
  folder: string;
  exists(): boolean;
  office(): Office | undefined;
  create(office: Office & { created_at: string }, password: string): Promise<string>;
  unlock(secret: { password: string } | { recoveryCode: string }): Promise<void>;
  lock(): void;
};

/** Making, opening and locking the vault. */
export function vaultService(keeper: VaultKeeper): Handlers<typeof vaultContract> {
  function status(): VaultStatus {
    const office = keeper.office();
    if (office) return { state: 'open', folder: keeper.folder, office };
    return { state: keeper.exists() ? 'locked' : 'absent', folder: keeper.folder };
  }

  return {
    status,
    create: async ({ township, county, practice, password }, { newId, now }) => {
      const advice = passwordAdvice(password);
      if (advice.length > 0) {
        throw new Refusal({
          code: 'weak-password',
          message: '这个密码不够安全，没有建立保险库。',
          details: advice,
          remedy: '请换一个密码，例如四个不相干的词连起来。',
        });
      }
      const recoveryCode = await keeper.create(
        { id: newId(), township, county, practice, created_at: now },
        password,
      );
      return { recoveryCode };
    },
    unlock: async (secret) => {
      await keeper.unlock(secret);
      return status();
    },
    lock: () => {
      keeper.lock();
      return status();
    },
  };
}
