import type { EventEmitter } from 'node:events';
import { app, powerMonitor } from 'electron';

/** Asked by whoever starts the program a second time. */
export type Quitting = {
  /** The program is on its way out: its window is gone, its core is closing the file. */
  isUnderWay(): boolean;
  /** The system ends the session and asks nobody: the core closes its file at once, windows or not. */
  endSession(): void;
  /** Starts the program anew once it has ended, because somebody asked for it meanwhile. */
  startAgain(): void;
};

/**
 * Closing the last window quits. The core closes its file after the windows and before the process ends, so that a window
 * that stays is never without one; the system's shutting down and SIGTERM take the same way.
 */
export function quitAfter(close: () => Promise<void>): Quitting {
  let state: 'open' | 'closing' | 'closed' = 'open';
  let again = false;
  let closed: Promise<void> | undefined;
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  app.on('window-all-closed', () => app.quit());
  // Linux and macOS; Windows tells the window (`session-end`)
  const shutdown = (event: { preventDefault(): void }) => {
    event.preventDefault();
    app.quit();
  };
  (powerMonitor as EventEmitter).on('shutdown', shutdown);
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeOnce().finally(() => {
      state = 'closed';
      if (again) app.relaunch();
      app.quit();
    });
  });
  return {
    isUnderWay: () => state !== 'open',
    endSession: () => void closeOnce(),
    startAgain() {
      again = true;
    },
  };
}
