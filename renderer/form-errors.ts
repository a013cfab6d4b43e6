import type { z } from 'zod';

/** What is wrong with an input, by field path, in the contract's own words; empty where it is well. */
export function formErrors(schema: z.ZodType, input: unknown): Record<string, string> {
  const checked = schema.safeParse(input);
  if (checked.success) return {};
  return Object.fromEntries(
    checked.error.issues.map(({ path, message }) => [path.join('.'), message]).reverse(),
  );
}
