import { Refusal } from './refusal.ts';

/** Whoever asks: the one station they may work on, or undefined for the whole office. */
type Asker = { station: string | undefined };

/**
 * Whether what belongs to a station is for whoever asks: the own station's alone, where they have one (联络员只管本站).
 * What belongs to no station, undefined, is the office's.
 */
export const isOwnStation = ({ station }: Asker, stationId: string | undefined): boolean =>
  station === undefined || station === stationId;

/** Refuses work on what belongs to another station, or to the whole office, where the user has a station. */
export function checkStation(asker: Asker, stationId: string | undefined): void {
  if (isOwnStation(asker, stationId)) return;
  throw new Refusal({
    code: 'other-station',
    message: '联络员只能处理本站的记录。',
    remedy: '请由经办人登录后操作。',
  });
}
