import type { Handlers } from '#electron/procedure.ts';
import { maskPhone } from '#electron/values/masked.ts';
import { checkStation } from '#electron/values/own-station.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import type { boardsContract } from './contract.ts';
import { type BoardData, stationBoard } from './documents.ts';

type Wanted = { stationId: string; withPhone: boolean };

/** The wall roster of a station, on screen and as an A3 sheet; a draft until the chair has signed it. */
export function boardsService(deps: {
  body: string;
  receptionDays: (day: string) => string;
  stationName: (id: string) => string;
  /** In stroke order, with their phones. */
  deputies: (stationId: string, day: string) => readonly DeputyFact[];
  standing: (board: Wanted, today: string) => { state: 'draft' | 'final'; signed: string };
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof boardsContract> & { boardOf: (wanted: Wanted, today: string) => BoardData } {
  function boardOf({ stationId, withPhone }: Wanted, today: string): BoardData {
    const station = deps.stationName(stationId);
    return {
      body: deps.body,
      title: `${station}进站代表公示`,
      station,
      receptionDays: deps.receptionDays(today),
      deputies: deps
        .deputies(stationId, today)
        .map(({ name, sex, levelName, workplace, constituency, group, phone }) => ({
          name,
          sex,
          levelName,
          workplace,
          constituency,
          group,
          ...(withPhone && { phone }),
        })),
      asOf: today,
      withPhone,
    };
  }

  return {
    boardOf,
    station: (input, work) => {
      checkStation(work, input.stationId);
      const board = boardOf(input, work.today);
      return {
        ...board,
        deputies: board.deputies.map(({ phone, ...deputy }) =>
          phone === undefined ? deputy : { ...deputy, phone: maskPhone(phone) },
        ),
        standing: deps.standing(input, work.today).state,
      };
    },
    composeStation: (input, { about, today }) => {
      const board = boardOf(input, today);
      const { state, signed } = deps.standing(input, today);
      const draft = state === 'draft';
      about(`${board.title}（${draft ? '送审稿' : signed}）`);
      const name = draft ? `${board.title}（送审稿）` : board.title;
      return { ...deps.deliver(name, stationBoard({ ...board, draft }), 'docx'), standing: state };
    },
  };
}
