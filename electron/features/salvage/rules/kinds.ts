import { kindNames } from '../../log/rules.ts';

/**
 * The tables whose rows may be brought in again: what the office records. Users, settings, drafts and the log itself are
 * left out: ways in are not restored from a damaged file, and the chain of the log cannot be continued from elsewhere.
 */
export const salvagedTables = Object.keys(kindNames).filter((table) => table !== 'users');

/** What the office calls the rows of a table. */
export const kindWord = (table: string): string => kindNames[table] ?? table;
