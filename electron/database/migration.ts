/** One step of the schema; its number becomes the database's `user_version`. */
export type Migration = { number: number; sql: string };
