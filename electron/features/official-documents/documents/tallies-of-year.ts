import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { checkTally, type Tally } from '#features/reportbacks/rules/tally.ts';
import type { ReportbackSettings } from '#features/reportbacks/settings.ts';
import { ballotOptions, tallyFields } from './tally.ts';

/** A deputy's count as the year's sheet lists it. */
export type TallyOfYear = { deputy: string; group: string; date: PlainDate; place: string; tally: Tally };

/** Those who report back together on the first day that is not past. */
function nextSession(tallies: TallyOfYear[], today: PlainDate): TallyOfYear[] {
  const [first] = tallies
    .filter(({ date }) => date >= today)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return tallies.filter(({ date, place }) => date === first?.date && place === first.place);
}

/** The year's counts of votes, the ballot's options, and who is voted on next. */
export function talliesOfYear(
  tallies: TallyOfYear[],
  settings: ReportbackSettings,
  today: PlainDate,
): TemplateData {
  const rows = tallies.map(({ deputy, date, place, tally }) => ({
    述职代表: deputy,
    日期: documentDate(date),
    地点: place,
    ...tallyFields({ tally, settings }),
  }));
  const wrong = rows.filter((_, at) => !checkTally((tallies[at] as TallyOfYear).tally).ok);
  return {
    fields: {
      计票人次: rows.length,
      待更正计票数: wrong.length,
      选项合计: ballotOptions(settings).join('、'),
    },
    tables: {
      测评选项: ballotOptions(settings).map((option) => ({ 名称: option })),
      计票: rows,
      待更正计票: wrong,
      下一场述职代表: nextSession(tallies, today).map(({ deputy, group }) => ({
        姓名: deputy,
        代表小组: group,
      })),
    },
  };
}
