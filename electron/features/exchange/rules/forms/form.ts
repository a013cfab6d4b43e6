import { headingsOf, type Field as NounField } from '#electron/nouns/field.ts';

/** Kinds of workbook that hold a noun's records as the noun declares them, a line each. */
export type RecordKind = 'stations' | 'groups' | 'activities' | 'deeds';

/** The kinds of workbook an office keeps. */
export type WorkbookKind = 'roster' | 'receptions' | 'attendance' | 'opinions' | 'tallies' | RecordKind;

/**
 * One thing a workbook can say of each row: what the office calls it, the headings it is found under, the surest first, and
 * how wide its column is in a register, in digits. `repeats` may fill several columns; `person` is someone's name, under
 * which a second head row may stand 姓名 and 单位; `of` names the person whom it belongs to.
 */
export type Field = {
  label: string;
  headings: readonly string[];
  width?: number | undefined;
  repeats?: true;
  person?: true;
  of?: string;
};

/**
 * A kind of workbook by its headings: one of each group in `needs` must be there, and `atLeast` columns in all. `subject` is
 * the field that says whom or what a row is about; where the form is not `parted`, a line with one thing alone is a record,
 * and names no part of the table.
 */
export type WorkbookForm = {
  kind: WorkbookKind;
  title: string;
  subject: string;
  parted?: false;
  needs: readonly (readonly string[])[];
  atLeast: number;
  fields: Readonly<Record<string, Field>>;
};

/** A column for what a noun declares, under the words that it declares; `more` is what only the form knows. */
export const declared = (
  field: Pick<NounField, 'word' | 'headings' | 'width'>,
  more: Omit<Partial<Field>, 'label' | 'headings'> = {},
): Field => ({ label: field.word, headings: headingsOf(field), width: field.width, ...more });

/** What is read beside a name only to tell namesakes apart. */
export const tellingApart = (field: NounField): Field => ({
  ...declared(field),
  label: `${field.word}（分清同名）`,
});

export const serial: Field = { label: '序号', headings: ['序号', '序', '号', '编号', 'No', 'No.', '#'] };
