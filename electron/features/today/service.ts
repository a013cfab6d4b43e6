import type { Handlers } from '#electron/procedure.ts';
import { isOwnStation } from '#electron/values/own-station.ts';
import type { Role } from '#electron/values/roles.ts';
import type { todayContract } from './contract.ts';
import { type DueInput, dueLines } from './rules/due.ts';
import { type FigureInput, yearFigures } from './rules/figures.ts';

const shown = 500;

/** What is due, the next reception day, and the year in five figures. */
export function todayService(deps: {
  isEmpty: () => boolean;
  due: (year: number, today: string, role: Role) => DueInput;
  figures: (year: number, today: string) => FigureInput;
  nextReception: (today: string) => string | undefined;
  /** Who receives at each station on a day. */
  duty: (date: string) => { stationId: string; station: string; deputies: string[] }[];
}): Handlers<typeof todayContract> {
  return {
    overview: ({ year }, work) => {
      const { role, station, today } = work;
      // what is due on opinions and report-backs is the office's business, not one station's
      const lines = station === undefined ? dueLines(deps.due(year, today, role), today) : [];
      const date = deps.nextReception(today);
      return {
        today,
        empty: deps.isEmpty(),
        due: lines.slice(0, shown).map(({ dueOn, ...line }) => line),
        dueTotal: lines.length,
        ...(date !== undefined && {
          nextReception: {
            date,
            stations: deps.duty(date).filter(({ stationId }) => isOwnStation(work, stationId)),
          },
        }),
        figures: yearFigures(deps.figures(year, today)).map(({ share, ...figure }) => figure),
      };
    },
  };
}
