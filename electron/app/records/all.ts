import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { People } from '../people.ts';
import { activities } from './activities.ts';
import { deeds } from './deeds.ts';
import type { Lent, YearRecord } from './record.ts';

/** The records that join the office by a file of their own, by their address in the contract. */
export const yearRecords = { activities, deeds };

type Records = typeof yearRecords;
type Kind = keyof Records;

/** Their stores, a year's facts of each, and their services. */
export type RecordStores = { [K in Kind]: ReturnType<Records[K]['store']> };
export type RecordFacts = { [K in Kind]: ReturnType<Records[K]['facts']> };
export type RecordServices = { [K in Kind]: ReturnType<Records[K]['service']> };

/** Any of them, by what all have in common. */
type AnyRecord = YearRecord<unknown, { id: string; date: PlainDate }, unknown>;

const ofEach = <Made>(make: (record: AnyRecord, kind: Kind) => unknown): Made =>
  Object.fromEntries(
    Object.entries(yearRecords).map(([kind, record]) => [
      kind,
      make(record as unknown as AnyRecord, kind as Kind),
    ]),
  ) as Made;

/** Opens each record's store. */
export const openRecordStores = (database: Database, writer: Writer): RecordStores =>
  ofEach(({ store }) => store(database, writer));

/** A year's facts of each record. */
export const recordFacts = (stores: RecordStores, year: number, people: People): RecordFacts =>
  ofEach(({ facts }, kind) => facts(stores[kind], year, people));

/** The service of each record. */
export const yearRecordServices = (
  stores: RecordStores,
  factsOf: (year: number, today: PlainDate) => RecordFacts,
  lent: Lent,
): RecordServices =>
  ofEach(({ service }, kind) =>
    service({ store: stores[kind], facts: (year, today) => factsOf(year, today)[kind], ...lent }),
  );

/** What a deputy's file says of a year's records: each with the address under which it is shown. */
export const toldOfDeputy = (
  facts: RecordFacts,
  deputyId: string,
): { date: PlainDate; kind: string; text: string; record: string }[] =>
  Object.entries(yearRecords).flatMap(([kind, record]) => {
    const { told } = record as unknown as AnyRecord;
    return facts[kind as Kind].flatMap((fact) => {
      const text = told(fact, deputyId);
      return text === undefined ? [] : [{ date: fact.date, kind, text, record: fact.id }];
    });
  });
