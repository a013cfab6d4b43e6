import type { Handlers } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import type { boardsContract } from './contract.ts';
import { type BoardData, type BoardDeputy, stationBoard } from './documents.ts';

/** The wall roster of a station, on screen and as an A3 sheet. */
export function boardsService(room: {
  body: string;
  receptionDays: string;
  stationName: (id: string) => string;
  /** In stroke order, with their phones. */
  deputies: (stationId: string) => BoardDeputy[];
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof boardsContract> {
  function boardOf(
    { stationId, withPhone }: { stationId: string; withPhone: boolean },
    today: string,
  ): BoardData {
    const station = room.stationName(stationId);
    return {
      body: room.body,
      title: `${station}进站代表公示`,
      station,
      receptionDays: room.receptionDays,
      deputies: room
        .deputies(stationId)
        .map(({ phone, ...deputy }) => (withPhone ? { ...deputy, phone } : deputy)),
      asOf: today,
      withPhone,
    };
  }

  return {
    station: (input, work) => {
      checkStation(work, input.stationId);
      return boardOf(input, work.today);
    },
    composeStation: (input, { about, today }) => {
      const board = boardOf(input, today);
      about(board.title);
      return room.deliver(board.title, stationBoard(board), 'docx');
    },
  };
}
