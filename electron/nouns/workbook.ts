import type { Fields, Noun } from './noun.ts';

/** How a workbook is known that holds a noun's records, a line each. */
export type Workbook<Name extends string = string> = {
  /** What the office calls such a workbook: 履职事项登记表. */
  title: string;
  /** The field that says whom or what a line is about. */
  subject: Name;
  /** One field of each group must have a column, and so many fields in all. */
  needs: readonly (readonly Name[])[];
  atLeast: number;
  /** A line with one thing alone is a record, and names no part of the table. */
  parted?: false;
  /** Fields that a person can say for all lines of a table that has no column for them. */
  sayable?: readonly Name[];
};

/** A noun whose records are entered by a form of its own, or brought by a workbook, each line as the form would save it. */
export type RecordNoun<F extends Fields = Fields> = Noun<F> & {
  /** What the office calls the list of them (履职登记), and entering one (登记履职事项). */
  register: string;
  begin: string;
  workbook: Workbook<Extract<keyof F, string>>;
};

/** Declares a noun with its workbook; its fields' names are checked wherever either says something of them. */
export const recordNoun = <const F extends Fields>(declared: RecordNoun<F>): RecordNoun<F> => declared;
