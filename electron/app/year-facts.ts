import type { Writer } from '#database/writer.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { type ActivityFact, activityFacts } from '#features/activities/facts.ts';
import { type DeedFact, deedFacts } from '#features/deeds/facts.ts';
import { type DeputyFact, deputiesIn, deputyFacts } from '#features/deputies/facts.ts';
import { townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { Group } from '#features/groups/fields.ts';
import { type OpinionFact, opinionFacts } from '#features/opinions/facts.ts';
import type { Opinion } from '#features/opinions/fields.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { type ReceptionFact, receptionFacts } from '#features/receptions/facts.ts';
import { type ReportbackFact, reportbackFacts } from '#features/reportbacks/facts.ts';
import type { Station } from '#features/stations/fields.ts';
import type { Term } from '#features/terms/fields.ts';
import { overlapsYear, termPeriods } from '#features/terms/rules.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** The people of all terms, and what they are organised in. */
export type People = {
  terms: Term[];
  groups: Group[];
  stations: Station[];
  /** Every tenure of every term, in the order of the roster. */
  deputies: DeputyFact[];
  /** A deputy's name, whatever the term; '' where there is no such deputy. */
  nameOf: (deputyId: string) => string;
  stationName: (stationId: string) => string;
};

/** A year as the records have it today, with what the practice in force says of each record. */
export type YearFacts = {
  year: number;
  today: PlainDate;
  people: People;
  /** Those who were deputies on any day of the year. */
  deputies: DeputyFact[];
  /** The groups of the terms that ran in the year. */
  groups: Group[];
  activities: ActivityFact[];
  receptions: ReceptionFact[];
  opinions: OpinionFact[];
  reportbacks: ReportbackFact[];
  deeds: DeedFact[];
};

/** Keeps an answer by its key until the next time that anything is written or taken back. */
function untilNextWrite(writer: Writer) {
  let version = writer.version();
  const kept = new Map<string, unknown>();
  return <Answer>(key: string, make: () => Answer): Answer => {
    if (version !== writer.version()) {
      kept.clear();
      version = writer.version();
    }
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as Answer;
  };
}

/** The facts of a year, gathered once and kept until the next command. */
export function officeFacts({
  stores,
  writer,
  township,
  practiceOn,
}: {
  stores: Stores;
  writer: Writer;
  township: string;
  practiceOn: (day: PlainDate) => Practice;
}) {
  const keep = untilNextWrite(writer);
  const kind = townshipKindOf(township) ?? '镇';

  function gatherPeople(): People {
    const terms = stores.terms.all();
    const groups = stores.groups.all();
    const stations = stores.stations.all();
    const deputies = deputyFacts(
      {
        persons: stores.deputies.persons.all(),
        tenures: stores.deputies.tenures.all(),
        groups,
        stations,
        terms,
      },
      kind,
    );
    const names = new Map(deputies.map(({ id, name }) => [id, name]));
    const stationNames = new Map(stations.map(({ id, name }) => [id, name]));
    return {
      terms,
      groups,
      stations,
      deputies,
      nameOf: (id) => names.get(id) ?? '',
      stationName: (id) => stationNames.get(id) ?? '',
    };
  }

  const people = (): People => keep('people', gatherPeople);

  /** Where an opinion came up: at the reception it comes from, or else where its deputy belongs. */
  function stationOfOpinion(): (opinion: Pick<Opinion, 'leadId' | 'receptionId'>) => string {
    const { deputies, stationName } = people();
    const ofDeputy = new Map(deputies.map(({ id, stationId }) => [id, stationId]));
    return ({ leadId, receptionId }) => {
      const reception = receptionId === undefined ? undefined : stores.receptions.find(receptionId);
      return stationName(reception?.stationId ?? ofDeputy.get(leadId) ?? '');
    };
  }

  /** Every opinion, whenever it was raised, as it stands today. */
  const allOpinions = (today: PlainDate): OpinionFact[] =>
    keep(`opinions ${today}`, () =>
      opinionFacts(
        {
          opinions: stores.opinions.all(),
          steps: stores.opinions.steps(),
          cosigners: stores.opinions.cosigners(),
        },
        {
          settingsOn: (day) => practiceOn(day).opinions,
          calendar: workCalendar,
          nameOf: people().nameOf,
          stationOf: stationOfOpinion(),
          today,
        },
      ),
    );

  /** Every report-back of every year, in order of date. */
  const allReportbacks = (today: PlainDate): ReportbackFact[] =>
    keep(`reportbacks ${today}`, () =>
      reportbackFacts(stores.reportbacks.byDate(), {
        settingsOn: (day) => practiceOn(day).reportbacks,
        nameOf: people().nameOf,
        today,
      }),
    );

  function gather(year: number, today: PlainDate): YearFacts {
    const everybody = people();
    const { nameOf, stationName } = everybody;
    const running = new Set(
      termPeriods(everybody.terms)
        .filter((period) => overlapsYear(period, year))
        .map(({ term }) => term.id),
    );
    return {
      year,
      today,
      people: everybody,
      deputies: deputiesIn(everybody.deputies, year),
      groups: everybody.groups.filter(({ termId }) => running.has(termId)),
      activities: activityFacts(stores.activities.ofYear(year), stores.activities.marksOfYear(year)),
      receptions: receptionFacts(stores.receptions.ofYear(year), stores.receptions.receiving(), {
        ofDeputy: nameOf,
        ofStation: stationName,
      }),
      opinions: allOpinions(today).filter(({ raisedOn }) => raisedOn.startsWith(`${year}-`)),
      reportbacks: allReportbacks(today).filter(({ date }) => date.startsWith(`${year}-`)),
      deeds: deedFacts(stores.deeds.ofYear(year), nameOf),
    };
  }

  return {
    people,
    stationOfOpinion,
    allOpinions,
    allReportbacks,
    year: (year: number, today: PlainDate): YearFacts =>
      keep(`year ${year} ${today}`, () => gather(year, today)),
  };
}

export type OfficeFacts = ReturnType<typeof officeFacts>;
