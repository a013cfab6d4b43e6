import type { Database } from './open.ts';

/** One step of the schema; its number becomes the database's `user_version`. `mend` puts records right after it. */
export type Migration = { number: number; sql: string; mend?: (database: Database, at: string) => void };
