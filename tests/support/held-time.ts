/** A clock and a timer that stand still until they are told; as on a machine, the timer knows nothing of the clock. */
export function heldTime() {
  let now = new Date('2026-03-06T09:00:00').getTime();
  let timer: { left: number; run: () => void } | undefined;
  return {
    clock: () => new Date(now),
    wait: (milliseconds: number, run: () => void) => {
      const mine = { left: milliseconds, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
    /** So many minutes go by. */
    pass(minutes: number) {
      now += minutes * 60_000;
      if (timer) timer.left -= minutes * 60_000;
      if (timer && timer.left <= 0) {
        const { run } = timer;
        timer = undefined;
        run();
      }
    },
    /** The machine sleeps: the clock goes on, the timer does not. */
    sleep(minutes: number) {
      now += minutes * 60_000;
    },
    setClock(minutes: number) {
      now += minutes * 60_000;
    },
  };
}
