import { attendanceForm } from './forms/attendance.ts';
import type { WorkbookForm, WorkbookKind } from './forms/form.ts';
import { opinionsForm } from './forms/opinions.ts';
import { receptionsForm } from './forms/receptions.ts';
import { recordForms } from './forms/records.ts';
import { rosterForm } from './forms/roster.ts';
import { talliesForm } from './forms/tallies.ts';

export type { WorkbookForm, WorkbookKind } from './forms/form.ts';

/** The kinds in the order in which they must be written: people first, then what they did. */
export const WORKBOOK_FORMS: readonly WorkbookForm[] = [
  rosterForm,
  ...recordForms,
  attendanceForm,
  receptionsForm,
  opinionsForm,
  talliesForm,
];

/** The form of one kind of workbook. */
export function formOf(kind: WorkbookKind): WorkbookForm {
  const form = WORKBOOK_FORMS.find((candidate) => candidate.kind === kind);
  if (!form) throw new RangeError(`no form for ${kind}`);
  return form;
}

/** What the office calls a field of a kind, such as 出生年月. */
export function fieldLabel(kind: WorkbookKind, field: string): string {
  return formOf(kind).fields[field]?.label ?? field;
}
