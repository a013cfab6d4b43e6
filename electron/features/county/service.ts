import type { Handlers } from '#electron/procedure.ts';
import type { countyContract } from './contract.ts';
import { annualReturnTitle, annualReturnWorkbook, deputyNotes } from './documents.ts';
import { type AnnualReturn, annualReturn } from './rules/annual-return.ts';
import type { ReturnRecords } from './rules/records.ts';
import { deputyTable } from './rules/tables.ts';

const words = (cells: (string | number)[]) => cells.map(String);

/** The annual return, on screen and as a workbook; a draft until the chair has signed it. */
export function countyService(deps: {
  township: string;
  county: string;
  records: (year: number, today: string) => ReturnRecords;
  standing: (year: number, today: string) => { state: 'draft' | 'final'; signed: string };
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof countyContract> & {
  returnOf: (year: number, today: string) => { title: string; annual: AnnualReturn };
} {
  const { township, county } = deps;
  return {
    returnOf: (year, today) => ({
      title: annualReturnTitle({ township, year }),
      annual: annualReturn(deps.records(year, today)),
    }),
    annual: ({ year }, { today }) => {
      const records = deps.records(year, today);
      const { columns, rows, totals } = deputyTable(annualReturn(records), records.kinds);
      return {
        title: annualReturnTitle({ township, year }),
        columns: columns.map(({ heading }) => heading.join(' ')),
        rows: rows.map(words),
        totals: words(totals),
        notes: deputyNotes(records),
        standing: deps.standing(year, today).state,
      };
    },
    composeAnnual: async ({ year }, { about, today }) => {
      const title = annualReturnTitle({ township, year });
      const { state, signed } = deps.standing(year, today);
      const draft = state === 'draft';
      about(`${title}（${draft ? '送审稿' : signed}）`);
      const data = { township, county, year, madeOn: today, draft, records: deps.records(year, today) };
      const name = draft ? `${title}（送审稿）` : title;
      return { ...deps.deliver(name, await annualReturnWorkbook(data), 'xlsx'), standing: state };
    },
  };
}
