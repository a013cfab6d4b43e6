import { nouns } from '#electron/nouns/all.ts';

/** Ways in, decisions of the chair, locks and the bin are not taken from a damaged file: they are given anew by whoever may. */
const notBroughtIn = new Set(['users', 'seen_entries', 'approvals', 'year_locks', 'bin']);

/**
 * The tables whose rows may be brought in again: what the office records. Settings, drafts and the log itself have no word
 * of their own and are left out too; the chain of the log cannot be continued from elsewhere.
 */
export const salvagedTables = Object.keys(nouns).filter((table) => !notBroughtIn.has(table));
