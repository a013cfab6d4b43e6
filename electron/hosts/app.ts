import type { AnyRouter } from '@orpc/server';
import type { MachineEvent } from '#electron/values/host-link.ts';

/** A file that the page may save: its name, media type and bytes. */
export type Delivery = { name: string; type: string; bytes: Uint8Array };

/** Files between page and core, beside the API so that bytes never travel as JSON. */
export type Files = {
  /** Takes in a file of the page and returns the id by which a command names it. */
  put(name: string, bytes: Uint8Array): string;
  /** Hands out a file that a command made; an id is good once. */
  take(id: string): Delivery | undefined;
};

/** The core as a host sees it; it knows no host. */
export type App = {
  router: AnyRouter;
  /** The initial context of one caller; `place` says where the caller sits, in the log's Chinese. */
  context(session: { place: string }): Record<string, unknown>;
  /** Whether the core lets a caller further than its door: the vault is open, and the caller gave its password. */
  admits(context: Record<string, unknown>): boolean;
  files: Files;
  /** The machine goes to sleep or its screen is locked. */
  machine?(event: MachineEvent): void;
  close(): Promise<void>;
};

/** Puts a core together on a vault's folder and the folder of resources. */
export type CreateApp = (options: { vault: string; resources: string }) => Promise<App> | App;
