import { halves } from '#electron/values/points.ts';
import { percentText } from '#electron/values/share.ts';
import type { ReturnRecords } from '#features/county/rules/records.ts';
import { type DeputyLevel, levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { isClosed } from '#features/opinions/rules/opinion.ts';
import { factsOf } from '#features/opinions/view.ts';
import { tallyResult, tallyShare } from '#features/reportbacks/rules/result.ts';
import { checkTally, type Tally } from '#features/reportbacks/rules/tally.ts';
import type { ReportbackSettings } from '#features/reportbacks/settings.ts';
import type { DeputyScore } from '#features/scoring/contract.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import type { Stores } from './stores.ts';

/** A count's result: the practice's own name for it, or else its rate of satisfaction with the denominator. */
function resultWords(tally: Tally, settings: ReportbackSettings): string {
  if (!checkTally(tally).ok) return '计票待更正';
  const { satisfiedOptions, denominator } = settings;
  return (
    tallyResult(tally, settings) ?? `满意率${percentText(tallyShare(tally, satisfiedOptions, denominator))}`
  );
}

/** A year's records in the shape in which the annual return counts them. */
export function countyRecords(
  stores: Stores,
  {
    practice,
    township,
    scores,
  }: { practice: PracticeInForce; township: string; scores: (year: number) => DeputyScore[] },
  year: number,
  today: string,
): ReturnRecords {
  const kind = townshipKindOf(township) ?? '镇';
  const receiving = Map.groupBy(stores.receptions.receivingOfYear(year), (row) => row.reception_id);
  const cosigning = Map.groupBy(stores.opinions.cosignersOfYear(year), (row) => row.opinion_id);
  return {
    kinds: practice.ofYear(year).county,
    grades: practice.rubricOf(year).grades.map(({ name }) => name),
    deputies: inStrokeOrder(stores.deputies.all()).map((deputy) => ({
      id: deputy.id,
      name: deputy.name,
      sex: deputy.sex,
      ethnicity: deputy.ethnicity,
      workplace: deputy.workplace,
      constituency: deputy.constituency,
      group: deputy.group_name ?? '',
      station: deputy.station_name ?? '',
      level: levelLabel(deputy.level satisfies DeputyLevel, kind),
      note: deputy.note,
    })),
    attendances: stores.activities
      .attendanceOfYear(year)
      .map(({ deputy_id, kind: activity, mark }) => ({ deputy: deputy_id, kind: activity, mark })),
    receptions: stores.receptions.ofYear(year).map(({ id, date, station_name }) => ({
      date,
      place: station_name,
      deputies: (receiving.get(id) ?? []).map((row) => row.deputy_id),
    })),
    opinions: stores.opinions.ofYear(year).map((record) => {
      const { closing, satisfiedRatings } = practice.on(record.raised_on).opinions;
      return {
        lead: record.lead_id,
        cosigners: (cosigning.get(record.id) ?? []).map((row) => row.deputy_id),
        closed: isClosed(factsOf(record), closing, today),
        satisfied: satisfiedRatings.includes(record.deputy_rating),
      };
    }),
    reportbacks: stores.reportbacks.ofYear(year).map((record) => ({
      deputy: record.deputy_id,
      date: record.date,
      result: resultWords(record, practice.on(record.date).reportbacks),
    })),
    scores: scores(year).map(({ deputyId, total, grade }) => ({
      deputy: deputyId,
      points: halves(total),
      grade,
    })),
  };
}
