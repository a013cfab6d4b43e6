import type { Handlers } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { screenDate } from '#electron/values/plain-date.ts';
import type { ReceptionRow } from '../receptions/contract.ts';
import type { ledgersContract } from './contract.ts';
import { type LedgerData, receptionLedger, receptionLedgerTitle } from './documents.ts';
import type { LedgerSettings } from './settings.ts';

type Month = { stationId: string; year: number; month: number };

type Entry = ReceptionRow & { phone: string };

/** One register entry as ledger cells, by the field names of the practice's columns. */
const cellsOf = (row: Entry, index: number): Record<string, string> => ({
  seq: String(index + 1),
  date: screenDate(row.date),
  station: row.station,
  deputies: row.deputies.map(({ name }) => name).join('、'),
  visitor: row.anonymous ? '（匿名）' : row.visitor,
  phone: row.phone,
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
export function ledgersService(room: {
  township: string;
  /** How the ledger of a month is laid out. */
  layout: (month: Month) => LedgerSettings['reception'];
  stationName: (id: string) => string;
  receptions: (month: Month) => Entry[];
  /** Where the log ends, in words. */
  logHead: () => string;
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof ledgersContract> {
  const ledgerOf = (
    month: Month,
    today: string,
  ): LedgerData & { rows: Record<string, string>[]; logHead: string } => ({
    township: room.township,
    station: room.stationName(month.stationId),
    year: month.year,
    month: month.month,
    layout: room.layout(month),
    rows: room.receptions(month).map(cellsOf),
    madeOn: today,
    logHead: room.logHead(),
  });

  return {
    reception: (month, work) => {
      const { today } = work;
      checkStation(work, month.stationId);
      const ledger = ledgerOf(month, today);
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
      const ledger = ledgerOf(month, today);
      work.about(receptionLedgerTitle(ledger));
      return room.deliver(receptionLedgerTitle(ledger), await receptionLedger(ledger), 'xlsx');
    },
  };
}
