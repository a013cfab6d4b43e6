import type { Handlers } from '#electron/procedure.ts';
import { addDays, addMonths } from '#electron/values/plain-date.ts';
import type { Role } from '#electron/values/roles.ts';
import type { todayContract } from './contract.ts';
import { type DueInput, dueLines } from './rules/due.ts';
import { type FigureInput, yearFigures } from './rules/figures.ts';

const shown = 500;

/** Who receives at a station: by the roster of duty, or else whoever belongs to it. */
export type StationDuty = { stationId: string; station: string; deputies: string[]; planned: boolean };

/** What is due, the next reception day, and twelve months in five figures. */
export function todayService(deps: {
  isEmpty: () => boolean;
  due: (today: string, role: Role) => DueInput;
  figures: (from: string, today: string) => FigureInput;
  nextReception: (today: string) => string | undefined;
  duty: (date: string) => StationDuty[];
}): Handlers<typeof todayContract> {
  return {
    overview: (_, { role, station, today }) => {
      // what is due on opinions and report-backs is the office's business, not one station's
      const lines = station === undefined ? dueLines(deps.due(today, role), today) : [];
      const date = deps.nextReception(today);
      const figuresFrom = addDays(addMonths(today, -12), 1);
      return {
        today,
        empty: deps.isEmpty(),
        due: lines.slice(0, shown).map(({ dueOn, ...line }) => line),
        dueTotal: lines.length,
        ...(date !== undefined && { nextReception: { date, stations: deps.duty(date) } }),
        figuresFrom,
        figures: yearFigures(deps.figures(figuresFrom, today)).map(({ share, ...figure }) => figure),
      };
    },
  };
}
