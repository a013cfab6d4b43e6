import { isPlainDate } from '#electron/values/plain-date.ts';

/** Where a due line's button leads: the record, or for a reception day, named by its date, a new entry of that day. */
export function dueAddress(line: { verb: string; target: { feature: string; id: string } }): string {
  const { feature, id } = line.target;
  if (!isPlainDate(id)) return `/${feature}/${encodeURIComponent(id)}`;
  return line.verb === '登记接待' ? `/${feature}/new?date=${id}` : `/${feature}`;
}
