import type { z } from 'zod';

type Definition = {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  discriminator?: string;
  values?: unknown[];
};

// zod types `def` as the part common to all schemas; these are the members of those that a path can lead through.
const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;

function choosesItself(option: z.ZodType, discriminator: string, data: unknown): boolean {
  const tag = definitionOf(option).shape?.[discriminator];
  const values = tag && definitionOf(tag).values;
  return isRecord(data) && values?.includes(data[discriminator]) === true;
}

/** The schema that applies to the data, without its wrappers; of a union that the data fits nowhere, its first member. */
function applied(schema: z.ZodType | undefined, data: unknown): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  const { innerType, in: input, options, discriminator } = definitionOf(schema);
  const wrapped = innerType ?? input;
  if (wrapped) return applied(wrapped, data);
  if (!options) return schema;
  const chosen = options.find(
    (option) => discriminator !== undefined && choosesItself(option, discriminator, data),
  );
  return applied(chosen ?? options[0], data);
}

const labelOf = (schema: z.ZodType | undefined, key: PropertyKey) => schema?.meta()?.title ?? String(key);

const nameOf = (data: unknown) =>
  isRecord(data) && typeof data.name === 'string' && data.name !== '' ? data.name : undefined;

const child = (data: unknown, key: PropertyKey) => (isRecord(data) ? data[String(key)] : undefined);

/**
 * The place of a problem in a practice file, in the words of the file's labels:
 * `items.6.cap` is 计分项“接待选民”的“封顶分”. Empty for the file as a whole.
 */
export function placeInFile(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string {
  const words: string[] = [];
  let within: z.ZodType | undefined = schema;
  let here = data;
  for (const key of path) {
    const { shape, element } = definitionOf(applied(within, here) ?? schema);
    here = child(here, key);
    if (typeof key === 'number') {
      within = element;
      const list = words.pop() ?? '';
      const name = nameOf(here);
      words.push(name === undefined ? `${list}第${key + 1}项` : `${list.slice(1, -1)}“${name}”`);
    } else {
      within = shape?.[String(key)];
      words.push(`“${labelOf(within, key)}”`);
    }
  }
  return words.join('的');
}
