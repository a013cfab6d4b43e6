import type { OpinionDraft } from '../../exchange/rules/opinions.ts';
import type { OpinionStep } from '../fields.ts';

type Told = Pick<OpinionStep, 'code'> & Partial<OpinionStep>;

/** The steps that a ledger's row tells of; a rating and what is only planned have no day there. */
export function ledgerSteps(draft: OpinionDraft): Told[] {
  const { unit, assignedOn, dueOn, answeredOn, result, deputyRating, voterRating } = draft;
  const rated = deputyRating !== '' || voterRating !== '';
  return [
    ...(assignedOn !== undefined ? [{ code: 'assigned', date: assignedOn, unit, dueOn } as const] : []),
    ...(assignedOn === undefined && (unit !== '' || dueOn !== undefined)
      ? [{ code: 'proposed', unit, dueOn } as const]
      : []),
    ...(answeredOn !== undefined ? [{ code: 'answered', date: answeredOn, result } as const] : []),
    ...(answeredOn === undefined && result !== '' ? [{ code: 'handled', result } as const] : []),
    ...(rated ? [{ code: 'rated', deputyRating, voterRating } as const] : []),
  ];
}
