import { connectBrowser } from './browser.ts';
import type { Connection } from './connection.ts';
import { connectDesktop } from './desktop.ts';

export type { Connection } from './connection.ts';

/** Connects once, before the first screen: it takes the one-time secret out of the address at once. */
export function connect(): Promise<Connection> {
  return window.desk ? connectDesktop(window.desk) : connectBrowser();
}
