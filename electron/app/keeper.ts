import { headOf } from '#database/audit.ts';
import { isDiskTrouble } from '#database/errors.ts';
import { withHead } from '#database/key-slots.ts';
import type { LogEnd } from '#database/log-end.ts';
import { takeMarks } from '#database/marks.ts';
import type { Database } from '#database/open.ts';
import { markClosed, markOpen } from '#database/session-mark.ts';
import { type Writer, writerOf } from '#database/writer.ts';
import type { DeskUser } from '#electron/gate.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { usersStore } from '#features/users/store.ts';
import { idleMinutes, type LockCause, lockWords } from '#features/vault/rules/idle.ts';
import type { Secret, VaultKeeper } from '#features/vault/service.ts';
import {
  type Office,
  type OpenedVault,
  officeStore,
  type VaultFolder,
  type VaultKey,
} from '#features/vault/store.ts';
import { chairGuard } from './chair-guard.ts';
import { idleLock, machineWait, type Wait } from './idle-lock.ts';
import type { OpenDesk } from './router.ts';
import type { Safekeeping } from './safekeeping.ts';
import { yearGuard } from './year-guard.ts';

/** An open vault and what was built on it. */
export type OpenOffice = OpenedVault & { writer: Writer; office: Office; user: DeskUser };
export type Session = OpenOffice & { desk: OpenDesk; safekeeping: Safekeeping };

const notRegistered = () =>
  new Refusal({
    code: 'unknown-user',
    message: '密码是对的，但这个用户没有登记或已停用。',
    remedy: '请由其他用户登录，在用户页面重新添加。',
  });

const lockedMeanwhile = () =>
  new Refusal({
    code: 'locked-meanwhile',
    message: '保险库中途锁定了，没有换钥匙，原来的密码照旧。',
    remedy: '请重新打开后再做一次。',
  });

function userOf(key: Pick<VaultKey, 'slot' | 'settingPassword'>, database: Database): DeskUser {
  const user = usersStore(database, writerOf(database)).find(key.slot);
  if (!user || user.disabled) throw notRegistered();
  const { id, label, role, station_id: station } = user;
  const { settingPassword } = key;
  return { id, label, role, station: station ?? undefined, ...(settingPassword && { settingPassword }) };
}

/**
 * Keeps the one open vault: makes, opens and locks it, by itself too when nobody is there; backs it up, and notes where
 * the log ends when it is locked. One person at a time has it open, at every client where that person gave the password.
 */
