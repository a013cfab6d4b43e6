import type { Handlers } from '#electron/procedure.ts';
import { maskPhone } from '#electron/values/masked.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { screenDate } from '#electron/values/plain-date.ts';
import type { ReceptionFact } from '../receptions/facts.ts';
import type { ledgersContract } from './contract.ts';
import { type LedgerData, receptionLedger, receptionLedgerTitle } from './documents.ts';
import type { LedgerSettings } from './settings.ts';

type Month = { stationId: string; year: number; month: number };

/** One register entry as ledger cells, by the field names of the practice's columns. */
const cellsOf = (row: ReceptionFact, index: number, phone: string): Record<string, string> => ({
  seq: String(index + 1),
  date: screenDate(row.date),
  station: row.station,
  deputies: row.deputies.map(({ name }) => name).join('、'),
  visitor: row.anonymous ? '（匿名）' : row.visitor,
  phone,
  address: row.address,
  matter: row.matter,
  onSpotReply: row.onSpotReply,
  transferred: row.transferred ? '是' : '否',
  unit: row.unit,
  progress: row.progress,
  feedbackOn: row.feedbackOn ? screenDate(row.feedbackOn) : '',
  satisfaction: row.satisfaction,
  registrar: row.registrar,
});

/** The reception ledger of a station and month, on screen and as a workbook. */
export function ledgersService(deps: {
  township: string;
  /** How the ledger of a month is laid out. */
  layout: (month: Month) => LedgerSettings['reception'];
  stationName: (id: string) => string;
  receptions: (month: Month, today: string) => readonly ReceptionFact[];
  /** Where the log ends, in words. */
  logHead: () => string;
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof ledgersContract> {
  const ledgerOf = (
    month: Month,
    today: string,
    phoneOf: (phone: string) => string,
  ): LedgerData & { rows: Record<string, string>[]; logHead: string } => ({
    township: deps.township,
    station: deps.stationName(month.stationId),
    year: month.year,
    month: month.month,
    layout: deps.layout(month),
    rows: deps.receptions(month, today).map((row, index) => cellsOf(row, index, phoneOf(row.phone))),
    madeOn: today,
    logHead: deps.logHead(),
  });

  return {
    reception: (month, work) => {
      const { today } = work;
      checkStation(work, month.stationId);
      const ledger = ledgerOf(month, today, maskPhone);
      return {
        title: receptionLedgerTitle(ledger),
        station: ledger.station,
        orientation: ledger.layout.orientation,
        columns: [...ledger.layout.columns],
        rows: ledger.rows,
        logHead: ledger.logHead,
      };
    },
    composeReception: async (month, work) => {
      const { today } = work;
      checkStation(work, month.stationId);
      const ledger = ledgerOf(month, today, (phone) => phone);
      work.about(receptionLedgerTitle(ledger));
      return deps.deliver(receptionLedgerTitle(ledger), await receptionLedger(ledger), 'xlsx');
    },
  };
}
