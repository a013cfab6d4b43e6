/** Words that a host and its page share; both sides import them, so neither can drift. */

/** Largest file that the page may hand in, in bytes. */
export const uploadLimit = 50 * 1024 * 1024;

/** Where the browser host's one-time secret stands in the address: `http://127.0.0.1:port/#link=…`. */
export const linkKey = 'link';

/** Header of every refusal by the browser host itself, so that the page can tell it from an answer of the core. */
export const denialHeader = 'x-desk-denial';

/** Why a one-time address was not traded for a session. */
export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-expired';

/** What the page may ask of the desktop's main process through the one function of the preload. */
export type DeskRequest =
  | { kind: 'connect' }
  | { kind: 'save'; id: string }
  | { kind: 'print'; sheet?: Sheet | undefined }
  | { kind: 'pdf'; name: string; sheet?: Sheet | undefined }
  | { kind: 'given' }
  | { kind: 'closing'; answer: ClosingAnswer }
  | SecretRequest;

/** A sheet of paper as it lies before the reader, in millimetres: A4 on its side is 297 wide and 210 high. */
export type Sheet = { width: number; height: number };

/** A file that the program was started on: a Word file to be checked, or a township’s return to be looked at. */
export type GivenFile = { name: string; bytes: Uint8Array };

/** What the page says when its window is about to close: it asks the person first, the window stays, or it may close. */
export type ClosingAnswer = 'asking' | 'stay' | 'close';

/** What the page may ask of the system's own store of secrets; a secret is named by the slot that it opens. */
export type SecretRequest =
  | { kind: 'secrets' }
  | { kind: 'keep-secret'; name: string; secret: string }
  | { kind: 'recall-secret'; name: string }
  | { kind: 'forget-secret'; name: string };

/** Whether the system keeps secrets at all, and the names of those it keeps for us; or one of them. */
export type SecretReply = { available: boolean; names: string[] } | { secret: string | undefined };

/** The answer to a {@link DeskRequest}: saved, given up by the person, or simply done. */
export type DeskReply = 'done' | 'saved' | 'cancelled' | SecretReply | { given: GivenFile | undefined };

/** Channel of the one function, between preload and main process. */
export const deskChannel = 'desk';

/** Channel, and then window message, that carries the page's message port. */
export const portChannel = 'desk:port';

/** Channel, and then window message, that tells the page that its window is about to close. */
export const closingChannel = 'desk:closing';

/** Channel, and then window message, that tells the page that a file waits to be fetched. */
export const givenChannel = 'desk:given';

/** Events of the machine that end a vault's open time: the core hears of them from its host. */
export type MachineEvent = 'suspend' | 'lock-screen';
