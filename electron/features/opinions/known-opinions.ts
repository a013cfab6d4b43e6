import type { Opinion } from './fields.ts';
import { isCount, type OpinionTraits, plainTitle, sameOpinion } from './rules/identity.ts';
import type { opinionsStore } from './store.ts';

/** What a row of a ledger says of the opinion itself. */
export type Entry = Omit<Opinion, 'id' | 'complex' | 'receptionId'>;

/** A row of the file at hand. */
type Speaker = { sheet: string; row: number };

const traitsOf = ({ leadId, ...traits }: Entry): OpinionTraits => ({ ...traits, lead: leadId });
const matterOf = ({ leadId, title }: Entry) => `${leadId} ${plainTitle(title)}`;

/** The opinions of a year, by number and by lead and title. */
type Year = { byNumber: Map<string, Opinion[]>; byMatter: Map<string, Opinion[]> };

function enter(record: Opinion, { byNumber, byMatter }: Year): void {
  byNumber.set(record.number, [...(byNumber.get(record.number) ?? []), record]);
  byMatter.set(matterOf(record), [...(byMatter.get(matterOf(record)) ?? []), record]);
}

/** The opinions in the records while one ledger is brought in, and which of its rows spoke of which. */
export function knownOpinions(store: ReturnType<typeof opinionsStore>) {
  const years = new Map<string, Year>();
  const speakers = new Map<string, Speaker>();
  /** The ids that bear or bore a number, of every year, since ledgers begin with 1 anew; looked up once, not for each row. */
  let byNumber: Map<string, Set<string>> | undefined;

  function inYear(day: string): Year {
    const year = day.slice(0, 4);
    const known = years.get(year);
    if (known) return known;
    const found: Year = { byNumber: new Map(), byMatter: new Map() };
    years.set(year, found);
    for (const record of store.ofYear(Number(year))) enter(record, found);
    return found;
  }

  function idsNumbered(number: string): Set<string> {
    byNumber ??= new Map(
      [...Map.groupBy(store.all(), (record) => record.number)].map(([known, records]) => [
        known,
        new Set(records.map(({ id }) => id)),
      ]),
    );
    const ids = byNumber.get(number) ?? new Set();
    byNumber.set(number, ids);
    return ids;
  }

  /** All that bear a number now. */
  const numberedAs = (number: string): Opinion[] =>
    [...idsNumbered(number)].flatMap((id) => {
      const record = store.find(id);
      return record?.number === number ? [record] : [];
    });

  /** Rows of one file that bear one count and lead, but other titles, are what they say: several opinions. */
  const isCountElsewhere = (record: Opinion, entry: Entry) =>
    speakers.has(record.id) && isCount(record.number) && record.leadId === entry.leadId;

  return {
    /** The row that spoke of a record before; undefined where none did. */
    speakerOf: (id: string): Speaker | undefined => speakers.get(id),

    /** The record that a row is about, and those of which it cannot be told, each with what speaks against it. */
    match(entry: Entry): { same: Opinion | undefined; unclear: { record: Opinion; because: string }[] } {
      const { byMatter } = inYear(entry.raisedOn);
      const numbered = entry.number === '' ? [] : numberedAs(entry.number);
      const candidates = new Map(
        [...numbered, ...(byMatter.get(matterOf(entry)) ?? [])].map((record) => [record.id, record]),
      );
      const judged = [...candidates.values()].map((record) => ({
        record,
        verdict: sameOpinion(traitsOf(record), traitsOf(entry)),
      }));
      const same = judged.flatMap(({ record, verdict }) => (verdict.is === 'same' ? [record] : []));
      const free = same.find(({ id }) => !speakers.has(id));
      return {
        same: same.find(({ number }) => number === entry.number && number !== '') ?? free ?? same[0],
        // a row of this file that is taken already is not the one that half agrees with this row
        unclear: judged.flatMap(({ record, verdict }) =>
          verdict.is === 'unclear' && !isCountElsewhere(record, entry)
            ? [{ record, because: verdict.because }]
            : [],
        ),
      };
    },

    /** Another opinion of the year that bears an entry's number, where that should be nobody else's. */
    sharing(entry: Entry, sheet: string): Opinion | undefined {
      const own = entry.number === '' ? [] : (inYear(entry.raisedOn).byNumber.get(entry.number) ?? []);
      return own.find(({ number, id }) => !isCount(number) || speakers.get(id)?.sheet === sheet);
    },

    /** Keeps in mind that a row spoke of a record, once it stands. */
    keep(speaker: Speaker, { id, number }: Pick<Opinion, 'id' | 'number'>): void {
      speakers.set(id, speaker);
      idsNumbered(number).add(id);
    },

    /** Keeps a record in mind that a row added, once it stands. */
    keepAdded(speaker: Speaker, record: Opinion): void {
      enter(record, inYear(record.raisedOn));
      this.keep(speaker, record);
    },
  };
}
