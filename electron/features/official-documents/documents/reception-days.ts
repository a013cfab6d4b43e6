import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate, partsOf } from '#electron/values/plain-date.ts';

/** Deputies of one station, in the order in which they are to be listed. */
export type StationDeputies = { station: string; deputies: string[] };

/** The days on which voters are received, by month, and the deputies of each station. */
export function receptionDayData(
  days: PlainDate[],
  { rule, stations }: { rule: string; stations: StationDeputies[] },
): TemplateData {
  const months = Map.groupBy(days, (date) => partsOf(date).month);
  return {
    fields: {
      接待日规则: rule,
      接待日数: days.length,
      首个接待日: days[0] === undefined ? '' : documentDate(days[0]),
      联络站数: stations.length,
    },
    tables: {
      接待日: [...months].map(([month, own]) => ({
        月份: `${month}月`,
        接待日: own.map((date) => `${partsOf(date).day}日`).join('、'),
        天数: own.length,
      })),
      联络站代表: stations.map(({ station, deputies }) => ({
        联络站: station,
        人数: deputies.length,
        代表: deputies.join('、'),
      })),
    },
  };
}
