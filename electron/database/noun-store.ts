import {
  columnOf,
  columnsOf,
  columnsSql,
  type Fields,
  type Noun,
  type RecordOf,
  recordReader,
} from '../nouns/noun.ts';
import type { Database } from './open.ts';
import type { Value, Writer } from './writer.ts';

type Parameters = Record<string, Value>;

/** Reads and writes the records of one noun; what joins several nouns is the business of its own store. */
export function nounStore<F extends Fields>(database: Database, writer: Writer, declared: Noun<F>) {
  type Known = RecordOf<Noun<F>>;
  const { table } = declared;
  const read = recordReader(declared) as (row: object) => Known;
  const select = `SELECT ${columnsSql(declared as unknown as Noun, 'x')} FROM ${table} x`;
  const statements = new Map<string, ReturnType<Database['prepare']>>();

  function prepared(rest: string) {
    const statement = statements.get(rest) ?? database.prepare(`${select} ${rest}`);
    statements.set(rest, statement);
    return statement;
  }

  /** The records that a condition (SQL on the alias `x`, with an order of its own if it needs one) holds of. */
  const where = (condition: string, parameters: Parameters = {}): Known[] =>
    prepared(`WHERE ${condition}`)
      .all(parameters)
      .map((row) => read(row as object));

  return {
    where,
    /** All records, in the order in which they were entered. */
    all: (): Known[] => where('true ORDER BY x.rowid'),
    find: (id: string): Known | undefined => where('x.id = @id', { id })[0],
    /** The records whose date lies in a year, by a field that holds one, in order of that date. */
    ofYear: (year: number, by: Extract<keyof F, string>): Known[] =>
      where(`x.${columnOf(by)} LIKE @year || '-%' ORDER BY x.${columnOf(by)}, x.rowid`, {
        year: String(year),
      }),
    add(record: Known): void {
      const { id, ...fields } = record;
      writer.insert(table, { id, ...columnsOf(declared, fields as never) });
    },
    /** Writes the fields given; answers whether anything changed. */
    change: (id: string, fields: Partial<Omit<Known, 'id'>>): boolean =>
      writer.update(table, id, columnsOf(declared, fields as never)),
    remove: (id: string): void => writer.remove(table, id),
  };
}

/** A list of ids kept in order in rows of their own beside a record: cosigners, receiving deputies. */
export function orderedLinks(
  database: Database,
  writer: Writer,
  { table, owner, linked }: { table: string; owner: string; linked: string },
) {
  type Link = { id: string; owner: string; linked: string };
  const select = `SELECT id, ${owner} AS owner, ${linked} AS linked FROM ${table}`;
  const all = database.prepare<[], Link>(`${select} ORDER BY ${owner}, position`);
  const one = database.prepare<[string], Link>(`${select} WHERE ${owner} = ? ORDER BY position`);
  const of = (record: string) => one.all(record).map((link) => link.linked);
  return {
    of,
    /** Every record's list, by its id. */
    byOwner: (): Map<string, string[]> =>
      new Map(
        [...Map.groupBy(all.all(), (link) => link.owner)].map(([record, links]) => [
          record,
          links.map((link) => link.linked),
        ]),
      ),
    /** Writes the list anew where it differs; answers whether it did. */
    set(record: string, ids: readonly string[], newId: () => string): boolean {
      if (of(record).join() === ids.join()) return false;
      for (const { id } of one.all(record)) writer.remove(table, id);
      ids.forEach((id, position) => {
        writer.insert(table, { id: newId(), [owner]: record, [linked]: id, position });
      });
      return true;
    },
    clear(record: string): void {
      for (const { id } of one.all(record)) writer.remove(table, id);
    },
  };
}
