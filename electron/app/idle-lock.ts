/** Runs something after so many milliseconds; answers how to call it off. */
export type Wait = (milliseconds: number, run: () => void) => () => void;

/** Waits by this machine's own timer, which keeps no process alive. */
export const machineWait: Wait = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * Notices that nobody is at the desk: `onIdle` runs once so many minutes have gone by without a sign. The clock is looked
 * at besides the timer, since a timer stands still while the machine sleeps.
 */
export function idleLock(deps: { minutes: number; clock: () => Date; wait: Wait; onIdle: () => void }) {
  const limit = deps.minutes * 60_000;
  let last: number | undefined;
  let callOff = () => {};

  function end(): void {
    callOff();
    last = undefined;
  }

  function expire(): void {
    if (last === undefined) return;
    end();
    deps.onIdle();
  }

  function check(): void {
    if (last !== undefined && deps.clock().getTime() - last >= limit) expire();
  }

  function start(): void {
    callOff();
    last = deps.clock().getTime();
    callOff = deps.wait(limit, expire);
  }

  return {
    /** Somebody opened the vault. */
    start,
    /** Ends the watch: the vault is closed. */
    end,
    /** Locks now if the time is over. */
    check,
    /** A sign of somebody; one that comes too late locks instead. */
    sign(): void {
      check();
      if (last !== undefined) start();
    },
  };
}
