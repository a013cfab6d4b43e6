import type { Severity } from './problem.ts';

/** A doubt about one field of a draft, found when it met what the vault holds. */
export type Doubt = { field: string; code: string; message: string; severity: Severity };

/** What became of one draft: what it did to the records, and what was doubtful about it. */
export type Taken = { outcome: 'added' | 'updated' | 'unchanged' | 'skipped'; doubts: Doubt[] };

/** Takes drafts of one kind into the records, one by one; `newId` names what is new. */
export type Intake<Draft> = (draft: Draft, newId: () => string) => Taken;

/** The outcome of writing to a record that was already there. */
export const changed = (anything: boolean): Taken['outcome'] => (anything ? 'updated' : 'unchanged');

/** A name that the roster does not hold, or holds more than once. */
export type NamedDeputy = { id: string } | { doubt: Omit<Doubt, 'field'> };
