import type { Field as NounField } from '#electron/nouns/field.ts';
import type { Noun } from '#electron/nouns/noun.ts';
import { type Field, phone, serial, type WorkbookForm } from './form.ts';

/** A field of a noun as a column: found under its own word first, then under the headings that it names. */
const columnOf = ({ kind, word, headings = [], table }: NounField): Field => ({
  label: word,
  headings: [...new Set([word, ...headings, ...(kind === 'phone' ? phone.headings : [])])],
  ...(kind === 'reference' && table === 'deputies' && { person: true as const }),
});

/** The form of a workbook that holds a noun's records, a line each, from the noun's own fields. */
export function formOfNoun(
  { fields }: Pick<Noun, 'fields'>,
  form: Omit<WorkbookForm, 'fields'>,
): WorkbookForm {
  const outer = Object.entries(fields).filter(([, { inner }]) => !inner);
  return {
    ...form,
    fields: { serial, ...Object.fromEntries(outer.map(([name, field]) => [name, columnOf(field)])) },
  };
}
