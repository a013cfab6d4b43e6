import type { Role } from '#electron/values/roles.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import { factsOf } from '#features/opinions/view.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { checkTally } from '#features/reportbacks/rules/tally.ts';
import type { DueInput } from '#features/today/rules/due.ts';
import type { FigureInput } from '#features/today/rules/figures.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** What the list of what is due is made from: opinions of any year that wait, and counts of this year that do not agree. */
export function dueInput(
  stores: Stores,
  practice: Practice,
  year: number,
): Omit<DueInput, 'approvals' | 'userChanges'> {
  const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  return {
    opinions: stores.opinions.unanswered().map((record) => ({
      ...factsOf(record),
      id: record.id,
      number: record.number,
      unit: record.unit || undefined,
    })),
    deadline: practice.opinions.deadline,
    noticeDaysBefore: practice.receptions.noticeDaysBefore,
    refusedTallies: stores.reportbacks.ofYear(year).flatMap((record) => {
      const check = checkTally(record);
      if (check.ok) return [];
      const { id, date } = record;
      return [{ id, date, deputy: names.get(record.deputy_id) ?? '', reason: check.reasons.join('；') }];
    }),
  };
}

/**
 * What 今日 says of the recovery code: to the chair that it is another's, who could then not help the chair; to whoever
 * answers for the vault that there is none.
 */
export function recoveryCodeWords(stores: Stores, owner: string | undefined, role: Role): string | undefined {
  const holder = stores.users.find(owner ?? '');
  if (!holder && (role === 'chair' || role === 'clerk'))
    return '保险库没有恢复码，密码忘了就打不开，请生成一个';
  if (holder && holder.role !== 'chair' && role === 'chair')
    return `恢复码现在是“${holder.label}”的，您忘了密码没有别的办法进来，请换成自己的`;
  return undefined;
}

/** What the five figures of a year are made from. */
export function figureInput(stores: Stores, practice: Practice, year: number, today: string): FigureInput {
  const held = stores.reportbacks.ofYear(year).filter((record) => checkTally(record).ok);
  return {
    marks: stores.activities.attendanceOfYear(year).map(({ mark }) => mark),
    receptions: stores.receptions
      .ofYear(year)
      .map(({ date, station_name }) => ({ date, place: station_name })),
    opinions: summariseOpinions(
      stores.opinions.ofYear(year).map(factsOf),
      practice.opinions,
      today,
      workCalendar,
    ),
    reportbacks: {
      count: new Set(held.map((record) => record.deputy_id)).size,
      of: stores.deputies.all().length,
    },
  };
}
