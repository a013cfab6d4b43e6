import type { ProcedurePath } from '#electron/permissions.ts';
import { isPlainDate } from '#electron/values/plain-date.ts';

/** The step's form that each verb opens on an opinion's page. */
const opens: Record<string, string> = { 督办: 'urge', 交办: 'assign' };

/** The step's form that each verb opens on a paper's page. */
const ofPaper: Record<string, string> = {
  签发: 'sign',
  登记签批: 'signOnPaper',
  用印: 'seal',
  印发: 'send',
};

/** Where a due line's button leads: to the thing done, with its form open. */
export function dueAddress(line: { verb: string; target: { feature: string; id: string } }): string {
  const { verb } = line;
  const { feature, id } = line.target;
  const page = `/${feature}/${id.split('/').map(encodeURIComponent).join('/')}`;
  if (feature === 'receptions' && isPlainDate(id))
    return verb === '登记接待' ? `/receptions/new?date=${id}` : `/receptions/duty?date=${id}`;
  if (feature === 'opinions' && opens[verb]) return `${page}?do=${opens[verb]}`;
  if (feature === 'official-documents' && ofPaper[verb]) return `${page}?do=${ofPaper[verb]}`;
  if (feature === 'reportbacks' && verb === '更正') return `${page}?do=tally`;
  return page;
}

/** Where many lines of one unit are listed: the year's list, filtered to the unit and to what is late, due today or due this week. */
export const unitAddress = (entry: { unit: string; year: number; when: string }): string =>
  `/opinions?${new URLSearchParams({ year: String(entry.year), state: entry.when, unit: entry.unit })}`;

/** What one must be allowed to do for a verb to do what it says; others need no more than to look. */
export const verbNeeds: Partial<Record<string, ProcedurePath>> = {
  督办: 'opinions.urge',
  交办: 'opinions.assign',
  更正: 'reportbacks.correctTally',
  排班: 'receptions.setDuty',
  拟公告: 'officialDocuments.preview',
  签发: 'officialDocuments.sign',
  登记签批: 'officialDocuments.signOnPaper',
  用印: 'officialDocuments.seal',
  印发: 'officialDocuments.send',
};
