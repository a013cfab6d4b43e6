import type { Field } from '#electron/nouns/field.ts';
import { documentDate, isPlainDate } from '#electron/values/plain-date.ts';
import type { Option } from '#ui/choice-field.tsx';
import { monthWords } from '#ui/format.ts';

/** A field of a record as a screen is told it, in words; '' where nothing is known. `options` names what a reference names. */
export function fieldWords(
  field: Field,
  name: string,
  record: object,
  options: readonly Option[] | undefined = [],
): string {
  const held = record as Record<string, unknown>;
  const value = held[field.masked ? `${name}Masked` : name];
  if (value === undefined || value === null || value === '') return '';
  if (field.kind === 'yes-no') return value === true ? '是' : '否';
  const text = String(value);
  if (field.kind === 'choice') return field.options?.[text] ?? text;
  if (field.kind === 'month') return monthWords(text);
  if (field.kind === 'reference') return options.find((option) => option.value === text)?.label ?? '';
  return isPlainDate(text) ? documentDate(text) : text;
}
