/** The months a pattern holds in: all, the odd ones (单月), the even ones (双月), or those named (1–12). */
export type Months = 'every' | 'odd' | 'even' | number[];

/** A pattern of reception days; weekdays count from Monday = 1 to Sunday = 7. */
export type DayPattern =
  /** Fixed days of the month; a day that a month lacks is left out. */
  | { form: 'days-of-month'; days: number[]; months: Months }
  /** Every day whose number ends so: 逢六 is the 6th, 16th and 26th. */
  | { form: 'days-ending-in'; digits: number[]; months: Months }
  /** The first, second … or last such weekday of the month. */
  | { form: 'nth-weekday'; nth: number | 'last'; weekday: number; months: Months }
  | { form: 'weekly'; weekdays: number[]; months: Months }
  /** Market days in a cycle of ten days, such as 逢三逢八, by the calendar or the lunar month. */
  | { form: 'market-days'; digits: number[]; by: 'calendar' | 'lunar'; months: Months };

/** A reception rule: its days, and what happens where one is not worked. */
export type ReceptionRule = { days: DayPattern; holidays: 'none' | 'next-workday' };

/** A practice's way of receiving voters. */
export type ReceptionSettings = ReceptionRule & {
  /** How many days before the day its notice is due. */
  noticeDaysBefore: number;
  ratings: string[];
  /** Matters that are not accepted, told to the visitor at once. */
  notAccepted: string[];
};
