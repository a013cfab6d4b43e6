import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';
import { levelSchema } from './contract.ts';

const deputyRow = z.object({
  id: z.string(),
  person_id: z.string(),
  position: z.number(),
  name: z.string(),
  sex: z.string(),
  ethnicity: z.string(),
  birth_month: z.string().nullable(),
  id_number: z.string().nullable(),
  phone: z.string(),
  education: z.string(),
  party: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  level: levelSchema,
  workplace: z.string(),
  composition: z.string(),
  constituency: z.string(),
  group_id: z.string().nullable(),
  group_name: z.string().nullable(),
  station_id: z.string().nullable(),
  station_name: z.string().nullable(),
  note: z.string(),
});

/** A deputy of the current term with the person behind it. */
export type DeputyRecord = z.infer<typeof deputyRow>;

export type PersonColumns = Pick<
  DeputyRecord,
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'birth_month'
  | 'id_number'
  | 'phone'
  | 'education'
  | 'party'
  | 'pinyin'
  | 'initials'
>;

export type TenureColumns = Pick<
  DeputyRecord,
  'level' | 'workplace' | 'composition' | 'constituency' | 'group_id' | 'station_id' | 'note'
>;

const select = `
  SELECT d.id, d.person_id, d.position, p.name, p.sex, p.ethnicity, p.birth_month, p.id_number, p.phone, p.education,
    p.party, p.pinyin, p.initials, d.level, d.workplace, d.composition, d.constituency, d.group_id,
    g.name AS group_name, d.station_id, s.name AS station_name, d.note
  FROM deputies d
  JOIN persons p ON p.id = d.person_id
  JOIN terms t ON t.id = d.term_id AND t.current = 1
  LEFT JOIN groups g ON g.id = d.group_id
  LEFT JOIN stations s ON s.id = d.station_id`;

/** Deputies of the current term: person and tenure read as one, written apart. */
export function deputiesStore(database: Database, records: Records) {
  const all = reader(database, deputyRow, `${select} ORDER BY d.position`);
  const one = reader(database, deputyRow, `${select} WHERE d.id = @id`);
  const addTenure = (
    ids: { id: string; person: string; term: string },
    position: number,
    tenure: TenureColumns,
  ) =>
    records.insert('deputies', { id: ids.id, person_id: ids.person, term_id: ids.term, position, ...tenure });

  return {
    all: (): DeputyRecord[] => all.all(),
    find: (id: string): DeputyRecord | undefined => one.one({ id }),
    /** A new person with its first tenure. */
    add(
      ids: { id: string; person: string; term: string },
      position: number,
      person: PersonColumns,
      tenure: TenureColumns,
    ) {
      records.insert('persons', { id: ids.person, ...person });
      addTenure(ids, position, tenure);
    },
    addTenure,
    /** Answers whether anything changed. */
    change(record: DeputyRecord, person: PersonColumns, tenure: TenureColumns): boolean {
      const personChanged = records.update('persons', record.person_id, person);
      return records.update('deputies', record.id, tenure) || personChanged;
    },
  };
}
