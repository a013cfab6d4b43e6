import chineseDays from 'chinese-days';
import type { WorkCalendar } from '#electron/values/work-calendar.ts';

/** Worked days by the published holidays and make-up days; years not yet published count weekdays. */
export const workCalendar: WorkCalendar = { isWorkday: (date) => chineseDays.isWorkday(date) };
