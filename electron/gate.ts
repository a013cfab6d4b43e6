import { append, type Head, lastAt } from '#database/audit.ts';
import { discard, fillBin } from '#database/bin.ts';
import { refusalOf } from '#database/errors.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import type { ProcedureMeta, Proven, Work } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';

/**
 * What one caller brings to the gate: where it sits, in the log's words, and a client of its own, so that the password given
 * at one tab opens the vault to that tab only.
 */
export type Caller = { place: string; client: symbol };

/**
 * Whoever is at the desk: their slot, their label, their role, and the one station they may work on; let in for setting a
 * password of their own only, where `settingPassword` says why.
 */
export type DeskUser = {
  id: string;
  label: string;
  role: Role;
  station: string | undefined;
  settingPassword?: 'recovery' | 'given' | undefined;
};

/** The open vault that commands write to, and who opened it. */
export type OpenVault = {
  database: Database;
  writer: Writer;
  user: DeskUser;
  /** Refuses writing where damage was found. */
  mayWrite(): void;
  /** Makes a verified backup before what is hard to take back. */
  safeguard(): Promise<void>;
  /** Told when a statement met damage, so that writing stops. */
  damaged(reason: string): void;
  /** Told where the log ends once a step is committed, before it is acknowledged. */
  logged(head: Head): void;
};

/** What an error means to the caller; damage met on the way stops all further writing. */
function translated(error: unknown, vault?: OpenVault): unknown {
  const meant = refusalOf(error);
  if (vault && meant instanceof Refusal && meant.reason.code === 'damaged-database') {
    vault.damaged(meant.reason.message);
  }
  return meant;
}

/** One command or query on its way through the gate. */
export type Call = {
  path: string;
  meta: ProcedureMeta;
  caller: Caller;
  signal: Work['signal'];
  /** What whole personal numbers are told for, where the procedure tells any. */
  purpose?: string | undefined;
};

/** Work under way: what it is about, and what waits for its commit. */
type WorkUnderWay = Work & { subject: string; committed: (() => void)[] };

/** A clock may be this far behind the last entry before it counts as set back, in milliseconds. */
const clockSlack = 5 * 60 * 1000;

const nobody: DeskUser = { id: '', label: '', role: 'reader', station: undefined };

/**
 * The one gate that every procedure passes. A command runs alone, in one transaction, and leaves one row in the log
 * with every record it changed, before and after; what a deleting command removed waits in the bin. A query waits until
 * no command is running. Permission, undo and bin are added here, and no feature has to know.
 */
