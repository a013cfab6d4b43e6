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
  /** The open vault, to a seat where its password was given since it was opened. */
  session(seat: symbol):
    | {
        office: Office;
        user: { id: string; label: string; role: Role; settingPassword?: SettingPassword | undefined };
      }
    | undefined;
  /** Whether it is open, but not at this seat. */
  openElsewhere(seat: symbol): boolean;
  create(
    office: Office & { created_at: string },
    way: { password: string; label: string },
    seat: symbol,
  ): Promise<string>;
  /** Lets a seat in; another person than the one who has it open takes the vault over. */
  unlock(secret: Secret, seat: symbol): Promise<void>;
  /** Locks the vault where it is open at this seat; a seat that was not let in locks nobody else's. */
  lockAt(seat: symbol): void;
  /** Somebody is there: the idle time starts anew. */
  stay(seat: symbol): void;
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
  function status({ seat }: Pick<Work, 'seat'>): VaultStatus {
    const session = keeper.session(seat);
    const common = { folder: keeper.folder, labels: keeper.labels() };
    const because = keeper.lockedBecause();
    if (!session && !keeper.exists()) return { ...common, state: 'absent', risks: keeper.risks() };
    if (!session)
      return {
        ...common,
        state: 'locked',
        machines: keeper.machines(),
        ...(because !== undefined && { lockedBecause: because }),
        ...(keeper.openElsewhere(seat) && { openElsewhere: true }),
      };
    const { office, user } = session;
    const { id, label, role, settingPassword } = user;
    if (settingPassword)
      return { ...common, state: 'open', setPassword: { label, because: settingPassword } };
    return { ...common, state: 'open', office, user: { id, label, role, roleName: roleNames[role] } };
  }

  return {
    status: (_, work) => status(work),
    create: async ({ township, county, practice, password, label }, { newId, now, seat }) => {
      checkPassword(password);
      const office = { id: newId(), township, county, practice, created_at: now };
      return { recoveryCode: await keeper.create(office, { password, label }, seat) };
    },
    unlock: async (secret, work) => {
      await keeper.unlock(secret, work.seat);
      return status(work);
    },
    lock: (_, work) => {
      keeper.lockAt(work.seat);
      return status(work);
    },
    stay: (_, { seat }) => {
      keeper.stay(seat);
      return { open: keeper.session(seat) !== undefined };
    },
  };
}
