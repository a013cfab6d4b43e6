import { nouns } from '#electron/nouns/all.ts';
import { columnOf, type Noun } from '#electron/nouns/noun.ts';

/** A row as the database keeps it. */
type Row = Readonly<Record<string, unknown>>;

/** The tables whose rows belong to a year, as their nouns say; all features' records are locked by them. */
export const datedNouns: readonly Noun[] = Object.values(nouns).filter(({ dated }) => dated !== undefined);

/** The table whose record gives a row its day where it has none of its own, and the column that names it. */
function parentOf({ fields, dated }: Noun): { table: string; column: string } | undefined {
  const table = dated?.by === undefined ? undefined : fields[dated.by]?.table;
  return table === undefined ? undefined : { table, column: columnOf(dated?.by ?? '') };
}

/** SQL for the day of a noun's rows. */
export function daySql(noun: Noun): string {
  const own = noun.dated?.on && `${noun.table}.${columnOf(noun.dated.on)}`;
  const parent = parentOf(noun);
  const parentNoun = parent && nouns[parent.table];
  if (!parent || !parentNoun) return own ?? 'NULL';
  const inherited = `(SELECT ${daySql(parentNoun)} FROM ${parent.table} WHERE ${parent.table}.id = ${noun.table}.${parent.column})`;
  return own ? `coalesce(${own}, ${inherited})` : inherited;
}

/** The day that decides to which year a row belongs; '' where nothing says it. */
export function dayOfRow(
  table: string,
  row: Row,
  find: (table: string, id: unknown) => Row | undefined,
): string {
  const noun = nouns[table];
  if (!noun?.dated) return '';
  const own = noun.dated.on && row[columnOf(noun.dated.on)];
  if (own) return String(own);
  const parent = parentOf(noun);
  const found = parent && find(parent.table, row[parent.column]);
  return found ? dayOfRow(parent.table, found, find) : '';
}

/** What of a noun is done later, as columns, and the column of the day on which it is. */
export function laterColumns({ dated }: Noun): { columns: string[]; date: string } | undefined {
  return dated?.later && { columns: dated.later.fields.map(columnOf), date: columnOf(dated.later.on) };
}

/** SQL that lists the years in which anything was recorded, latest first. */
export const yearsSql = `SELECT DISTINCT substr(day, 1, 4) AS year FROM (${datedNouns
  .filter(({ dated }) => dated?.on !== undefined && !dated.lockOnly)
  .map((noun) => `SELECT ${daySql(noun)} AS day FROM ${noun.table}`)
  .join(' UNION ALL ')}) WHERE day IS NOT NULL ORDER BY year DESC`;

/**
 * Tables that are no noun's: the office, its settings, drafts and log. Nouns without a day belong to no year either; official
 * documents hold themselves: what is signed or sent cannot be changed, and one about a locked year is still sent in the next.
 */
export const tablesWithoutNoun: readonly string[] = [
  'office',
  'seen_entries',
  'settings',
  'drafts',
  'audit',
  'audit_changes',
  'audit_subjects',
  'bin_rows',
];
