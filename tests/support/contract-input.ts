import fc from 'fast-check';
import type { z } from 'zod';
import { contract } from '#electron/contract.ts';
import type { ProcedureMeta } from '#electron/procedure.ts';

type Schema = z.core.$ZodType;
type Def = { type: string } & Record<string, unknown>;
type Registered = { '~orpc': { inputSchema?: Schema; meta: ProcedureMeta } };

/** Every procedure of the contract by its path, with the schema of its input where it takes any. */
export const procedures = Object.entries(contract).flatMap(([feature, named]) =>
  Object.entries(named as unknown as Record<string, Registered>).map(([name, procedure]) => ({
    path: `${feature}.${name}`,
    meta: procedure['~orpc'].meta,
    schema: procedure['~orpc'].inputSchema,
  })),
);

const defOf = (schema: Schema) => schema._zod.def as unknown as Def;
const schemaIn = (def: Def, name: string) => def[name] as Schema;
const listIn = (def: Def, name: string) => def[name] as Schema[];
const shapeOf = (def: Def) => Object.entries(def.shape as Record<string, Schema>);
const isDay = (schema: Schema) => defOf(schema).format === 'date';
/** Values of an enum or a literal. */
const valuesOf = (def: Def): unknown[] =>
  def.type === 'enum' ? Object.values(def.entries as object) : (def.values as unknown[]);

const unknownKind = (type: string) => new Error(`no input is known for a schema of kind ${type}`);

/** A string somewhere in an input: where, its schema, and a whole input that fits but for it. */
export type Leaf = { at: string; schema: Schema; withText: (text: string) => unknown };

/** Every string that a schema takes, the keys of records among them, each in the least input that has it. */
export function stringLeaves(schema: Schema, at = ''): Leaf[] {
  const def = defOf(schema);
  const within = (inner: Schema, step: string, wrap: (value: unknown) => unknown): Leaf[] =>
    stringLeaves(inner, `${at}${step}`).map((leaf) => ({
      ...leaf,
      withText: (text: string) => wrap(leaf.withText(text)),
    }));
  switch (def.type) {
    case 'string':
      return [{ at, schema, withText: (text) => text }];
    case 'optional':
    case 'nullable':
    case 'default':
      return within(schemaIn(def, 'innerType'), '', (value) => value);
    case 'pipe':
      return within(schemaIn(def, 'in'), '', (value) => value);
    case 'array':
      return within(schemaIn(def, 'element'), '[]', (value) => [value]);
    case 'object':
      return shapeOf(def).flatMap(([name, inner]) =>
        within(inner, `.${name}`, (value) => ({ ...(plainInput(schema) as object), [name]: value })),
      );
    case 'record':
      return [
        ...within(schemaIn(def, 'keyType'), '{key}', (key) => ({
          [String(key)]: plainInput(schemaIn(def, 'valueType')),
        })),
        ...within(schemaIn(def, 'valueType'), '{}', (value) => ({ 甲: value })),
      ];
    case 'union':
      return listIn(def, 'options').flatMap((option, index) => within(option, `|${index}`, (value) => value));
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'unknown':
      return [];
    default:
      throw unknownKind(def.type);
  }
}

/** The least input that fits a schema's shape. */
export function plainInput(schema: Schema): unknown {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return isDay(schema) ? '2025-03-06' : '清人大主席团';
    case 'number':
      return Math.max(2025, Number((schema as z.ZodNumber).minValue ?? 0)) >
        Number((schema as z.ZodNumber).maxValue ?? 1e9)
        ? 3
        : 2025;
    case 'boolean':
      return false;
    case 'optional':
    case 'nullable':
    case 'default':
      return plainInput(schemaIn(def, 'innerType'));
    case 'pipe':
      return plainInput(schemaIn(def, 'in'));
    case 'array':
      return [plainInput(schemaIn(def, 'element'))];
    case 'object':
      return Object.fromEntries(
        shapeOf(def)
          .filter(([, inner]) => !['optional', 'default'].includes(defOf(inner).type))
          .map(([name, inner]) => [name, plainInput(inner)]),
      );
    case 'record':
      return { 甲: plainInput(schemaIn(def, 'valueType')) };
    case 'union':
      return plainInput(listIn(def, 'options')[0] as Schema);
    case 'enum':
    case 'literal':
      return valuesOf(def)[0];
    case 'unknown':
      return 60;
    default:
      throw unknownKind(def.type);
  }
}

