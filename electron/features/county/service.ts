import { createHash } from 'node:crypto';
import type { Handlers } from '#electron/procedure.ts';
import type { countyContract } from './contract.ts';
import {
  annualReturnTitle,
  annualReturnWorkbook,
  deputyNotes,
  stationNotes,
  stationReturnTitle,
} from './documents.ts';
import { type AnnualReturn, annualReturn } from './rules/annual-return.ts';
import type { ReturnRecords } from './rules/records.ts';
import { deputyTable, type ReturnTable, stationTable } from './rules/tables.ts';
import { packageExtension, packageText } from './schema.ts';

const words = (cells: (string | number)[]) => cells.map(String);

/** A table in words, as screens and packages have it. */
const told = ({ columns, rows, totals }: ReturnTable) => ({
  columns: columns.map(({ heading }) => heading.join(' ')),
  rows: rows.map(words),
  totals: words(totals),
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The annual return, on screen and as a workbook; a draft until the chair has signed it. */
export function countyService(deps: {
  township: string;
  county: string;
  records: (year: number, today: string) => ReturnRecords;
  standing: (year: number, today: string) => { state: 'draft' | 'final'; signed: string };
  /** Where the log ends, in words. */
  logHead: () => string;
  deliver: (
    name: string,
    bytes: Uint8Array,
    type: 'xlsx' | typeof packageExtension,
  ) => { file: string; name: string };
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
      return {
        title: annualReturnTitle({ township, year }),
        ...told(deputyTable(annualReturn(records), records.kinds)),
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
    composePackage: async ({ year }, { about, today }) => {
      const title = annualReturnTitle({ township, year });
      const { state: standing, signed } = deps.standing(year, today);
      const draft = standing === 'draft';
      about(`${title}（${draft ? '送审稿' : signed}）`);
      const records = deps.records(year, today);
      const annual = annualReturn(records);
      const tables = [
        { title, ...told(deputyTable(annual, records.kinds)), notes: deputyNotes(records) },
        {
          title: stationReturnTitle({ township, year }),
          ...told(stationTable(annual, records.kinds, records.grades)),
          notes: stationNotes,
        },
      ];
      const logHead = deps.logHead();
      const content = { township, county, year, title, madeOn: today, standing, signed, logHead, tables };
      const bytes = Buffer.from(await packageText(content, sha256));
      return { ...deps.deliver(draft ? `${title}（送审稿）` : title, bytes, packageExtension), standing };
    },
  };
}
