import type { Database } from '#database/open.ts';
import { nouns } from '#electron/nouns/all.ts';
import { columnOf } from '#electron/nouns/noun.ts';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { deputiesService } from '#features/deputies/service.ts';
import { groupsService } from '#features/groups/service.ts';
import { rowOf } from '#features/official-documents/papers.ts';
import { opinionsService } from '#features/opinions/service.ts';
import { hearVoter } from '#features/opinions/steps.ts';
import { receptionDuties } from '#features/receptions/duties.ts';
import { receptionDays } from '#features/receptions/rules/reception-days.ts';
import { receptionsService } from '#features/receptions/service.ts';
import { reportbacksService } from '#features/reportbacks/service.ts';
import { dutiesByDeputy } from '#features/scoring/facts.ts';
import { scoringService } from '#features/scoring/service.ts';
import { stationsService } from '#features/stations/service.ts';
import { deskTerm } from '#features/terms/rules.ts';
import { termsService } from '#features/terms/service.ts';
import type { Office } from '#features/vault/store.ts';
import { carryOver, leaveTerm } from './carry-over.ts';
import { deputyFigures, timelineOf } from './deputy-duties.ts';
import type { OfficePractice } from './practice-in-force.ts';
import { yearRecordServices } from './records/all.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';
import type { OfficeFacts } from './year-facts.ts';

/** Whether any record of any noun names this one. */
const isReferenced = (database: Database, table: string, id: string): boolean =>
  Object.values(nouns).some((noun) =>
    Object.entries(noun.fields)
      .filter(([, field]) => field.kind === 'reference' && field.table === table)
      .some(
        ([name]) =>
          database
            .prepare<[string], number>(`SELECT 1 FROM ${noun.table} WHERE ${columnOf(name)} = ? LIMIT 1`)
            .pluck()
            .get(id) !== undefined,
      ),
  );

/** The services of the records that an office keeps, and of what is reckoned from them alone. */
export function recordServices({
  database,
  stores,
  facts,
  practice,
  office,
  nextReception,
}: {
  database: Database;
  stores: Stores;
  facts: OfficeFacts;
  practice: OfficePractice;
  office: Office;
  nextReception: (today: string) => string | undefined;
}) {
  const { people } = facts;
  const { years } = stores;
  const everybody = () => people().deputies;
  const practiceOn = (day: PlainDate) => practice.on(day);
  const duties = receptionDuties({
    duties: stores.receptions.duties,
    deputies: everybody,
    nameOf: (id) => people().nameOf(id),
    stationName: (id) => people().stationName(id),
  });

  return {
    terms: termsService({
      store: stores.terms,
      terms: () => people().terms,
      deputies: everybody,
      carryOver: carryOver(stores),
      leaveTerm: leaveTerm(stores),
      groups: stores.groups,
      years,
      office: { township: office.township, county: office.county },
      practice: practice.info,
    }),
    deputies: deputiesService({
      store: stores.deputies,
      deputies: everybody,
      inUse: (id) => isReferenced(database, 'deputies', id),
      terms: () => people().terms,
      timelineOf: (id, today) =>
        timelineOf(
          years().map((year) => facts.year(year, today)),
          id,
        ),
      figuresOf: (id, year, today) => deputyFigures(dutiesByDeputy(facts.year(year, today))(id)),
      settingsOn: (day) => practiceOn(day).deputies,
    }),
    groups: groupsService({
      store: stores.groups,
      deputies: everybody,
      termWords: (id) => {
        const ordinal = people().terms.find((term) => term.id === id)?.ordinal;
        return ordinal === undefined ? '' : `第${chineseNumber(ordinal)}届`;
      },
      term: (today) => deskTerm(people().terms, today),
      facts: facts.year,
    }),
    stations: stationsService({
      store: stores.stations,
      stations: () => people().stations,
      inUse: (id) => isReferenced(database, 'stations', id),
      facts: facts.year,
      nextReception,
      settingsOn: (day) => practiceOn(day).standards,
    }),
    ...yearRecordServices(stores, facts.year, { people, practiceOn }),
    receptions: receptionsService({
      store: stores.receptions,
      facts: facts.year,
      deputies: everybody,
      settingsOn: (day) => practiceOn(day).receptions,
      days: (from, to) =>
        receptionDays((day) => practiceOn(day).receptions, from, to, workCalendar).map(({ date }) => date),
      duties,
      hear: hearVoter(stores.opinions, facts.allOpinions),
    }),
    opinions: opinionsService({
      store: stores.opinions,
      opinions: facts.allOpinions,
      deputies: everybody,
      settingsOn: (day) => practiceOn(day).opinions,
      stationOf: (opinion) => facts.stationOfOpinion()(opinion),
      papers: (id, ofSteps) => stores.documents.about(id, ofSteps).map(rowOf),
    }),
    scoring: scoringService({
      rubricOf: practice.rubricOf,
      latestRubric: () => practice.on('9999-12-31').rubric,
      facts: facts.year,
    }),
    reportbacks: reportbacksService({
      store: stores.reportbacks,
      facts: facts.year,
      reportbacks: facts.allReportbacks,
      deputies: everybody,
      settingsOn: (day) => practiceOn(day).reportbacks,
    }),
  };
}
