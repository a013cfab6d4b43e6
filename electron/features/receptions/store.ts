import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const receptionRow = z.object({
  id: z.string(),
  date: z.string(),
  station_id: z.string(),
  station_name: z.string(),
  visitor: z.string(),
  anonymous: z.number(),
  phone: z.string(),
  address: z.string(),
  matter: z.string(),
  on_spot_reply: z.string(),
  transferred: z.number(),
  unit: z.string(),
  progress: z.string(),
  feedback_on: z.string().nullable(),
  satisfaction: z.string(),
  registrar: z.string(),
  note: z.string(),
});
const receivingRow = z.object({ id: z.string(), reception_id: z.string(), deputy_id: z.string() });

export type ReceptionRecord = z.infer<typeof receptionRow>;
export type ReceptionColumns = Omit<ReceptionRecord, 'id' | 'station_name'>;

const select = 'SELECT r.*, s.name AS station_name FROM receptions r JOIN stations s ON s.id = r.station_id';

/** The reception register; which deputies received is kept in order beside each entry. */
export function receptionsStore(database: Database, records: Records) {
  const ofYear = reader(
    database,
    receptionRow,
    `${select} WHERE r.date LIKE @year || '-%' ORDER BY r.date, r.rowid`,
  );
  const one = reader(database, receptionRow, `${select} WHERE r.id = @id`);
  const receivingOfYear = reader(
    database,
    receivingRow,
    `SELECT x.id, x.reception_id, x.deputy_id FROM reception_deputies x JOIN receptions r ON r.id = x.reception_id
     WHERE r.date LIKE @year || '-%' ORDER BY x.reception_id, x.position`,
  );
  const receivingOf = reader(
    database,
    receivingRow,
    'SELECT id, reception_id, deputy_id FROM reception_deputies WHERE reception_id = @id ORDER BY position',
  );

  function receive(reception: string, deputies: string[], newId: () => string): boolean {
    const before = receivingOf.all({ id: reception });
    if (before.map((row) => row.deputy_id).join() === deputies.join()) return false;
    for (const row of before) records.remove('reception_deputies', row.id);
    deputies.forEach((deputy_id, position) => {
      records.insert('reception_deputies', { id: newId(), reception_id: reception, deputy_id, position });
    });
    return true;
  }

  return {
    ofYear: (year: number): ReceptionRecord[] => ofYear.all({ year: String(year) }),
    find: (id: string): ReceptionRecord | undefined => one.one({ id }),
    receivingOfYear: (year: number) => receivingOfYear.all({ year: String(year) }),
    receivingOf: (id: string) => receivingOf.all({ id }),
    add(id: string, columns: ReceptionColumns, deputies: string[], newId: () => string) {
      records.insert('receptions', { id, ...columns });
      receive(id, deputies, newId);
    },
    remove(id: string) {
      for (const row of receivingOf.all({ id })) records.remove('reception_deputies', row.id);
      records.remove('receptions', id);
    },
    /** Answers whether anything changed. */
    change(id: string, columns: ReceptionColumns, deputies: string[], newId: () => string): boolean {
      const changed = records.update('receptions', id, columns);
      return receive(id, deputies, newId) || changed;
    },
  };
}
