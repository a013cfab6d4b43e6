/** A draft read back: what was typed, and whether the record was another then. */
export type KeptDraft<Values> = { values: Values; changedSince: boolean };

/** A draft as it is kept: what the form began with, and what was typed. */
export const draftContent = (initial: unknown, values: unknown): string =>
  JSON.stringify({ initial, values });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a kept draft into a form of these initial values; a field that the form no longer knows, or knows as another kind, is left out. */
export function readDraft<Values extends Record<string, unknown>>(
  content: string,
  initial: Values,
): KeptDraft<Values> | undefined {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || !isRecord(read.values)) return undefined;
  const { values } = read;
  const fits = (name: string) =>
    name in values &&
    typeof values[name] === typeof initial[name] &&
    Array.isArray(values[name]) === Array.isArray(initial[name]);
  const taken = Object.keys(initial).map((name) => [name, fits(name) ? values[name] : initial[name]]);
  return {
    values: Object.fromEntries(taken) as Values,
    changedSince: JSON.stringify(read.initial) !== JSON.stringify(initial),
  };
}
