import type { Writer } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Intake } from '#features/exchange/rules/taken.ts';

/**
 * Lets an intake take each row wholly or not at all; one that would change a locked year becomes a problem of that row,
 * in the column of `field`. Where no year is locked, rows are taken as they come. `again` forgets what a refused row had
 * founded; what an intake itself keeps in mind it keeps of rows that stand.
 */
export function leavingLockedYears(writer: Writer, anyLock: boolean) {
  return <Draft>(
    field: string,
    intake: Intake<Draft>,
    { again }: { again?: () => void } = {},
  ): Intake<Draft> => {
    if (!anyLock) return intake;
    return (draft, newId, answer) => {
      try {
        return writer.attempt(() => intake(draft, newId, answer));
      } catch (error) {
        if (!(error instanceof Refusal) || error.reason.code !== 'year-locked') throw error;
        again?.();
        const { code, message, remedy = '' } = error.reason;
        const doubt = { field, code, severity: 'refused' as const, message: `${message}${remedy}` };
        return { outcome: 'skipped', doubts: [doubt] };
      }
    };
  };
}
