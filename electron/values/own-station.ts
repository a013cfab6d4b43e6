import { Refusal } from './refusal.ts';

/** Refuses work on another station than the user's own, where the user has one (联络员只管本站). */
export function checkStation({ station }: { station: string | undefined }, stationId: string): void {
  if (station === undefined || station === stationId) return;
  throw new Refusal({
    code: 'other-station',
    message: '联络员只能处理本站的记录。',
    remedy: '请由经办人登录后操作。',
  });
}
