import { z } from 'zod';
import { masked } from '../values/masked.ts';
import type { Field } from './field.ts';

export type Fields = Readonly<Record<string, Field>>;

/** A value as a database column holds it. */
export type Value = string | number | null;

/** To which year a record belongs: by a date of its own, or by the record that it names, or by the first of the two known. */
export type Dated<Name extends string = string> = {
  on?: Name;
  by?: Name;
  /** It is locked with its year, but its day does not make one in which something was recorded. */
  lockOnly?: true;
  /** What is done about the record later, and the date of that, which then decides. */
  later?: { fields: readonly Name[]; on: Name };
};

/** A kind of record: its table, what the office calls it, and all its fields. Everything else is derived from this. */
export type Noun<F extends Fields = Fields> = {
  table: string;
  word: string;
  fields: F;
  /** The words by which somebody knows which record it is; `of` gives a field's words. */
  called: (of: (field: Extract<keyof F, string>) => string) => string[];
  dated?: Dated<Extract<keyof F, string>>;
  /** The field that names the station to which a record belongs (联络员只管本站). */
  station?: Extract<keyof F, string>;
};

/** Declares a noun; its fields' names are checked wherever it says something of them. */
export const noun = <const F extends Fields>(declared: Noun<F>): Noun<F> => declared;

type Known<F extends Fields> = z.output<z.ZodObject<{ -readonly [Name in keyof F]: F[Name]['plain'] }>>;

/** A record as the code knows it: camel case, booleans, nothing null. */
export type RecordOf<N> = N extends Noun<infer F> ? { id: string } & Known<F> : never;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The column that keeps a field. */
export const columnOf = (field: string): string => snake(field);

/** The field that a column keeps. */
export const fieldOf = ({ fields }: Noun, column: string): string | undefined =>
  Object.keys(fields).find((name) => snake(name) === column);

/** A noun's columns for a SELECT, with its table's alias: `d.id, d.level, …`. */
export const columnsSql = ({ fields }: Noun, alias: string): string =>
  ['id', ...Object.keys(fields).map(snake)].map((column) => `${alias}.${column}`).join(', ');

function fromColumn({ kind }: Field, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (kind === 'yes-no') return value === 1;
  return kind === 'votes' ? JSON.parse(String(value)) : value;
}

/** Kinds of which a blank is no value: it is kept as nothing at all. */
const absentWhenBlank = new Set(['date', 'month', 'reference', 'identity-number']);

const toColumn = ({ kind }: Field, value: unknown): Value => {
  if (value === undefined || value === null) return null;
  if (value === '' && absentWhenBlank.has(kind)) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : (value as Value);
};

/** Reads a row into a record; a row of another shape throws. */
export function recordReader<F extends Fields>({
  fields,
}: Noun<F>): (row: object) => { id: string } & Known<F> {
  const columns = Object.keys(fields).map((name) => [name, snake(name)] as const);
  const schema = z.object({
    id: z.string(),
    ...Object.fromEntries(Object.entries(fields).map(([name, { plain }]) => [name, plain])),
  });
  return (row) => {
    const held = row as Record<string, unknown>;
    const read = Object.fromEntries(
      columns.map(([name, column]) => [name, fromColumn(fields[name] as Field, held[column])]),
    );
    return schema.parse({ id: held.id, ...read }) as { id: string } & Known<F>;
  };
}

/** The columns that a record, or a part of one, writes. */
export const columnsOf = <F extends Fields>(
  { fields }: Noun<F>,
  record: Partial<Known<F>>,
): Record<string, Value> =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((name) => name in record)
      .map((name) => [snake(name), toColumn(fields[name] as Field, record[name as keyof typeof record])]),
  );

type IsMasked<F> = F extends { masked: true } ? true : false;
type IsInner<F> = F extends { inner: true } ? true : false;

type EditShape<F extends Fields> = {
  [Name in keyof F as IsInner<F[Name]> extends true ? never : Name]: IsMasked<F[Name]> extends true
    ? z.ZodOptional<F[Name]['edit']>
    : F[Name]['edit'];
};

type ShownShape<F extends Fields> = {
  [Name in keyof F as IsInner<F[Name]> extends true
    ? never
    : IsMasked<F[Name]> extends true
      ? `${Extract<Name, string>}Masked`
      : Name]: IsMasked<F[Name]> extends true ? z.ZodString : F[Name]['plain'];
};

const outer = ({ fields }: Pick<Noun, 'fields'>) =>
  Object.entries(fields).filter(([, field]) => !field.inner);

/** What a form hands in, for `z.object`: every field but the inner ones; a masked one left out stays as it is. */
export const editShape = <F extends Fields>(declared: Noun<F>): EditShape<F> =>
  Object.fromEntries(
    outer(declared as unknown as Noun).map(([name, field]) => [
      name,
      field.masked ? field.edit.optional() : field.edit,
    ]),
  ) as EditShape<F>;

/** What a screen is told, for `z.object`: every field but the inner ones; of a masked one only `<name>Masked`. */
export const shownShape = <F extends Fields>(declared: Noun<F>): ShownShape<F> =>
  Object.fromEntries(
    outer(declared as unknown as Noun).map(([name, { masked: hidden, plain }]) =>
      hidden ? [`${name}Masked`, z.string()] : [name, plain],
    ),
  ) as ShownShape<F>;

/** What a screen is told of a record. */
export type ShownOf<N> = N extends Noun<infer F> ? z.output<z.ZodObject<ShownShape<F>>> : never;

/** A record as a screen is told it: masked fields by their masked text alone. */
export const shown = <F extends Fields>(declared: Noun<F>, record: Known<F>): ShownOf<Noun<F>> =>
  Object.fromEntries(
    outer(declared as unknown as Noun).map(([name, { kind, masked: hidden }]) =>
      hidden
        ? [`${name}Masked`, masked(kind, record[name as keyof typeof record])]
        : [name, record[name as keyof typeof record]],
    ),
  ) as ShownOf<Noun<F>>;

/** Whether a record cannot be saved without the field; a masked one left out stays as it is. */
export const isNeeded = ({ masked: hidden, edit }: Pick<Field, 'masked' | 'edit'>): boolean =>
  !hidden && !edit.safeParse(undefined).success;

const blanks: Partial<Record<Field['kind'], unknown>> = {
  ...{ text: '', long: '', phone: '', count: 0, 'yes-no': false },
};

const blankOf = ({ kind, plain }: Field) =>
  kind === 'choice' && plain.safeParse('').success ? '' : blanks[kind];

/** A record of which nothing is known yet; whoever makes one spreads over it what is, all that is needed among it. */
export const blank = <F extends Fields>(declared: Noun<F>): Known<F> =>
  Object.fromEntries(
    Object.entries(declared.fields).map(([name, field]) => [name, blankOf(field)]),
  ) as Known<F>;

/** A form's values before anything was entered: blank text, no, no choice made. */
export const formDefaults = (declared: Pick<Noun, 'fields'>): Record<string, string | boolean> =>
  Object.fromEntries(outer(declared).map(([name, { kind }]) => [name, kind === 'yes-no' ? false : '']));

/** An edit as what is to be written: a field left out is cleared, a masked one left out stays as it is. */
export const edited = <F extends Fields>(declared: Noun<F>, edit: object): Partial<Known<F>> => {
  const given = edit as Record<string, unknown>;
  return Object.fromEntries(
    outer(declared as unknown as Noun)
      .filter(([name, field]) => !field.masked || given[name] !== undefined)
      .map(([name]) => [name, given[name]]),
  ) as Partial<Known<F>>;
};
