import type { Handlers, Work } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type Role, roleNames } from '#electron/values/roles.ts';
import type { VaultStatus, vaultContract } from './contract.ts';
import { passwordAdvice } from './rules/password.ts';
import type { Office, SettingPassword } from './store.ts';

export type Secret =
  | { password: string; label?: string | undefined }
  | { recoveryCode: string }
  | { machine: string; secret: string };

/** What the vault's service asks of whoever holds the open vault. */
export type VaultKeeper = {
  folder: string;
  exists(): boolean;
  labels(): string[];
  /** Ways in that a PC keeps, by slot, with whose they are. */
  machines(): { slot: string; label: string }[];
  /** Why its folder is a poor place for a vault, in sentences. */
  risks(): string[];
  /** The open vault, to a client where its password was given since it was opened. */
  session(client: symbol):
    | {
        office: Office;
        user: { id: string; label: string; role: Role; settingPassword?: SettingPassword | undefined };
      }
    | undefined;
  /** Whether it is open, but not at this client. */
  openElsewhere(client: symbol): boolean;
  create(
    office: Office & { created_at: string },
    way: { password: string; label: string },
    client: symbol,
  ): Promise<string>;
  /** Lets a client in; another person than the one who has it open takes the vault over. */
  unlock(secret: Secret, client: symbol): Promise<void>;
  /** Locks the vault where it is open at this client; a client that was not let in locks nobody else's. */
  lockAt(client: symbol): void;
  /** Somebody is there: the idle time starts anew. */
  stay(client: symbol): void;
  /** Why it locked by itself, in a sentence. */
  lockedBecause(): string | undefined;
};

/** Refuses a password that is too weak, with every reason. */
export function checkPassword(password: string): void {
  const advice = passwordAdvice(password);
  if (advice.length === 0) return;
  throw new Refusal({
    code: 'weak-password',
    message: '这个密码不够安全。',
    details: advice,
    remedy: '请换一个密码，例如四个不相干的词连起来。',
  });
}

/** Making, opening and locking the vault. */
export function vaultService(keeper: VaultKeeper): Handlers<typeof vaultContract> {
  function status({ client }: Pick<Work, 'client'>): VaultStatus {
    const session = keeper.session(client);
    const common = { folder: keeper.folder, labels: keeper.labels() };
    const because = keeper.lockedBecause();
    if (!session && !keeper.exists()) return { ...common, state: 'absent', risks: keeper.risks() };
    if (!session)
      return {
        ...common,
        state: 'locked',
        machines: keeper.machines(),
        ...(because !== undefined && { lockedBecause: because }),
        ...(keeper.openElsewhere(client) && { openElsewhere: true }),
      };
    const { office, user } = session;
    const { id, label, role, settingPassword } = user;
    if (settingPassword)
      return { ...common, state: 'open', setPassword: { label, because: settingPassword } };
    return { ...common, state: 'open', office, user: { id, label, role, roleName: roleNames[role] } };
  }

  return {
    status: (_, work) => status(work),
    create: async ({ township, county, practice, password, label }, { newId, now, client }) => {
      checkPassword(password);
      const office = { id: newId(), township, county, practice, created_at: now };
      return { recoveryCode: await keeper.create(office, { password, label }, client) };
    },
    unlock: async (secret, work) => {
      await keeper.unlock(secret, work.client);
      return status(work);
    },
    lock: (_, work) => {
      keeper.lockAt(work.client);
      return status(work);
    },
    stay: (_, { client }) => {
      keeper.stay(client);
      return { open: keeper.session(client) !== undefined };
    },
  };
}
