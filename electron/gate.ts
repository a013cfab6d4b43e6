import { refusalOf } from '#database/errors.ts';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import type { ProcedureMeta, Work } from '#electron/procedure.ts';

/** What one caller brings to the gate. */
export type Caller = { place: string };

/** The open vault that commands write to. */
export type OpenVault = { database: Database; records: Records };

/** One command or query on its way through the gate. */
export type Call = { path: string; meta: ProcedureMeta; caller: Caller; signal: Work['signal'] };

/**
 * The one gate that every procedure passes. A command runs alone, in one transaction, and leaves one row in the log
 * with every record it changed, before and after; a query waits until no command is running. Permission and undo are
 * added here, and no feature has to know.
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

  function workOf(call: Call): Work {
    const moment = options.clock();
    return {
      actor: '经办人',
      place: call.caller.place,
      now: moment.toISOString(),
      today: options.dayOf(moment),
      newId: options.newId,
      signal: call.signal,
    };
  }

  function log({ database, records }: OpenVault, call: Call, work: Work): void {
    const { lastInsertRowid: seq } = database
      .prepare('INSERT INTO audit (at, actor, place, action, title) VALUES (?, ?, ?, ?, ?)')
      .run(work.now, work.actor, work.place, call.path, call.meta.title);
    const add = database.prepare('INSERT INTO audit_changes VALUES (?, ?, ?, ?, ?, ?)');
    records.take().forEach((change, position) => {
      const { kind, record, before, after } = change;
      add.run(seq, position, kind, record, before && JSON.stringify(before), after && JSON.stringify(after));
    });
  }

  const begin = ({ database, records }: OpenVault) => {
    records.take();
    database.exec('BEGIN IMMEDIATE');
  };

  const takeBack = ({ database, records }: OpenVault) => {
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    records.take();
  };

  const finish = (vault: OpenVault, call: Call, work: Work) => {
    log(vault, call, work);
    vault.database.exec('COMMIT');
  };

  async function* streamed(call: Call, vault: OpenVault, run: (work: Work) => unknown) {
    const leave = await enter();
    let finished = false;
    try {
      begin(vault);
      const work = workOf(call);
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
      throw refusalOf(error);
    } finally {
      if (!finished) takeBack(vault);
      leave();
    }
  }

  return {
    /** Runs a query; it sees no half-written command. */
    async query(call: Call, run: (work: Work) => unknown): Promise<unknown> {
      await tail;
      try {
        return await run(workOf(call));
      } catch (error) {
        throw refusalOf(error);
      }
    },

    /** Runs a command in a transaction of its own and logs it; whatever goes wrong, nothing is half-written. */
    async command(call: Call, vault: OpenVault, run: (work: Work) => unknown): Promise<unknown> {
      if (call.meta.streams) return streamed(call, vault, run);
      const leave = await enter();
      try {
        begin(vault);
        const work = workOf(call);
        const result = await run(work);
        finish(vault, call, work);
        return result;
      } catch (error) {
        takeBack(vault);
        throw refusalOf(error);
      } finally {
        leave();
      }
    },

    /** Runs what opens, makes or locks the vault itself: alone, outside any transaction. */
    async vault(call: Call, run: (work: Work) => unknown): Promise<unknown> {
      const leave = await enter();
      try {
        return await run(workOf(call));
      } catch (error) {
        throw refusalOf(error);
      } finally {
        leave();
      }
    },
  };
}
