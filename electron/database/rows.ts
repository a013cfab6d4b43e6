import type { z } from 'zod';
import type { Database } from './open.ts';
import type { Value } from './writer.ts';

type Parameters = Record<string, Value>;

/** A reading statement whose rows are decoded by a schema, so that no screen meets a shape it did not expect. */
export function reader<Schema extends z.ZodType>(database: Database, schema: Schema, sql: string) {
  const statement = database.prepare<[Parameters]>(sql);
  return {
    all: (parameters: Parameters = {}): z.infer<Schema>[] =>
      statement.all(parameters).map((row) => schema.parse(row)),
    one: (parameters: Parameters = {}): z.infer<Schema> | undefined => {
      const row = statement.get(parameters);
      return row === undefined ? undefined : schema.parse(row);
    },
  };
}
