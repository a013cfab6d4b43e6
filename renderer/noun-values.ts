import type { Field } from '#electron/nouns/field.ts';
import { type Fields, formDefaults, isNeeded } from '#electron/nouns/noun.ts';
import { monthFromWords } from '#ui/date-words.ts';
import { monthWords } from '#ui/format.ts';

/** A form's values while it is filled in: text as it is typed, ticks, and whatever a cell by hand keeps in words. */
export type Values = Record<string, string | boolean | string[]>;

function shownValue(field: Field, held: unknown): string | boolean {
  if (field.kind === 'yes-no') return held === true;
  if (held === undefined || held === null) return '';
  return field.kind === 'month' ? monthWords(String(held)) : String(held);
}

/** What a form of these fields shows of a record, or of none: a masked field begins empty. */
export function valuesOf(fields: Fields, record?: object): Values {
  const held = (record ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(formDefaults({ fields })).map(([name, blank]) => {
      const field = fields[name] as Field;
      return [name, field.masked || !(name in held) ? blank : shownValue(field, held[name])];
    }),
  );
}

/** Kinds of which a blank is nothing at all in the contract, and not an empty text. */
const absentWhenBlank = new Set(['date', 'month', 'reference', 'identity-number', 'count']);

function inputValue(field: Field, typed: Values[string] | undefined): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') {
    if (field.masked) return undefined;
    return absentWhenBlank.has(field.kind) && !(isNeeded(field) && field.kind !== 'count') ? undefined : '';
  }
  if (field.kind === 'month') return monthFromWords(text) ?? text;
  if (field.kind === 'count') return /^\d+$/.test(text) ? Number(text) : text;
  return typed;
}

/** What was filled in as the contract's input; what it calls nothing at all is left out. */
export const inputOf = (fields: Fields, values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(formDefaults({ fields }))
      .map((name) => [name, inputValue(fields[name] as Field, values[name])] as const)
      .filter(([, value]) => value !== undefined),
  );

/** What to say of a field that nothing was chosen in, where its own schema would name codes. */
export function blankWords(field: Field, typed: Values[string] | undefined): string | undefined {
  if (typed !== '' || !isNeeded(field)) return undefined;
  return field.kind === 'choice' ? `请选择${field.word}` : undefined;
}

/** What a masked field holds now, so that leaving it empty is understood. */
export const asNow = (masked: string): string => (masked ? `现为 ${masked}，不改则留空` : '尚未登记');
