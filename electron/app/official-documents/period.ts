import { screenDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import { periodData } from '#features/official-documents/documents/period.ts';
import { receptionDayData } from '#features/official-documents/documents/reception-days.ts';
import { likeliestFirst, periodBefore, periodsOf } from '#features/official-documents/rules/period.ts';
import type { Source } from '#features/official-documents/sources.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { receptionDays } from '#features/receptions/rules/reception-days.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { workCalendar } from '../work-calendar.ts';
import { opinionFacts, receptionFacts } from './facts.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-period', message: '没有这个期间。', remedy: '请另选一个。' });

/** Documents about a quarter or a whole year. */
export const periodSource = (stores: Stores, practice: PracticeInForce): Source => ({
  choices: (year, today) =>
    likeliestFirst(year, today).map(({ id, name, from, to }) => ({
      id,
      label: name,
      line: `${screenDate(from)}至${screenDate(to)}`,
    })),
  data({ year, today, subject }) {
    const period = periodsOf(year).find(({ id }) => id === subject);
    if (!period) throw unknown();
    const stations = stores.stations.all();
    const deputies = inStrokeOrder(stores.deputies.all());
    const years = [year - 1, year];
    return merged(
      periodData(
        {
          receptions: years.flatMap((one) => receptionFacts(stores, one)),
          opinions: years.flatMap((one) => opinionFacts(stores, practice, one)),
          stations: stations.map(({ name }) => name),
        },
        { period, before: periodBefore(period) },
        today,
      ),
      receptionDayData(
        receptionDays((day) => practice.on(day).receptions, period.from, period.to, workCalendar).map(
          ({ date }) => date,
        ),
        {
          rule: receptionRuleWords(practice.on(period.to).receptions),
          stations: stations.map(({ id, name }) => ({
            station: name,
            deputies: deputies.filter(({ station_id }) => station_id === id).map((deputy) => deputy.name),
          })),
        },
      ),
    );
  },
});
