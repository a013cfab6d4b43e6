import type { PlainDate } from '#electron/values/plain-date.ts';
import { type Coverage, reportbackCoverage } from '../../reportbacks/rules/coverage.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { ReturnDeputy, ReturnReception, ReturnRecords } from './records.ts';

/** A deputy's line of the return; points as people write them. */
export type DeputyLine = {
  deputy: ReturnDeputy;
  figures: Figures;
  reportback: { date: PlainDate; result: string } | undefined;
  points: number | undefined;
  grade: string;
};

/** A line for several deputies: a station's, or the township's. `grades` counts deputies by grade, best first. */
export type SumLine = {
  name: string;
  deputies: number;
  figures: Figures;
  reportbacks: Coverage;
  grades: number[];
};

/** The year of a township for the county congress: a line each deputy, each station, and one of all. */
export type AnnualReturn = { deputies: DeputyLine[]; stations: SumLine[]; township: SumLine };

/** The name under which deputies are counted who belong to no station. */
export const NO_STATION = '未进站';

/** Counts a year's records; nothing is taken from what was counted before. */
export function annualReturn(records: ReturnRecords): AnnualReturn {
  const stationOf = (deputy: ReturnDeputy) => deputy.station || NO_STATION;
  const places = [
    ...records.deputies.map(stationOf),
    ...records.receptions.map((reception) => reception.station),
  ];
  return {
    deputies: records.deputies.map((deputy) => deputyLine(records, deputy)),
    stations: [...new Set(places)].map((station) =>
      sumLine(
        records,
        station,
        records.deputies.filter((deputy) => stationOf(deputy) === station),
        records.receptions.filter((reception) => reception.station === station),
      ),
    ),
    township: sumLine(records, '合计', records.deputies, records.receptions),
  };
}

function deputyLine(records: ReturnRecords, deputy: ReturnDeputy): DeputyLine {
  const receptions = records.receptions.filter((reception) =>
    reception.deputies.some(({ id }) => id === deputy.id),
  );
  const score = records.scores.find((candidate) => candidate.deputyId === deputy.id);
  const [latest] = records.reportbacks
    .filter(({ deputyId, held }) => held && deputyId === deputy.id)
    .sort((one, other) => (one.date < other.date ? 1 : -1));
  return {
    deputy,
    figures: figuresOf(records, (id) => id === deputy.id, receptions),
    reportback: latest && { date: latest.date, result: latest.resultWords },
    points: score?.total,
    grade: score?.grade ?? '',
  };
}

function sumLine(
  records: ReturnRecords,
  name: string,
  deputies: readonly ReturnDeputy[],
  receptions: readonly ReturnReception[],
): SumLine {
  const ids = new Set(deputies.map((deputy) => deputy.id));
  return {
    name,
    deputies: deputies.length,
    figures: figuresOf(records, (id) => ids.has(id), receptions),
    reportbacks: reportbackCoverage(records.reportbacks, deputies),
    grades: records.grades.map(
      (grade) => records.scores.filter((score) => ids.has(score.deputyId) && score.grade === grade).length,
    ),
  };
}
