import type { Field as NounField } from '#electron/nouns/field.ts';
import type { Fields } from '#electron/nouns/noun.ts';
import { recordKinds, recordNouns } from '#electron/nouns/records.ts';
import { declared, type Field, serial, type WorkbookForm } from './form.ts';

/** A field of a noun as a column; whom it names is somebody. */
const columnOf = (field: NounField): Field => ({
  ...declared(field),
  ...(field.kind === 'reference' && field.table === 'deputies' && { person: true as const }),
});

/** The forms of workbooks that hold a noun's records, a line each, from the noun's own fields. */
export const recordForms: readonly WorkbookForm[] = recordKinds.map((kind) => {
  const fields: Fields = recordNouns[kind].fields;
  const outer = Object.entries(fields).filter(([, { inner }]) => !inner);
  return {
    ...recordNouns[kind].workbook,
    kind,
    fields: { serial, ...Object.fromEntries(outer.map(([name, field]) => [name, columnOf(field)])) },
  };
});
