import {
  addMonths,
  documentDate,
  lastDayOfMonth,
  type PlainDate,
  partsOf,
} from '#electron/values/plain-date.ts';
import { pointsOf } from '#electron/values/points.ts';
import { percentText } from '#electron/values/share.ts';
import { deadlineState } from '#features/opinions/rules/deadline.ts';
import { deadlineWords } from '#features/opinions/rules/deadline-words.ts';
import { deadlineRuleOf } from '#features/opinions/rules/in-force.ts';
import { type OpinionSummary, summariseOpinions } from '#features/opinions/rules/summary.ts';
import { factsOf } from '#features/opinions/view.ts';
import type { Effect } from '#features/practices/service.ts';
import { receptionDays } from '#features/receptions/rules/reception-days.ts';
import { tallyResult, tallyShare } from '#features/reportbacks/rules/result.ts';
import { checkTally } from '#features/reportbacks/rules/tally.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import { dutiesOfYear } from './duties.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** Something that there is, in words, under one practice. */
type Figure = { what: string; words: (practice: PracticeInForce) => string };

const shown = 12;

/** The figures that become others, in words. */
function effectOf(
  title: string,
  figures: Figure[],
  before: PracticeInForce,
  after: PracticeInForce,
): Effect[] {
  const lines = figures
    .map(({ what, words }) => ({ what, before: words(before), after: words(after) }))
    .filter((line) => line.before !== line.after);
  if (lines.length === 0) return [];
  return [{ title, lines: lines.slice(0, shown), more: Math.max(0, lines.length - shown) }];
}

function scores(stores: Stores, year: number): Figure[] {
  const dutiesOf = dutiesOfYear(stores, year);
  return stores.deputies.all().map(({ id, name }) => ({
    what: name,
    words: (practice) => {
      const { total, grade } = scoreDeputy(practice.rubricOf(year), dutiesOf(id));
      return `${pointsOf(total)}分，${grade}`;
    },
  }));
}

const openOpinions = (stores: Stores, today: PlainDate): Figure[] =>
  stores.opinions.unanswered().map((record) => ({
    what: `第${record.number}号`,
    words: (practice) => {
      const facts = factsOf(record);
      const rule = deadlineRuleOf(facts, (day) => practice.on(day).opinions);
      const state = deadlineState(facts, today, rule, workCalendar);
      return `${state.dueOn === undefined ? '' : `${documentDate(state.dueOn)}到期，`}${deadlineWords(state)}`;
    },
  }));

function opinionFigures(stores: Stores, year: number, today: PlainDate): Figure[] {
  const opinions = stores.opinions.ofYear(year).map(factsOf);
  const figure = (what: string, words: (summary: OpinionSummary) => string): Figure => ({
    what,
    words: (practice) =>
      words(summariseOpinions(opinions, (day) => practice.on(day).opinions, today, workCalendar)),
  });
  return [
    figure('办结', ({ closed }) => `${closed.count}件`),
    figure('按期答复', ({ answeredInTime }) => `${answeredInTime.count}件`),
    figure('逾期', ({ overdue }) => `${overdue}件`),
    figure('代表评价满意率', ({ deputyRatings }) => percentText(deputyRatings.satisfied)),
    figure('选民评价满意率', ({ voterRatings }) => percentText(voterRatings.satisfied)),
  ];
}

/** The reception days of this month and the next three, a month a line. */
function receptionFigures(today: PlainDate): Figure[] {
  const first = today.slice(0, 8).concat('01');
  return [0, 1, 2, 3].map((later) => {
    const { year, month } = partsOf(addMonths(first, later));
    const to = lastDayOfMonth(year, month);
    const from = later === 0 ? today : `${to.slice(0, 8)}01`;
    return {
      what: `${year}年${month}月`,
      words: (practice) =>
        receptionDays((day) => practice.on(day).receptions, from, to, workCalendar)
          .map(({ date }) => `${partsOf(date).day}日`)
          .join('、') || '没有接待日',
    };
  });
}

function reportbackFigures(stores: Stores, year: number): Figure[] {
  const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  return stores.reportbacks
    .ofYear(year)
    .filter((record) => checkTally(record).ok)
    .map((record) => ({
      what: names.get(record.deputy_id) ?? '',
      words: (practice) => {
        const settings = practice.on(record.date).reportbacks;
        const share = tallyShare(record, settings.satisfiedOptions, settings.denominator);
        const result = tallyResult(record, settings);
        return `满意率${percentText(share)}${result === undefined ? '' : `，${result}`}`;
      },
    }));
}

/** What a changed practice does to figures that there are, worked out by the rules themselves under both. */
export function practiceEffects(
  stores: Stores,
  before: PracticeInForce,
  after: PracticeInForce,
  { from, today }: { from: PlainDate; today: PlainDate },
): Effect[] {
  const effect = (title: string, figures: Figure[]) => effectOf(title, figures, before, after);
  const years = stores.terms.years().filter((year) => `${year}-12-31` >= from);
  return [
    ...years.flatMap((year) => effect(`${year} 年积分`, scores(stores, year))),
    ...effect('未答复的意见建议', openOpinions(stores, today)),
    ...years.flatMap((year) => effect(`${year} 年意见建议`, opinionFigures(stores, year, today))),
    ...effect('接待日', receptionFigures(today)),
    ...years.flatMap((year) => effect(`${year} 年述职评议`, reportbackFigures(stores, year))),
  ];
}
