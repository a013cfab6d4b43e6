import { screenDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { receptionRuleWords } from '../../receptions/rules/day-words.ts';
import { receptionDays } from '../../receptions/rules/reception-days.ts';
import { merged } from '../documents/merge.ts';
import { periodData } from '../documents/period.ts';
import { receptionDayData } from '../documents/reception-days.ts';
import { likeliestFirst, periodBefore, periodsOf } from '../rules/period.ts';
import type { SourceRecords } from './records.ts';
import type { Source } from './source.ts';
import { stationDeputies } from './station.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-period', message: '没有这个期间。', remedy: '请另选一个。' });

/** Documents about a quarter or a whole year. */
export const periodSource = (records: SourceRecords): Source => ({
  choices: (year, today) =>
    likeliestFirst(year, today).map(({ id, name, from, to }) => ({
      id,
      label: name,
      line: `${screenDate(from)}至${screenDate(to)}`,
    })),
  data({ year, today, subject }) {
    const period = periodsOf(year).find(({ id }) => id === subject);
    if (!period) throw unknown();
    const years = [year - 1, year].map((one) => records.facts(one, today));
    const rule = records.practiceOn(period.from).receptions;
    return merged(
      periodData(
        {
          receptions: years.flatMap(({ receptions }) => receptions),
          opinions: years.flatMap(({ opinions }) => opinions),
          stations: records.stations().map(({ name }) => name),
        },
        { period, before: periodBefore(period) },
        today,
      ),
      receptionDayData(
        receptionDays(
          (day) => records.practiceOn(day).receptions,
          period.from,
          period.to,
          records.calendar,
        ).map(({ date }) => date),
        { rule: receptionRuleWords(rule), stations: stationDeputies(records, period.to) },
      ),
    );
  },
});
