import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import type { Handlers } from '#electron/procedure.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Choices } from '#features/exchange/blank-form.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { People } from '../people.ts';
import type { EditSchema } from '../saving-intake.ts';

/** What the office lends to the service of a record. */
export type Lent = {
  people: () => People;
  /** The practice in force on a day. */
  practiceOn: (day: PlainDate) => Practice;
};

/** How lines of a workbook become a record, by the record's own command. */
export type ByLines<Store> = {
  /** The command's own input. */
  schema: EditSchema<unknown>;
  /** The record that a line is about, by what it says and whom it names. */
  same: (
    store: Store,
    said: Readonly<Record<string, string>>,
  ) => ({ id: string } & Record<string, unknown>) | undefined;
  /** Refusals of the command by code, and the field at which each stands; the workbook's subject where it is not named. */
  refusedAt: Readonly<Record<string, string>>;
  /** What can be chosen in a blank form, by field. */
  choices: (of: { practice: Practice; names: NonNullable<Choices[string]> }) => Choices;
};

/** How a record joins the office that belongs to a year and needs no other record than the people. */
export type YearRecord<Store, Fact extends { id: string; date: PlainDate }, Contract> = {
  store: (database: Database, writer: Writer) => Store;
  /** The year's records with what is known of them, in order of date. */
  facts: (store: Store, year: number, people: People) => Fact[];
  service: (
    deps: { store: Store; facts: (year: number, today: PlainDate) => readonly Fact[] } & Lent,
  ) => Handlers<Contract>;
  /** What a deputy's file says of it; undefined where the deputy had no part in it. */
  told: (fact: Fact, deputyId: string) => string | undefined;
  lines: ByLines<Store>;
};
