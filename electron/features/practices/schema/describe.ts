import type { z } from 'zod';
import type { Field, Shape } from './shape.ts';

type Definition = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  discriminator?: string;
  defaultValue?: unknown;
};

// zod types `def` as the part common to all schemas; these are the members of those that settings are made of.
const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

type Meta = z.core.GlobalMeta;

/** A schema without its wrappers, with what each of them said. */
type Bare = { schema: z.ZodType; meta: Meta; optional: boolean; initial: unknown };

function bare(schema: z.ZodType): Bare {
  const { innerType, in: input, type, defaultValue } = definitionOf(schema);
  const inner = innerType ?? input;
  const meta = schema.meta() ?? {};
  if (!inner) return { schema, meta, optional: false, initial: undefined };
  const within = bare(inner);
  return {
    schema: within.schema,
    meta: { ...within.meta, ...meta },
    optional: type === 'optional' || within.optional,
    initial: type === 'default' ? defaultValue : within.initial,
  };
}

const fieldsOf = (shape: Record<string, z.ZodType>) =>
  Object.entries(shape).map(([key, schema]) => describeField(key, schema));

function formsOf(discriminator: string, options: z.ZodType[]): Shape {
  const forms = options.map((option) => {
    const { [discriminator]: tag, ...fields } = definitionOf(option).shape ?? {};
    const [named] = tag?.meta()?.options ?? [];
    if (!named) throw new Error(`a form of ${discriminator} has no name`);
    return { value: String(named.value), label: named.label, fields: fieldsOf(fields) };
  });
  return { kind: 'forms', tag: discriminator, forms };
}

function numberShape(schema: z.ZodType, asks: Meta['asks']): Shape {
  const { minValue, maxValue } = schema as unknown as z.ZodNumber;
  const bound = (value: number | null) =>
    value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  return { kind: 'number', min: bound(minValue), max: bound(maxValue), step: asks === 'points' ? 0.5 : 1 };
}

function shapeOf({ schema, meta }: Bare): Shape {
  const { type, element, shape, options, discriminator } = definitionOf(schema);
  if (meta.asks === 'months') return { kind: 'months' };
  if (meta.options && type !== 'array') return { kind: 'choice', options: meta.options };
  if (discriminator !== undefined && options) return formsOf(discriminator, options);
  if (type === 'object' && shape) return { kind: 'group', fields: fieldsOf(shape) };
  if (type === 'array' && element) return { kind: 'list', of: shapeOf(bare(element)) };
  if (type === 'number') return numberShape(schema, meta.asks);
  if (type === 'boolean') return { kind: 'yes-no' };
  if (type === 'string')
    return {
      kind: 'text',
      long: meta.asks === 'long-text',
      minted: meta.minted === true,
      from: meta.from,
    };
  throw new Error(`settings have no form for a ${type}`);
}

/** A field as a form asks for it; throws where the schema is of a kind that no form knows. */
export function describeField(key: string, schema: z.ZodType): Field {
  const found = bare(schema);
  const { title, description } = found.meta;
  return {
    key,
    label: title ?? key,
    help: description,
    optional: found.optional,
    initial: found.initial,
    shape: shapeOf(found),
  };
}

/** The fields of a part of the practice, as a form asks for them. */
export function describePart(schema: z.ZodType): Field[] {
  const { shape } = definitionOf(bare(schema).schema);
  if (!shape) throw new Error('a part of a practice is a group of fields');
  return fieldsOf(shape);
}
