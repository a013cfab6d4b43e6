import type { Handlers } from '#electron/procedure.ts';
import type { countyContract } from './contract.ts';
import { annualReturnTitle, annualReturnWorkbook } from './documents.ts';
import { annualReturn } from './rules/annual-return.ts';
import type { ReturnRecords } from './rules/records.ts';
import { deputyTable } from './rules/tables.ts';

const words = (cells: (string | number)[]) => cells.map(String);

/** The annual return, on screen and as a workbook. */
export function countyService(room: {
  township: string;
  county: string;
  records: (year: number, today: string) => ReturnRecords;
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof countyContract> {
  const { township, county } = room;
  return {
    annual: ({ year }, { today }) => {
      const records = room.records(year, today);
      const { columns, rows, totals } = deputyTable(annualReturn(records), records.kinds);
      return {
        title: annualReturnTitle({ township, year }),
        columns: columns.map(({ heading }) => heading.join(' ')),
        rows: rows.map(words),
        totals: words(totals),
      };
    },
    composeAnnual: async ({ year }, { about, today }) => {
      about(annualReturnTitle({ township, year }));
      const data = { township, county, year, madeOn: today, records: room.records(year, today) };
      return room.deliver(annualReturnTitle({ township, year }), await annualReturnWorkbook(data), 'xlsx');
    },
  };
}
