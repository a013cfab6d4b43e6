import type { Handlers } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import type { boardsContract } from './contract.ts';
import { type BoardData, type BoardDeputy, stationBoard } from './documents.ts';

type Wanted = { stationId: string; withPhone: boolean };

/** The wall roster of a station, on screen and as an A3 sheet; a draft until the chair has signed it. */
export function boardsService(room: {
  body: string;
  /** The rule of reception days that holds on a day, in words. */
  receptionDays: (day: string) => string;
  stationName: (id: string) => string;
  /** In stroke order, with their phones. */
  deputies: (stationId: string) => BoardDeputy[];
  standing: (board: Wanted, today: string) => { state: 'draft' | 'final'; signed: string };
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof boardsContract> & { boardOf: (wanted: Wanted, today: string) => BoardData } {
  function boardOf({ stationId, withPhone }: Wanted, today: string): BoardData {
    const station = room.stationName(stationId);
    return {
      body: room.body,
      title: `${station}进站代表公示`,
      station,
      receptionDays: room.receptionDays(today),
      deputies: room
        .deputies(stationId)
        .map(({ phone, ...deputy }) => (withPhone ? { ...deputy, phone } : deputy)),
      asOf: today,
      withPhone,
    };
  }

  return {
    boardOf,
    station: (input, work) => {
      checkStation(work, input.stationId);
      return { ...boardOf(input, work.today), standing: room.standing(input, work.today).state };
    },
    composeStation: (input, { about, today }) => {
      const board = boardOf(input, today);
      const { state, signed } = room.standing(input, today);
      const draft = state === 'draft';
      about(`${board.title}（${draft ? '送审稿' : signed}）`);
      const name = draft ? `${board.title}（送审稿）` : board.title;
      return { ...room.deliver(name, stationBoard({ ...board, draft }), 'docx'), standing: state };
    },
  };
}
