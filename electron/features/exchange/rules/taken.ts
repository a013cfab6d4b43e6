import type { Severity } from './problem.ts';

/** A doubt about one field of a draft, found when it met what the vault holds. */
export type Doubt = { field: string; code: string; message: string; severity: Severity };

/** Something that a record says, old beside new. */
export type Difference = { field: string; before: string; after: string };

/** What is asked where a draft may be a record that is there already, or another one. */
export type Question = { field: string; message: string; differences: Difference[] };

/** What a person answered: it is that record, it is another one, or it is to be left out. */
export type Answer = 'same' | 'new' | 'skip';

/**
 * What became of one draft: what it did to the records, what was doubtful about it, and what must be asked first. `keep`
 * is called once it stands, for what later rows have to know of it; of a row that is refused and taken back nothing is kept.
 */
export type Taken = {
  outcome: 'added' | 'updated' | 'unchanged' | 'skipped';
  doubts: Doubt[];
  question?: Question;
  keep?: () => void;
};

/** Takes drafts of one kind into the records, one by one; `newId` names what is new, `answer` is to its question. */
export type Intake<Draft> = (draft: Draft, newId: () => string, answer?: Answer) => Taken;

/** The outcome of writing to a record that was already there. */
export const changed = (anything: boolean): Taken['outcome'] => (anything ? 'updated' : 'unchanged');

/** What a row says, without its blanks: a blank cell never wipes out what is already known. */
export const written = <Said extends object>(
  said: Said,
): { [Name in keyof Said]?: Exclude<Said[Name], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')) as {
    [Name in keyof Said]?: Exclude<Said[Name], undefined>;
  };

/** A name that the roster does not hold, or holds more than once. */
export type NamedDeputy = { id: string } | { doubt: Omit<Doubt, 'field'> };

/** Finds the deputy of a name; what else is said of the person tells namesakes apart. */
export type DeputyNaming = (name: string, hints?: readonly string[]) => NamedDeputy;

/** Two rows of one file that speak of one record: the second must not overwrite the first. */
export function takenTwice(
  field: string,
  first: { sheet: string; row: number },
  here: { sheet: string },
  what: string,
): Taken {
  const where = first.sheet === here.sheet ? `第${first.row}行` : `“${first.sheet}”表第${first.row}行`;
  const message = `与${where}${what}，本行未导入；如本行内容才是对的，请改好${where}后重新导入。`;
  return { outcome: 'skipped', doubts: [{ field, code: 'record-twice', message, severity: 'refused' }] };
}
