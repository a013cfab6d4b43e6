import { choice, count, text, yesNo } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';
import { WORKBOOK_FORMS, type WorkbookKind } from './rules/headings.ts';

/** The kinds of workbook by the names offices know them by. */
export const kindNames = Object.fromEntries(WORKBOOK_FORMS.map(({ kind, title }) => [kind, title])) as Record<
  WorkbookKind,
  string
>;

/** A reading of a workbook that was corrected once, for the next one with the same heads; lists are kept as JSON. */
export const importReading = noun({
  table: 'import_readings',
  word: '表格读法',
  called: (of) => [of('kind')],
  fields: {
    kind: choice('表格种类', kindNames),
    headRows: count('表头行数'),
    activities: yesNo('列有各次活动', { inner: true }),
    columns: text('各栏', { inner: true }),
    fixed: text('统一填写', { inner: true }),
  },
});
