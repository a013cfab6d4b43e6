import type { Handlers } from '#electron/procedure.ts';
import { maskPhone } from '#electron/values/masked.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { screenDate } from '#electron/values/plain-date.ts';
import type { ReceptionFact } from '../receptions/facts.ts';
import type { ledgersContract } from './contract.ts';
import { type LedgerData, receptionLedger, receptionLedgerTitle, withStations } from './documents.ts';
import type { LedgerSettings } from './settings.ts';

type Scope = { stationId?: string | undefined; year: number; month?: number | undefined };

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

/** The reception ledger of a station or all, a month or the year, on screen and as a workbook. */
export function ledgersService(deps: {
  township: string;
  /** How the ledger of a month, or of a year, is laid out. */
  layout: (scope: Scope) => LedgerSettings['reception'];
  stationName: (id: string) => string;
  receptions: (scope: Scope, today: string) => readonly ReceptionFact[];
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx') => { file: string; name: string };
}): Handlers<typeof ledgersContract> {
  const ledgerOf = (
    scope: Scope,
    today: string,
    phoneOf: (phone: string) => string,
  ): LedgerData & { rows: Record<string, string>[] } => ({
    township: deps.township,
    station: scope.stationId === undefined ? '' : deps.stationName(scope.stationId),
    year: scope.year,
    month: scope.month,
    layout: scope.stationId === undefined ? withStations(deps.layout(scope)) : deps.layout(scope),
    rows: deps.receptions(scope, today).map((row, index) => cellsOf(row, index, phoneOf(row.phone))),
    madeOn: today,
  });

  return {
    reception: (scope, work) => {
      const { today } = work;
      checkStation(work, scope.stationId);
      const ledger = ledgerOf(scope, today, maskPhone);
      return {
        title: receptionLedgerTitle(ledger),
        station: ledger.station,
        orientation: ledger.layout.orientation,
        columns: [...ledger.layout.columns],
        rows: ledger.rows,
      };
    },
    composeReception: async (scope, work) => {
      const { today } = work;
      checkStation(work, scope.stationId);
      const ledger = ledgerOf(scope, today, (phone) => phone);
      work.about(receptionLedgerTitle(ledger));
      return deps.deliver(receptionLedgerTitle(ledger), await receptionLedger(ledger), 'xlsx');
    },
  };
}