export function vaultKeeper(deps: {
  folder: VaultFolder;
  clock: () => Date;
  build: (open: OpenOffice) => { desk: OpenDesk; safekeeping: Safekeeping };
  onLock: () => void;
  /** Minutes without a sign of anybody until it locks by itself. */
  idle?: number | undefined;
  wait?: Wait | undefined;
}): Omit<VaultKeeper, 'session'> & {
  session: (client: symbol) => Session | undefined;
  current: (client: symbol) => Session | undefined;
  settled: () => Promise<unknown>;
  lockFor: (cause: LockCause) => void;
  lock: () => void;
  database: () => Database | undefined;
  replace: (
    work: (former: Session, close: () => void) => Promise<Uint8Array>,
  ) => Promise<Session | undefined>;
} {
  const { folder, clock, idle: minutes = idleMinutes, wait = machineWait } = deps;
  let session: Session | undefined;
  const admitted = new Set<symbol>();
  let cause: LockCause | undefined;
  const idle = idleLock({ minutes, clock, wait, onIdle: () => lockFor('idle') });
  let closing: Promise<unknown> = Promise.resolve();
  /** While another database is put in place: whether it may be opened once it is there. */
  let replacing: { reopen: boolean } | undefined;

  const at = (client: symbol) => (admitted.has(client) ? session : undefined);

  /** The session at a client, which is no sign of anybody. */
  function look(client: symbol): Session | undefined {
    idle.check();
    return at(client);
  }

  /** What was done to the vault while it had no log to keep it goes into the log; later, where the disk takes nothing. */
  function takeMarksOn(database: Database): void {
    try {
      takeMarks(folder.folder, database);
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
    }
  }

  function use(opened: OpenedVault): void {
    try {
      const { database } = opened;
      const office = officeStore(database).find();
      if (!office) throw new Error('the vault has no office');
      takeMarksOn(database);
      const user = userOf(opened, database);
      const guards = [yearGuard(database), chairGuard(database, user.role)];
      const writer = writerOf(database, (change) => {
        for (const guard of guards) guard(change);
      });
      const open = { ...opened, writer, office, user };
      session = { ...open, ...deps.build(open) };
    } catch (error) {
      opened.database.close();
      throw error;
    }
    cause = undefined;
    idle.start();
    session.safekeeping.opened(markOpen(folder.folder, clock()) !== undefined);
  }

  /** Notes an orderly end; where the disk takes nothing the mark stays, and the next session checks the database. */
  function noteEnd(logEnd: LogEnd, note: () => void): void {
    if (logEnd.held()) return;
    try {
      note();
      markClosed(folder.folder);
      logEnd.remove();
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
    }
  }

  function lock(): void {
    admitted.clear();
    if (replacing) replacing.reopen = false;
    if (!session) return;
    const { database, dataKey, safekeeping, logEnd } = session;
    session = undefined;
    idle.end();
    const backup = safekeeping.closing();
    const head = headOf(database);
    database.close();
    safekeeping.closed();
    noteEnd(logEnd, () => folder.writeKeyFile(withHead(folder.keyFile(), dataKey, head)));
    dataKey.fill(0);
    deps.onLock();
    closing = Promise.allSettled([closing, backup]);
  }

  async function keyBy(secret: Secret): Promise<VaultKey> {
    if ('password' in secret) return folder.keyByPassword(secret.password, secret.label);
    if ('machine' in secret) return folder.keyByMachine(secret.machine, secret.secret);
    return folder.keyByRecoveryCode(secret.recoveryCode);
  }

  /** Another client of the person who has the vault open. */
  function admit(key: VaultKey, client: symbol): void {
    key.dataKey.fill(0);
    admitted.add(client);
    idle.sign();
  }

  /** A sign of somebody; a client that was not let in keeps nothing open. */
  const sign = (client: symbol) => (admitted.has(client) ? idle.sign() : idle.check());

  function lockFor(why: LockCause): void {
    if (session || replacing) cause = why;
    lock();
  }

  /** Opens what is in place now, for whoever was at the desk; stays locked where that was asked for meanwhile. */
  async function goOn(slot: string, dataKey: Uint8Array, reopen: boolean): Promise<void> {
    markClosed(folder.folder);
    if (reopen) use(await folder.open({ dataKey, slot }));
    else dataKey.fill(0);
  }

  async function exchange(
    former: Session,
    work: (former: Session, close: () => void) => Promise<Uint8Array>,
  ): Promise<void> {
    const { database, slot, dataKey } = former;
    const close = () => {
      session = undefined;
      replacing = { reopen: true };
      idle.end();
      database.close();
      former.safekeeping.closed();
    };
    let next = dataKey;
    try {
      next = await work(former, close);
    } finally {
      const reopen = replacing?.reopen;
      replacing = undefined;
      if (reopen !== undefined) await goOn(slot, next, reopen);
      if (next !== dataKey) dataKey.fill(0);
    }
  }

  return {
    folder: folder.folder,
    exists: folder.exists,
    labels: folder.labels,
    risks: folder.risks,
    machines: folder.machines,
    session: look,
    /** The session that a call is for; asking for it is a sign of somebody. */
    current(client) {
      sign(client);
      return at(client);
    },
    stay: sign,
    openElsewhere(client) {
      idle.check();
      return session !== undefined && !admitted.has(client);
    },
    lockedBecause: () => cause && lockWords(cause, minutes),
    lockFor,
    /**
     * Puts another database in the open one's place: `work` calls `close` once it is ready for it, and answers the key that
     * opens what is there then. The desk goes on with the same person at the same clients, on the session answered; where it
     * fails, with what was there before.
     */
    async replace(work) {
      if (!session) throw lockedMeanwhile();
      const exchanged = exchange(session, work);
      closing = Promise.allSettled([closing, exchanged]);
      await exchanged;
      return session;
    },
    /** Resolves when the backup made at the last lock is finished. */
    settled: () => closing,
    async create(office, { password, label }, client) {
      const { recoveryCode, ...made } = await folder.create(password, label);
      const writer = writerOf(made.database);
      officeStore(made.database, writer).add(office);
      const user = { id: made.slot, label, role: 'clerk' as const, station_id: null, disabled: 0 };
      usersStore(made.database, writer).add(user);
      lock();
      use(made);
      admitted.add(client);
      return recoveryCode;
    },
    async unlock(secret, client) {
      const key = await keyBy(secret);
      const isSame = session?.slot === key.slot && session.settingPassword === key.settingPassword;
      if (session && isSame) return admit(key, client);
      if (session) userOf(key, session.database);
      lock();
      await closing;
      use(await folder.open(key));
      admitted.add(client);
    },
    lock,
    /** Locks the vault, where this client has it open. */
    lockAt(client) {
      if (admitted.has(client)) lock();
    },
    /** The open database, whoever has it open. */
    database: () => session?.database,
  };
}
