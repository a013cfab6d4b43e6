import type { ClientContext, ClientLink } from '@orpc/client';

/** The system's own store of secrets on this PC; a secret is named by the slot that it opens. */
export type SecretStore = {
  /** Whether the system keeps secrets, and the names of those it keeps for us. */
  list(): Promise<{ available: boolean; names: string[] }>;
  keep(name: string, secret: string): Promise<void>;
  /** A secret; undefined where the system does not give it out any more. */
  recall(name: string): Promise<string | undefined>;
  forget(name: string): Promise<void>;
};

/** The page's line to the core, the same over HTTP and over a message port. */
export type Connection = {
  kind: 'browser' | 'desktop';
  /** For `createORPCClient`; throws {@link HostProblem} where the host itself refuses or is gone. */
  link: ClientLink<ClientContext>;
  /** Hands a file to the core and returns the id by which a command names it. */
  putFile(file: File): Promise<string>;
  /** Saves a file that a command made; its id is spent by it. */
  saveFile(id: string): Promise<'saved' | 'cancelled'>;
  /** Opens the print dialog on the page as it stands. */
  print(): Promise<void>;
  /** Saves the page as a PDF under a name, without its ending; in a browser the print dialog does it. */
  pdf(name: string): Promise<'saved' | 'cancelled' | 'dialog'>;
  /**
   * Has `ask` called when the window is about to close; it answers whether it may. Until it is taken off, or where there is
   * none, the window closes unasked. Only the desktop can hold its window.
   */
  whenClosing?(ask: () => Promise<boolean>): () => void;
  /** Has `take` called with each file that the program is started on, 用履职台检查 or a township’s return; only the desktop can be. */
  whenGiven?(take: (file: File) => void): void;
  /** Only where the host can reach the system's store. */
  secrets?: SecretStore;
};
