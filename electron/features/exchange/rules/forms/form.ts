import { headingsOf, type Field as NounField } from '#electron/nouns/field.ts';
import type { RecordKind } from '#electron/nouns/records.ts';
import type { Workbook } from '#electron/nouns/workbook.ts';

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

/** A kind of workbook with the columns it is known by, each under the name of its field. */
export type WorkbookForm = Workbook & { kind: WorkbookKind; fields: Readonly<Record<string, Field>> };

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