export function createGate(options: {
  clock: () => Date;
  newId: () => string;
  dayOf: (moment: Date) => string;
}) {
  let tail: Promise<unknown> = Promise.resolve();

  async function enter(): Promise<() => void> {
    const previous = tail;
    let leave = () => {};
    tail = new Promise<void>((resolve) => {
      leave = resolve;
    });
    await previous;
    return leave;
  }

  /** Waits until no command is running or waiting to. */
  async function free(): Promise<void> {
    for (let seen: Promise<unknown> | undefined; seen !== tail; ) {
      seen = tail;
      await seen;
    }
  }

  function workOf(call: Call, user: DeskUser = nobody, proven?: Proven): WorkUnderWay {
    const moment = options.clock();
    const work = {
      actor: user.label,
      user: user.id,
      role: user.role,
      station: user.station,
      place: call.caller.place,
      proven,
      client: call.caller.client,
      now: moment.toISOString(),
      today: options.dayOf(moment),
      newId: options.newId,
      signal: call.signal,
      subject: '',
      about: (subject: string) => {
        work.subject = subject;
      },
      committed: [] as (() => void)[],
      afterCommit: (run: () => void) => {
        work.committed.push(run);
      },
    };
    return work;
  }

  function log(
    { database, writer }: OpenVault,
    call: Call,
    work: Work & { subject: string },
  ): Head | undefined {
    const { now: at, actor, place, subject } = work;
    if (call.meta.manner === 'deletes')
      discard(writer, { id: work.newId(), title: call.meta.title, subject, actor, at });
    const changes = writer.take();
    fillBin(database, changes);
    if (call.meta.manner === 'unlogged') return undefined;
    const former = lastAt(database);
    if (former !== undefined && Date.parse(at) < Date.parse(former) - clockSlack) {
      const noticed = { action: 'clock.back', title: '电脑时钟被拨回', subject: `上一步记的是 ${former}` };
      append(database, { at, actor, place, ...noticed }, []);
    }
    return append(
      database,
      { at, actor, place, action: call.path, title: call.meta.title, subject, purpose: call.purpose },
      changes,
    );
  }

  const begin = ({ database, writer }: OpenVault) => {
    writer.take();
    database.exec('BEGIN IMMEDIATE');
  };

  const takeBack = ({ database, writer }: OpenVault) => {
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    writer.take();
  };

  const finish = (vault: OpenVault, call: Call, work: WorkUnderWay) => {
    const head = log(vault, call, work);
    vault.database.exec('COMMIT');
    for (const run of work.committed) run();
    // this order only: a note ahead of the database would report a loss that was none
    if (head) vault.logged(head);
  };

  async function* streamed(call: Call, vault: OpenVault, run: (work: Work) => unknown) {
    const leave = await enter();
    let finished = false;
    try {
      if (call.meta.safeguarded) await vault.safeguard();
      begin(vault);
      const work = workOf(call, vault.user);
      let held: { event: unknown } | undefined;
      for await (const event of (await run(work)) as AsyncIterable<unknown>) {
        if (held) yield held.event;
        held = { event };
      }
      if (call.signal?.aborted) return;
      finish(vault, call, work);
      finished = true;
      // the last event says that it is done, so it leaves only once it is
      if (held) yield held.event;
    } catch (error) {
      throw translated(error, vault);
    } finally {
      if (!finished) takeBack(vault);
      leave();
    }
  }

  async function withoutTransaction(
    call: Call,
    vault: OpenVault,
    run: (work: Work) => unknown,
  ): Promise<unknown> {
    const work = workOf(call, vault.user);
    vault.writer.take();
    const result = await run(work);
    vault.database.exec('BEGIN IMMEDIATE');
    finish(vault, call, work);
    return result;
  }

  async function alone<Vault extends OpenVault>(
    call: Call,
    vault: Vault,
    run: (work: Work, vault: Vault) => unknown,
  ): Promise<unknown> {
    const work = workOf(call, vault.user);
    try {
      vault.mayWrite();
      if (call.meta.manner === 'replaces') return await run(work, vault);
      if (call.meta.manner === 'no-transaction')
        return await withoutTransaction(call, vault, (own) => run(own, vault));
      if (call.meta.safeguarded) await vault.safeguard();
      begin(vault);
      const result = await run(work, vault);
      finish(vault, call, work);
      return result;
    } catch (error) {
      takeBack(vault);
      throw translated(error, vault);
    }
  }

  return {
    /** Runs a query; it sees no half-written command. The vault is asked for only then: a command may have replaced it. */
    async query<Vault extends OpenVault>(
      call: Call,
      open: () => Vault,
      run: (work: Work, vault: Vault) => unknown,
    ): Promise<unknown> {
      await free();
      const vault = open();
      try {
        return await run(workOf(call, vault.user), vault);
      } catch (error) {
        throw translated(error, vault);
      }
    },

    /** Runs a command in a transaction of its own and logs it; whatever goes wrong, nothing is half-written. */
    async command<Vault extends OpenVault>(
      call: Call,
      open: () => Vault,
      run: (work: Work, vault: Vault) => unknown,
    ): Promise<unknown> {
      if (call.meta.manner === 'streams') {
        await free();
        const vault = open();
        vault.mayWrite();
        return streamed(call, vault, (work) => run(work, vault));
      }
      const leave = await enter();
      try {
        return await alone(call, open(), run);
      } finally {
        leave();
      }
    },

    /**
     * Runs what opens, makes, locks or exchanges the vault itself: alone, outside any transaction. `asked` lets the call in,
     * or throws; it answers who asks where that is known, and what they proved.
     */
    async vault(
      call: Call,
      asked: () => Promise<{ user?: DeskUser | undefined; proven?: Proven | undefined }>,
      run: (work: Work) => unknown,
    ): Promise<unknown> {
      const leave = await enter();
      try {
        const { user, proven } = await asked();
        try {
          return await run(workOf(call, user, proven));
        } finally {
          proven?.dataKey.fill(0);
        }
      } catch (error) {
        throw translated(error);
      } finally {
        leave();
      }
    },
  };
}
