import type { Handlers, Work } from '#electron/procedure.ts';
import { dayOf } from '#electron/values/moment.ts';
import { isOwnStation } from '#electron/values/own-station.ts';
import { recentFrom } from '#electron/values/period.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';
import type { todayContract } from './contract.ts';
import { type DueInput, dueLines } from './rules/due.ts';
import { figureMonths } from './rules/figure-months.ts';
import { type FigureInput, type YearFigure, yearFigures } from './rules/figures.ts';
import type { todayStore, UserChange } from './store.ts';

const shown = 500;

/** Who receives at a station: by the roster of duty, or else whoever belongs to it. */
export type StationDuty = { stationId: string; station: string; deputies: string[]; planned: boolean };

const withDay = (change: UserChange) => ({ ...change, on: dayOf(new Date(change.at)) });

/** What is due, the next reception day, and twelve months in five figures. */
export function todayService(deps: {
  isEmpty: () => boolean;
  store: ReturnType<typeof todayStore>;
  due: (today: string, role: Role) => Omit<DueInput, 'userChanges'>;
  /** What the figures are made from, of what is for whoever asks. */
  figures: (work: Pick<Work, 'today' | 'station'>) => FigureInput;
  /** The same of each of the twelve months, the latest last. */
  months: (work: Pick<Work, 'today' | 'station'>) => FigureInput[];
  /** Whether a role may look through the list that a figure opens. */
  mayList: (feature: YearFigure['target'], role: Role) => boolean;
  nextReception: (today: string) => string | undefined;
  duty: (date: string) => StationDuty[];
}): Handlers<typeof todayContract> {
  return {
    overview: (_, work) => {
      const { role, station, today, user } = work;
      // changes of users are the chair's to see, who answers for them
      const userChanges = role === 'chair' ? deps.store.unseen(user).map(withDay) : [];
      const due = () => ({ ...deps.due(today, role), userChanges });
      // what is due on opinions and report-backs is the office's business, not one station's
      const lines = station === undefined ? dueLines(due(), today) : [];
      const date = deps.nextReception(today);
      const months = figureMonths(deps.months(work));
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
        figuresFrom: recentFrom(today),
        // a figure that somebody may not look behind tells them nothing
        figures: yearFigures(deps.figures(work))
          .filter(({ target }) => deps.mayList(target, role))
          .map((figure) => ({ ...figure, months: months[figure.name] })),
      };
    },
    markSeen: ({ seq }, { about, user }) => {
      const change = deps.store.unseen(user).find((candidate) => candidate.seq === seq);
      if (!change) throw new Refusal({ code: 'nothing-to-see', message: '这一条不是用户改动，或已经看过。' });
      about(`第 ${seq} 条：${change.title}`);
      deps.store.markSeen(user, seq);
      return { seen: true };
    },
  };
}
