import { dayIn, documentDate, type PlainDate } from '#electron/values/plain-date.ts';

/** A day that the date of issue must fit: the field that holds it, and what it is called. */
export type DayOfIssue = { field: string; is: 'before' | 'after'; called: string };

/**
 * Sentences for the clerk where the date of issue does not fit an event, a period or a deadline that the template names: later
 * (>) than what it must come before, or earlier (<) than what it must come after. A day that is not known yet fits.
 */
export const issueDateCautions = (
  issued: readonly DayOfIssue[],
  fields: Readonly<Record<string, string | number>>,
  issuedOn: PlainDate,
): string[] =>
  issued.flatMap(({ field, is, called }) => {
    const day = dayIn(String(fields[field] ?? ''));
    if (day === undefined) return [];
    const wrong = is === 'before' ? issuedOn > day : issuedOn < day;
    const how = is === 'before' ? '晚于' : '早于';
    return wrong ? [`成文日期${documentDate(issuedOn)}${how}${called}${documentDate(day)}，请核对。`] : [];
  });
