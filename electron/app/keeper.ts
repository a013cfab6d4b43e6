import { headOf } from '#database/audit.ts';
import { withHead } from '#database/key-slots.ts';
import { type Records, recordsOf } from '#database/records.ts';
import type { DeskUser } from '#electron/gate.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { usersStore } from '#features/users/store.ts';
import type { VaultKeeper } from '#features/vault/service.ts';
import { type Office, type OpenedVault, officeStore, type VaultFolder } from '#features/vault/store.ts';
import type { OpenDesk } from './router.ts';

/** An open vault and everything that was built on it. */
export type Session = OpenedVault & { records: Records; office: Office; user: DeskUser; desk: OpenDesk };

const recoveryUser: DeskUser = { id: 'recovery', label: '恢复码', role: 'chair', station: undefined };

const notRegistered = () =>
  new Refusal({
    code: 'unknown-user',
    message: '密码是对的，但这个用户没有登记或已停用。',
    remedy: '请由其他用户登录，在用户页面重新添加。',
  });

/** Keeps the one open vault: makes, opens and locks it, and notes where the log ends when it is locked. */
export function vaultKeeper(
  folder: VaultFolder,
  build: (session: Omit<Session, 'desk'>) => OpenDesk,
  onLock: () => void,
): VaultKeeper & { current: () => Session | undefined } {
  let session: Session | undefined;

  function userOf({ database, slot }: OpenedVault, records: Records): DeskUser {
    if (slot === undefined) return recoveryUser;
    const user = usersStore(database, records).find(slot);
    if (!user || user.disabled) throw notRegistered();
    return { id: user.id, label: user.label, role: user.role, station: user.station_id ?? undefined };
  }

  function use(opened: OpenedVault): void {
    try {
      const records = recordsOf(opened.database);
      const office = officeStore(opened.database, records).find();
      if (!office) throw new Error('the vault has no office');
      const base = { ...opened, records, office, user: userOf(opened, records) };
      session = { ...base, desk: build(base) };
    } catch (error) {
      opened.database.close();
      throw error;
    }
  }

  function lock(): void {
    if (!session) return;
    const { database, dataKey } = session;
    session = undefined;
    const head = headOf(database);
    database.close();
    folder.writeKeyFile(withHead(folder.keyFile(), dataKey, head));
    dataKey.fill(0);
    onLock();
  }

  return {
    folder: folder.folder,
    exists: folder.exists,
    labels: folder.labels,
    session: () => session,
    current: () => session,
    async create(office, { password, label }) {
      const { recoveryCode, ...made } = await folder.create(password, label);
      const records = recordsOf(made.database);
      officeStore(made.database, records).add(office);
      usersStore(made.database, records).add({
        id: made.slot,
        label,
        role: 'clerk',
        station_id: null,
        disabled: 0,
      });
      lock();
      use(made);
      return recoveryCode;
    },
    async unlock(secret, now) {
      lock();
      use(
        'password' in secret
          ? await folder.openWithPassword(secret.password, secret.label, now)
          : folder.openWithRecoveryCode(secret.recoveryCode),
      );
    },
    lock,
  };
}
