import { attendanceOfYear } from '#features/official-documents/documents/attendance-of-year.ts';
import { gradesOfYear } from '#features/official-documents/documents/grades-of-year.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import { opinionKinds } from '#features/official-documents/documents/opinion-kinds.ts';
import { opinionsOfYear } from '#features/official-documents/documents/opinions-of-year.ts';
import { receptionData } from '#features/official-documents/documents/receptions.ts';
import {
  type ReportbackResult,
  reportbackResults,
} from '#features/official-documents/documents/reportback-results.ts';
import {
  type ReportBackDeputy,
  reportbacksOfYear,
} from '#features/official-documents/documents/reportbacks-of-year.ts';
import { type TallyOfYear, talliesOfYear } from '#features/official-documents/documents/tallies-of-year.ts';
import type { Source } from '#features/official-documents/sources.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import { dutiesOfYear } from '../duties.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { attendanceFacts, opinionFacts, receptionFacts } from './facts.ts';

function reportbackDeputies(stores: Stores, year: number): (ReportBackDeputy & ReportbackResult)[] {
  const deputies = new Map(stores.deputies.all().map((deputy) => [deputy.id, deputy]));
  return stores.reportbacks.ofYear(year).flatMap(({ deputy_id, date, place, ...tally }) => {
    const deputy = deputies.get(deputy_id);
    if (!deputy) return [];
    const { name, group_name, constituency } = deputy;
    return [{ name, group: group_name ?? '', constituency, station: place, date, tally }];
  });
}

const gradesGiven = (stores: Stores, { rubricOf }: PracticeInForce, year: number) => {
  const dutiesOf = dutiesOfYear(stores, year);
  const rubric = rubricOf(year);
  return stores.deputies.all().map(({ id }) => scoreDeputy(rubric, dutiesOf(id)).grade);
};

function tallies(stores: Stores, year: number): TallyOfYear[] {
  const deputies = new Map(stores.deputies.all().map((deputy) => [deputy.id, deputy]));
  return stores.reportbacks.ofYear(year).map((record) => {
    const deputy = deputies.get(record.deputy_id);
    const { date, place } = record;
    return { deputy: deputy?.name ?? '', group: deputy?.group_name ?? '', date, place, tally: record };
  });
}

/** Documents about the year as a whole. */
export const yearSource = (stores: Stores, practice: PracticeInForce): Source => ({
  choices: () => [],
  data({ year, today }) {
    const { resultClasses, ratings, topics, channels } = practice.ofYear(year).opinions;
    const opinions = opinionFacts(stores, practice, year);
    const reportbacks = reportbackDeputies(stores, year);
    const deputies = stores.deputies.all();
    return merged(
      reportbacksOfYear(reportbacks),
      reportbackResults(reportbacks, practice.ofYear(year).reportbacks),
      opinionsOfYear({ opinions, resultClasses, ratings }, today),
      talliesOfYear(tallies(stores, year), practice.ofYear(year).reportbacks, today),
      opinionKinds(opinions, { topics, channels }),
      receptionData(
        receptionFacts(stores, year),
        stores.stations.all().map(({ name }) => name),
      ),
      attendanceOfYear(attendanceFacts(stores, practice, year)),
      gradesOfYear(
        practice.rubricOf(year).grades.map(({ name }) => name),
        gradesGiven(stores, practice, year),
      ),
      {
        fields: {
          代表人数: deputies.length,
          本级代表人数: deputies.filter(({ level }) => level === 'township').length,
          代表小组数: stores.groups.all().length,
          // the office keeps no contact of its own yet
          联系人: '',
          联系电话: '',
        },
        tables: {},
      },
    );
  },
});
