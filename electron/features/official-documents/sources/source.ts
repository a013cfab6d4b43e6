import type { TemplateData } from '#documents/template/placeholders.ts';
import type { About } from '#electron/values/document-about.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';

/** A record that a document may be about, as the clerk chooses it. */
export type Subject = { id: string; label: string; line: string };

/** Where a document's fields come from: the records of the year, or those of one subject. */
export type Source = {
  /** What may be chosen, most likely first. */
  choices: (year: number, today: PlainDate) => Subject[];
  /** Every field and table a template about this may name; refused where there is no such subject. */
  data: (request: { year: number; today: PlainDate; subject: string | undefined }) => TemplateData;
};

export type Sources = Record<About, Source>;
