import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Halves } from '#electron/values/points.ts';
import type { Rubric, RubricItem } from '../settings.ts';
import { evidenceFor } from './evidence.ts';
import type { DutyRecords } from './records.ts';

/** Why there is no grade yet, as a sentence; `items` are the codes of the rubric's items that it is about. */
export type Wait = { text: string; items: string[] };

/** One sentence about several items; none about none. */
const aboutItems = (items: readonly RubricItem[], why: string): Wait[] =>
  items.length === 0
    ? []
    : [
        {
          text: `${why}的计分项：${items.map(({ name }) => name).join('、')}`,
          items: items.map(({ code }) => code),
        },
      ];

/** True where anybody has any record that the item looks at, whether or not it gave points. */
const isEntered = (item: RubricItem, everybody: readonly DutyRecords[]) =>
  item.rules.some(({ counts }) => everybody.some((records) => evidenceFor(counts, records).length > 0));

/**
 * Why nobody has a grade for a year yet: the year is not over (today ≤ its last day), or an item of the rubric has not a
 * single record of anybody, so that nobody could have reached its points; items that the practice grades without are let pass.
 */
export function yearWaits(
  rubric: Pick<Rubric, 'items'>,
  { year, today, everybody }: { year: number; today: PlainDate; everybody: readonly DutyRecords[] },
): Wait[] {
  return [
    ...(today <= `${year}-12-31` ? [{ text: `${year}年度还没有结束，过了12月31日才能定等`, items: [] }] : []),
    ...aboutItems(
      rubric.items.filter((item) => !item.gradeWithout && !isEntered(item, everybody)),
      '全年没有一条记录',
    ),
  ];
}

/** Why one deputy has no grade yet: a record that counts as soon as it is corrected. */
export const deputyWaits = (rubric: Pick<Rubric, 'items'>, records: DutyRecords): Wait[] =>
  aboutItems(
    rubric.items.filter(({ rules }) =>
      rules.some(({ counts }) => evidenceFor(counts, records).some(({ pending }) => pending)),
    ),
    '有记录待更正',
  );

/**
 * The grade of a total in halves: the first, from the highest, whose limit it reaches (≥); while anything stands in the way
 * of a grade, the practice's word for none.
 */
export const gradeOf = (
  { grades, ungraded }: Pick<Rubric, 'grades' | 'ungraded'>,
  total: Halves,
  waits: readonly Wait[],
): string =>
  waits.length > 0 ? ungraded : (grades.find(({ atLeast }) => total >= atLeast)?.name ?? ungraded);

/** The words by which deputies are counted: the practice's grades from the best down, and last the word for none where it was given. */
export const gradeWords = (
  { grades, ungraded }: Pick<Rubric, 'grades' | 'ungraded'>,
  given: readonly string[],
): string[] => [...grades.map(({ name }) => name), ...(given.includes(ungraded) ? [ungraded] : [])];
