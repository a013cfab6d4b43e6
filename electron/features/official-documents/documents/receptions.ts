import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import {
  byStation,
  type CountedReception,
  type ReceptionTotals,
  receptionTotals,
} from '../rules/reception-figures.ts';

const rowOf = (station: string, totals: ReceptionTotals): Row => ({
  联络站: station,
  次数: totals.times,
  人次: totals.voters,
  代表人次: totals.deputies,
  当场答复: totals.answeredOnSpot,
  转交: totals.transferred,
});

/** How often voters were received, and how many, station by station. */
export function receptionData(facts: CountedReception[], stations: string[]): TemplateData {
  const totals = receptionTotals(facts);
  return {
    fields: {
      接待次数: totals.times,
      接待人次: totals.voters,
      接待代表人次: totals.deputies,
      当场答复件数: totals.answeredOnSpot,
      转交件数: totals.transferred,
      联络站数: stations.length,
    },
    tables: {
      联络站接待: byStation(facts, stations).map((row) => rowOf(row.station, row.totals)),
      联络站接待合计: [{ 序号: '', ...rowOf('合计', totals) }],
    },
  };
}
