import { z } from 'zod';
import { daySchema, idSchema, textSchema } from '../text-schema.ts';

/** How a field is kept, shown and read; whatever depends on it asks for the kind. */
export type Kind =
  | 'text'
  | 'long'
  | 'date'
  | 'month'
  | 'count'
  | 'yes-no'
  | 'choice'
  | 'reference'
  | 'phone'
  | 'identity-number'
  | 'votes';

/** What a field may say of itself beside its kind. */
export type About = {
  /** Words under which a workbook's heading may name it, the surest first; its own word comes before all, unless it is among them. */
  headings?: readonly string[];
  /** Shown with its middle hidden until somebody asks for it by name. */
  masked?: true;
  /** May stand on a wall or in a public file. */
  public?: true;
  /** Width of its column in a register, in digits. */
  width?: number;
  /** How its value is told, where its kind does not say it. */
  say?: (value: unknown) => string;
  /** Kept by the program: it has no place on a screen, in the log or in a register. */
  inner?: true;
};

/**
 * One thing that is known of a record, declared once. `edit` reads what a form hands in, with sentences for what is wrong;
 * `plain` is the value as the code and the contract know it.
 */
export type Field<Edit extends z.ZodType = z.ZodType, Plain extends z.ZodType = z.ZodType> = About & {
  kind: Kind;
  /** The office's word, on screens, in the log, the bin and registers. */
  word: string;
  edit: Edit;
  plain: Plain;
  /** Of a choice: each option's word. */
  options?: Readonly<Record<string, string>>;
  /** Of a reference: the table whose record it names. */
  table?: string;
};

/** The words under which a workbook's heading may name a field, the surest first. */
export const headingsOf = ({ word, headings = [] }: Pick<Field, 'word' | 'headings'>): readonly string[] =>
  headings.includes(word) ? headings : [word, ...headings];

const kindOf =
  <Edit extends z.ZodType, Plain extends z.ZodType>(kind: Kind, edit: (word: string) => Edit, plain: Plain) =>
  <const Own extends About = Record<never, never>>(word: string, about?: Own) =>
    ({ kind, word, edit: edit(word), plain, ...about }) as Field<Edit, Plain> & Own;

/** A short text; blank where nothing is known. */
export const text = kindOf('text', (word) => textSchema({ word }).default(''), z.string());

/** A text of several lines. */
export const long = kindOf('long', (word) => textSchema({ kind: 'long', word }).default(''), z.string());

/** A telephone number as it was written; no default, because one left out stays as it is. */
export const phone = kindOf('phone', (word) => textSchema({ kind: 'phone', word }), z.string());

/** A citizen's identity number; absent where it is not known. */
export const identityNumber = kindOf(
  'identity-number',
  (word) => textSchema({ kind: 'phone', word }).transform((number) => number.toUpperCase()),
  z.string().optional(),
);

/** A calendar date; absent where nothing is known. */
export const date = kindOf(
  'date',
  () => daySchema('日期应为日历上的一天，如 2025-03-06').optional(),
  z.string().optional(),
);

/** A month of a year, such as a month of birth: 1980-09. */
export const month = kindOf(
  'month',
  () =>
    z
      .string()
      .max(7, '应为年和月，如 1980-09')
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为年和月，如 1980-09')
      .optional(),
  z.string().optional(),
);

/** A whole number from 0. */
export const count = kindOf('count', () => z.int('应为整数').min(0, '不能小于0').default(0), z.int());

/** Yes or no; no where nothing is said. */
export const yesNo = kindOf('yes-no', () => z.boolean().default(false), z.boolean());

/** How many votes each option of a ballot got. */
export const votes = kindOf(
  'votes',
  () => z.record(textSchema({ word: '选项' }), z.int('票数应为整数').min(0, '票数不能小于0')),
  z.record(z.string(), z.int()),
);

/** A short text that may not be empty; `ask` is what is said where it is. */
export const needed = <const Own extends About = Record<never, never>>(
  word: string,
  ask: string,
  { least = 1, ...about }: Own & { least?: number } = {} as Own,
) => kindOf('text', () => textSchema({ word }).min(least, ask), z.string())(word, about as unknown as Own);

/** A date that may not be left out. */
export const neededDate = <const Own extends About = Record<never, never>>(
  word: string,
  ask: string,
  about?: Own,
) => kindOf('date', () => daySchema(ask), z.string())(word, about);

/** One of a few codes, each with the word that the office uses for it. */
export const choice = <
  const Options extends Readonly<Record<string, string>>,
  const Own extends About = Record<never, never>,
>(
  word: string,
  options: Options,
  about?: Own,
) => {
  const codes = z.enum(Object.keys(options) as Extract<keyof Options, string>[]);
  return { ...kindOf('choice', () => codes, codes)(word, about), options };
};

/** One of a few codes, or '' where nothing is known. */
export const choiceOrNone = <
  const Options extends Readonly<Record<string, string>>,
  const Own extends About = Record<never, never>,
>(
  word: string,
  options: Options,
  about?: Own,
) => {
  const codes = z.enum(['', ...(Object.keys(options) as Extract<keyof Options, string>[])]);
  return { ...kindOf('choice', () => codes.default('' as never), codes)(word, about), options };
};

/** The id of a record of another table; absent where it names none. */
export const reference = <const Own extends About = Record<never, never>>(
  word: string,
  table: string,
  about?: Own,
) => ({
  ...kindOf('reference', () => idSchema.optional(), z.string().optional())(word, about),
  table,
});

/** The id of a record of another table that must be named. */
export const neededReference = <const Own extends About = Record<never, never>>(
  word: string,
  table: string,
  ask: string,
  about?: Own,
) => ({ ...kindOf('reference', () => idSchema.min(1, ask), z.string())(word, about), table });
