import { opinionMeanings } from '../../opinions/rules/meanings.ts';
import { gradeWords } from '../../scoring/rules/grading.ts';
import { scoreYear } from '../../scoring/rules/year.ts';
import { attendanceOfYear } from '../documents/attendance-of-year.ts';
import { gradesOfYear } from '../documents/grades-of-year.ts';
import { merged } from '../documents/merge.ts';
import { opinionKinds } from '../documents/opinion-kinds.ts';
import { opinionsOfYear } from '../documents/opinions-of-year.ts';
import { receptionData } from '../documents/receptions.ts';
import { reportbackResults } from '../documents/reportback-results.ts';
import { reportbacksOfYear } from '../documents/reportbacks-of-year.ts';
import { talliesOfYear } from '../documents/tallies-of-year.ts';
import type { SourceFacts, SourceRecords } from './records.ts';
import type { Source } from './source.ts';

/** The year's report-backs with what documents say of their deputies; one whose deputy is gone is left out. */
function reportbacksIn({ reportbacks, deputies }: SourceFacts) {
  const byId = new Map(deputies.map((deputy) => [deputy.id, deputy]));
  return reportbacks.flatMap((tally) => {
    const deputy = byId.get(tally.deputyId);
    if (!deputy) return [];
    const { name, group, constituency } = deputy;
    return [
      {
        name,
        deputy: name,
        group,
        constituency,
        station: tally.place,
        place: tally.place,
        date: tally.date,
        tally,
      },
    ];
  });
}

/** Documents about the year as a whole, under the practice of its last day. */
export const yearSource = (records: SourceRecords): Source => ({
  choices: () => [],
  data({ year, today }) {
    const practice = records.practiceOn(`${year}-12-31`);
    const { resultClasses, ratings, topics, channels } = practice.opinions;
    const meanings = opinionMeanings(practice.opinions);
    const facts = records.facts(year, today);
    const { opinions, deputies } = facts;
    const reportbacks = reportbacksIn(facts);
    const stations = records.stations().map(({ name }) => name);
    const given = scoreYear(practice.rubric, facts).scores.map(({ grade }) => grade);
    return merged(
      reportbacksOfYear(reportbacks),
      reportbackResults(reportbacks, practice.reportbacks),
      opinionsOfYear({ opinions: [...opinions], resultClasses, ratings, meanings }, today),
      talliesOfYear(reportbacks, practice.reportbacks, today),
      opinionKinds(opinions, { topics, channels }),
      receptionData([...facts.receptions], stations),
      attendanceOfYear({
        activities: [...facts.activities],
        kinds: practice.activities.kinds,
        congressKinds: [...practice.county.congress],
      }),
      gradesOfYear(gradeWords(practice.rubric, given), given),
      {
        fields: {
          年度未结束: today < `${year}-12-31` ? 1 : 0,
          代表人数: deputies.length,
          本级代表人数: deputies.filter(({ level }) => level === 'township').length,
          代表小组数: facts.groups.length,
          // the office keeps no contact of its own yet
          联系人: '',
          联系电话: '',
        },
        tables: {},
      },
    );
  },
});
