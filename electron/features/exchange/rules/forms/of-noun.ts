import type { Field as NounField } from '#electron/nouns/field.ts';
import type { Noun } from '#electron/nouns/noun.ts';
import { declared, type Field, serial, type WorkbookForm } from './form.ts';

/** A field of a noun as a column; whom it names is somebody. */
const columnOf = (field: NounField): Field => ({
  ...declared(field),
  ...(field.kind === 'reference' && field.table === 'deputies' && { person: true as const }),
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