const hostileTexts = [
  ...[
    '',
    ' ',
    '\t',
    '\n\r\n',
    '\u0000',
    'a\u0007b',
    '\ud83d',
    'x\ude00',
    '\ufffe',
    '\ufdd0',
    '\u202e反',
    'e\u0301',
  ],
  ...[
    "'; DROP TABLE persons; --",
    '%',
    '_',
    '*',
    '"',
    '<w:t>&amp;',
    '_x000D_',
    '=1+1',
    '../../x',
    '{姓名}',
    '$1 $&',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    '2025-02-30',
    '𠮷野家',
    '👨‍👩‍👧‍👦',
  ],
  ...['长'.repeat(101), '长'.repeat(5_001), '9'.repeat(40), '/', '\\\\.\\pipe\\x', 'CON'],
];
const days = [
  '0000-01-01',
  '1899-12-31',
  '1900-01-01',
  '2025-03-06',
  '2026-01-15',
  '2999-12-31',
  '9999-12-31',
  '2025-3-6',
  '',
];
const numbers = [
  0,
  -0,
  -1,
  1,
  2,
  3,
  12,
  13,
  2024,
  2025,
  2026,
  1899,
  3000,
  0.5,
  1e9,
  1e21,
  Number.NaN,
  Infinity,
  -Infinity,
];
const extreme = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 31, 2 ** 53];

/** The most characters that a string schema takes; undefined where it states none. */
export const statedLimit = (schema: Schema): number | undefined =>
  isDay(schema) ? 10 : ((schema as z.ZodString).maxLength ?? undefined);

/** What real inputs hold, by the name of the field. Paths are these alone, so that nothing is written elsewhere. */
export type Pools = { texts: Record<string, readonly string[]>; paths: Record<string, readonly string[]> };

/** Input of a schema's shape, of which some parts are hostile, and some are of no such shape at all. */
export function hostileInput(schema: Schema | undefined, pools: Pools): fc.Arbitrary<unknown> {
  if (!schema) return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.anything());
  return fc.oneof({ weight: 12, arbitrary: shaped(schema, pools, '') }, fc.anything());
}

function shaped(schema: Schema, pools: Pools, name: string): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const inner = () => shaped(schemaIn(def, 'innerType'), pools, name);
  const or = (arbitrary: fc.Arbitrary<unknown>) =>
    fc.oneof(
      { weight: 24, arbitrary },
      fc.constantFrom<unknown>(
        undefined,
        null,
        {},
        [],
        7,
        Number.NaN,
        true,
        [[]],
        { length: 3 },
        10n,
        new Date(0),
      ),
    );
  switch (def.type) {
    case 'string': {
      const paths = pools.paths[name];
      if (paths) return or(fc.constantFrom(...paths));
      const usual = isDay(schema) ? days : (pools.texts[name] ?? ['清溪镇', '满意', '2025']);
      return or(
        fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...usual) },
          { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
      );
    }
    case 'number':
      return or(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(1, 2, 3, 2025, 2026) },
          fc.constantFrom(...numbers, ...extreme),
        ),
      );
    case 'boolean':
      return or(fc.boolean());
    case 'enum':
    case 'literal':
      return or(fc.constantFrom(...valuesOf(def)));
    case 'optional':
    case 'default':
      return fc.option(inner(), { nil: undefined });
    case 'nullable':
      return fc.option(inner());
    case 'pipe':
      return shaped(schemaIn(def, 'in'), pools, name);
    case 'array':
      return or(fc.array(shaped(schemaIn(def, 'element'), pools, name), { maxLength: 4 }));
    case 'object':
      return or(
        fc.record(Object.fromEntries(shapeOf(def).map(([key, value]) => [key, shaped(value, pools, key)]))),
      );
    case 'record': {
      const key = shaped(schemaIn(def, 'keyType'), pools, 'key').map(String);
      return or(fc.dictionary(key, shaped(schemaIn(def, 'valueType'), pools, name), { maxKeys: 4 }));
    }
    case 'union':
      return or(fc.oneof(...listIn(def, 'options').map((option) => shaped(option, pools, name))));
    case 'unknown':
      return fc.oneof(fc.constantFrom<unknown>(...numbers, ...hostileTexts, true, [], {}), fc.anything());
    default:
      throw unknownKind(def.type);
  }
}
