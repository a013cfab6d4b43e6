import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import {
  type AnswerTotals,
  answeredBy,
  answerTotals,
  byResult,
  byUnit,
  dissatisfied,
  type OpinionFact,
  overdueOpinions,
  type Ratings,
  type ResultClass,
  ratingsOf,
  typicalCases,
} from '../rules/opinion-figures.ts';

/** An opinion with what the practice it lives under counts it as (`opinions/rules/opinion.ts`). */
export type JudgedOpinion = OpinionFact & { closed: boolean; satisfied: boolean };

/** The year's opinions with the practice's result classes and ratings, both from best to worst. */
export type SupervisionFacts = {
  opinions: JudgedOpinion[];
  resultClasses: ResultClass[];
  ratings: string[];
  /** What the practice counts as answered, closed and satisfied, in one sentence. */
  meanings: string;
};

/** Units with overdue opinions that the report names. */
const NAMED_UNITS = 3;

const unitRow = (unit: string, totals: AnswerTotals): Row => ({
  承办单位: unit,
  交办: totals.assigned,
  已答复: totals.answered,
  按期答复: totals.answeredInTime,
  超期答复: totals.answeredLate,
  逾期未答复: totals.overdue,
  在办: totals.notYetDue + totals.withoutDueDate,
  答复率: percentText({ count: totals.answered, of: totals.assigned }),
});

const ratingRows = (ratings: Ratings): Row[] =>
  ratings.options.map(({ name, count, rate }) => ({ 评价: name, 件数: count, 占比: rate }));

const raters = ({ deputyRating, voterRating }: OpinionFact, worst: string) =>
  [deputyRating === worst ? '代表' : '', voterRating === worst ? '选民' : ''].filter(Boolean).join('和');

/** Every field and table a supervision report's template may name, as the records stand on `today`. */
export function opinionsOfYear(
  { opinions, resultClasses, ratings, meanings }: SupervisionFacts,
  today: PlainDate,
): TemplateData {
  const answered = answeredBy(opinions, today);
  const totals = answerTotals(opinions, today);
  const units = byUnit(opinions, today);
  const overdue = overdueOpinions(opinions, today);
  const best = ratings.at(0) ?? '';
  const worst = ratings.at(-1) ?? '';
  const redo = dissatisfied(answered, worst);
  const deputies = ratingsOf(answered, 'deputyRating', ratings);
  const voters = ratingsOf(answered, 'voterRating', ratings);
  const closed = opinions.filter((fact) => fact.closed).length;
  const satisfied = opinions.filter((fact) => fact.satisfied).length;
  const lagging = units
    .filter((row) => row.totals.overdue > 0)
    .sort((one, other) => other.totals.overdue - one.totals.overdue);
  return {
    fields: {
      截至日期: documentDate(today),
      收到件数: totals.received,
      交办件数: totals.assigned,
      未交办件数: totals.unassigned,
      承办单位数: units.length,
      答复件数: totals.answered,
      答复率: percentText({ count: totals.answered, of: totals.assigned }),
      办结件数: closed,
      办结率: percentText({ count: closed, of: totals.assigned }),
      口径说明: meanings,
      按期件数: totals.answeredInTime,
      按期答复率: percentText({ count: totals.answeredInTime, of: totals.answered }),
      超期答复件数: totals.answeredLate,
      超期答复率: percentText({ count: totals.answeredLate, of: totals.answered }),
      未定期限已答复件数: totals.answeredUndated,
      未答复件数: totals.assigned - totals.answered,
      逾期件数: totals.overdue,
      在办件数: totals.notYetDue + totals.withoutDueDate,
      逾期单位数: lagging.length,
      代表评价收回件数: deputies.returned,
      代表评价满意件数: satisfied,
      代表评价满意率: percentText({ count: satisfied, of: deputies.returned }),
      代表评价未返回件数: deputies.notReturned,
      选民评价收回件数: voters.returned,
      选民评价未返回件数: voters.notReturned,
      不满意件数: redo.length,
      问题件数: totals.overdue + totals.answeredLate + redo.length,
    },
    tables: {
      承办单位: units.map((row) => unitRow(row.unit, row.totals)),
      承办单位合计: [{ 序号: '', ...unitRow('合计', totals) }],
      逾期单位: lagging
        .slice(0, NAMED_UNITS)
        .map((row) => ({ 承办单位: row.unit, 件数: row.totals.overdue })),
      逾期承办单位: lagging.map((row) => ({
        承办单位: row.unit,
        件数: row.totals.overdue,
        最长逾期天数: Math.max(
          ...overdue.filter(({ unit }) => unit === row.unit).map((one) => one.daysOverdue),
        ),
      })),
      办理结果: byResult(answered, resultClasses).map(({ code, name, count }) => ({
        类别: code === '' ? name : `${code}类${name && `（${name}）`}`,
        // a letter before 类 could be parted from it at a line's end
        名称和分类: code === '' || name === '' ? name || `“${code}”` : `${name}（${code}）`,
        件数: count,
        占比: percentText({ count, of: answered.length }),
      })),
      代表评价: ratingRows(deputies),
      选民评价: ratingRows(voters),
      典型事项: typicalCases(answered, resultClasses.at(0)?.code ?? '', best).map((fact) => ({
        编号: fact.number,
        标题: fact.title,
        领衔代表: fact.lead,
        承办单位: fact.unit,
        办理天数: fact.days,
      })),
      不满意事项: redo.map((fact) => ({
        编号: fact.number,
        标题: fact.title,
        承办单位: fact.unit,
        评价方: raters(fact, worst),
      })),
      逾期意见: overdue.map((fact) => ({
        编号: fact.number,
        标题: fact.title,
        领衔代表: fact.lead,
        承办单位: fact.unit,
        应答复日期: documentDate(fact.dueOn),
        逾期天数: fact.daysOverdue,
      })),
    },
  };
}
