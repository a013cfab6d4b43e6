import type { Writer } from '#database/writer.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { type DeputyFact, deputiesIn } from '#features/deputies/facts.ts';
import type { Group } from '#features/groups/fields.ts';
import { type OpinionFact, opinionFacts } from '#features/opinions/facts.ts';
import type { Opinion } from '#features/opinions/fields.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { type ReceptionFact, receptionFacts } from '#features/receptions/facts.ts';
import { type ReportbackFact, reportbackFacts } from '#features/reportbacks/facts.ts';
import { overlapsYear, termPeriods } from '#features/terms/rules.ts';
import { type People, peopleOf } from './people.ts';
import { type RecordFacts, recordFacts } from './records/all.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** A year as the records have it today, with what the practice in force says of each record. */
export type YearFacts = RecordFacts & {
  year: number;
  today: PlainDate;
  people: People;
  /** Those who were deputies on any day of the year. */
  deputies: DeputyFact[];
  /** The groups of the terms that ran in the year. */
  groups: Group[];
  receptions: ReceptionFact[];
  opinions: OpinionFact[];
  reportbacks: ReportbackFact[];
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

  const people = (): People => keep('people', () => peopleOf(stores, township));

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
      receptions: receptionFacts(stores.receptions.ofYear(year), stores.receptions.receiving(), {
        ofDeputy: nameOf,
        ofStation: stationName,
      }),
      opinions: allOpinions(today).filter(({ raisedOn }) => raisedOn.startsWith(`${year}-`)),
      reportbacks: allReportbacks(today).filter(({ date }) => date.startsWith(`${year}-`)),
      ...recordFacts(stores, year, everybody),
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
