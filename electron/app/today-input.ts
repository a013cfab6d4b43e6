import type { Work } from '#electron/procedure.ts';
import { isOwnStation } from '#electron/values/own-station.ts';
import { entriesIn } from '#electron/values/period.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Role } from '#electron/values/roles.ts';
import { deputiesOn } from '#features/deputies/facts.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import type { DocumentsStore } from '#features/official-documents/store.ts';
import { closedMeaning, satisfiedMeaning } from '#features/opinions/rules/meanings.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import type { ReceptionDuty } from '#features/receptions/fields.ts';
import { reportbackCoverage } from '#features/reportbacks/rules/coverage.ts';
import type { DueInput, DueReception } from '#features/today/rules/due.ts';
import type { FigureInput } from '#features/today/rules/figures.ts';
import type { StationDuty } from '#features/today/service.ts';
import type { People } from './people.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import type { Stores } from './stores.ts';
import type { OfficeFacts, YearFacts } from './year-facts.ts';

const yearOf = (day: PlainDate) => Number(day.slice(0, 4));

/** What the list of what is due is made from: opinions of any year that wait, and counts of any year that do not agree. */
export const dueInput = (
  facts: OfficeFacts,
  years: readonly number[],
  today: PlainDate,
): Pick<DueInput, 'opinions' | 'refusedTallies'> => ({
  opinions: facts
    .allOpinions(today)
    .filter(
      ({ answeredOn, closedOn, deadline: { state } }) =>
        !answeredOn && !closedOn && state !== 'withdrawn' && state !== 'merged',
    ),
  refusedTallies: years.flatMap((year) =>
    facts.year(year, today).reportbacks.filter(({ refused }) => refused),
  ),
});

/** Who receives at each station on a day: by the roster of duty, or else the deputies of the station. */
export function dutyOn(people: People, duties: readonly ReceptionDuty[], day: PlainDate): StationDuty[] {
  return people.stations.map(({ id, name }) => {
    const planned = duties.filter(({ stationId }) => stationId === id);
    const own = deputiesOn(people.deputies, day).filter(({ stationId }) => stationId === id);
    return {
      stationId: id,
      station: name,
      planned: planned.length > 0,
      deputies:
        planned.length > 0
          ? planned.map(({ deputyId }) => people.nameOf(deputyId))
          : inStrokeOrder(own).map((deputy) => deputy.name),
    };
  });
}

/** The stations of which a notice for the day went out, by the documents of its template: the date it was asked for, or else the next reception day as it was then. */
function announced(
  notices: ReturnType<DocumentsStore['ofTemplate']>,
  day: PlainDate,
  nextReception: (from: PlainDate) => PlainDate | undefined,
): Set<string> {
  const meant = notices.filter(({ state, answers, issued_on, created_on }) => {
    if (state !== 'sent' && state !== 'filed') return false;
    return (answers.接待日期 ?? nextReception(issued_on ?? created_on)) === day;
  });
  return new Set(meant.flatMap(({ subject_id: station }) => station ?? []));
}

/** The next reception day as what is due knows it, once there is a station to receive at. */
export function dueReception(
  deps: {
    duty: (day: PlainDate) => StationDuty[];
    notices: () => ReturnType<DocumentsStore['ofTemplate']>;
    nextReception: (from: PlainDate) => PlainDate | undefined;
    noticeDaysBefore: (day: PlainDate) => number;
  },
  today: PlainDate,
): DueReception | undefined {
  const date = deps.nextReception(today);
  if (date === undefined) return undefined;
  const duty = deps.duty(date);
  if (duty.length === 0) return undefined;
  const done = announced(deps.notices(), date, deps.nextReception);
  return {
    date,
    deputies: [...new Set(duty.filter(({ planned }) => planned).flatMap(({ deputies }) => deputies))],
    unannounced: duty.filter(({ stationId }) => !done.has(stationId)).map(({ station }) => station),
    noticeDaysBefore: deps.noticeDaysBefore(date),
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

/**
 * What the five figures of the last twelve months are made from: the very entries that the lists they open show to whoever
 * asks; of a month alone where one is given, but for who has reported back by its end.
 */
export function figureInput(
  facts: OfficeFacts,
  practice: PracticeInForce,
  work: Pick<Work, 'today' | 'station'>,
  month?: { from: PlainDate; to: PlainDate },
): FigureInput {
  const { today } = work;
  const year = yearOf(today);
  const upTo = <Entry>(
    of: (facts: YearFacts) => readonly Entry[],
    dayOf: (entry: Entry) => PlainDate,
  ): Entry[] =>
    entriesIn({ year, recent: true }, today, (one) => of(facts.year(one, today)), dayOf).filter(
      (entry) => month === undefined || dayOf(entry) <= month.to,
    );
  const recent: typeof upTo = (of, dayOf) =>
    upTo(of, dayOf).filter((entry) => month === undefined || dayOf(entry) >= month.from);
  const onDate = ({ date }: { date: PlainDate }) => date;
  return {
    marks: recent(({ activities }) => activities, onDate).flatMap(({ attendance }) =>
      attendance.map(({ mark }) => mark),
    ),
    receptions: recent(({ receptions }) => receptions, onDate).filter(({ stationId }) =>
      isOwnStation(work, stationId),
    ),
    opinions: summariseOpinions(
      recent(
        ({ opinions }) => opinions,
        ({ raisedOn }) => raisedOn,
      ),
      (day) => practice.on(day).opinions,
      today,
    ),
    reportbacks: reportbackCoverage(
      upTo(({ reportbacks }) => reportbacks, onDate),
      facts.year(year, today).deputies,
    ),
    meanings: {
      closed: closedMeaning(practice.on(today).opinions.closing),
      satisfied: satisfiedMeaning(practice.on(today).opinions),
    },
  };
}
