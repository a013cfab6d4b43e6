import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { monthsOf, type Period, within } from '../rules/period.ts';
import { changeWords, type DatedOpinion, type OpinionFlow, opinionFlow } from '../rules/period-figures.ts';
import { type CountedReception, receptionTotals } from '../rules/reception-figures.ts';
import { merged } from './merge.ts';
import { receptionData } from './receptions.ts';

/** The records around a period: those of the year before too, so that it can be compared and overdue ones are all known. */
export type PeriodFacts = { receptions: CountedReception[]; opinions: DatedOpinion[]; stations: string[] };

const flowRow = (name: string, flow: OpinionFlow): Row => ({
  名称: name,
  收到: flow.received,
  交办: flow.assigned,
  答复: flow.answered,
  逾期未答复: flow.overdue,
});

/** Rows for each group in which anything of that kind happened, the one with most assigned first. */
function groupedFlow(
  opinions: DatedOpinion[],
  groupOf: (opinion: DatedOpinion) => string,
  happened: (keyof OpinionFlow)[],
  period: Period,
  today: PlainDate,
): Row[] {
  return [...Map.groupBy(opinions, groupOf)]
    .map(([name, own]) => ({ name, flow: opinionFlow(own, period, today) }))
    .filter(({ flow }) => happened.some((kind) => flow[kind] > 0))
    .sort((one, other) => other.flow.assigned - one.flow.assigned || other.flow.overdue - one.flow.overdue)
    .map(({ name, flow }) => flowRow(name, flow));
}

/** The fields and tables of a document about a period, compared with the one before where that has records. */
export function periodData(
  { receptions, opinions, stations }: PeriodFacts,
  { period, before }: { period: Period; before: Period | undefined },
  today: PlainDate,
): TemplateData {
  const received = receptions.filter(({ date }) => within(date, period));
  const earlier = before ? receptions.filter(({ date }) => within(date, before)) : [];
  const flow = opinionFlow(opinions, period, today);
  const flowBefore = before && opinionFlow(opinions, before, today);
  const [now, then] = [receptionTotals(received), receptionTotals(earlier)];
  const comparable = flowBefore !== undefined && then.voters + flowBefore.received > 0;
  const end = period.to < today ? period.to : today;
  return merged(receptionData(received, stations), {
    fields: {
      期间: period.name,
      期末: documentDate(end),
      未满期: end < period.to ? 1 : 0,
      本期收到件数: flow.received,
      本期交办件数: flow.assigned,
      本期答复件数: flow.answered,
      期末逾期件数: flow.overdue,
      可比上期: comparable ? 1 : 0,
      上期: before?.name ?? '',
      接待次数变化: changeWords(now.times, then.times, '次'),
      接待人次变化: changeWords(now.voters, then.voters, '人次'),
      收到件数变化: changeWords(flow.received, flowBefore?.received ?? 0, '件'),
      交办件数变化: changeWords(flow.assigned, flowBefore?.assigned ?? 0, '件'),
      答复件数变化: changeWords(flow.answered, flowBefore?.answered ?? 0, '件'),
      逾期件数变化: changeWords(flow.overdue, flowBefore?.overdue ?? 0, '件'),
    },
    tables: {
      分月: monthsOf(period)
        .filter(({ from }) => from <= today)
        .map((month) => {
          const totals = receptionTotals(received.filter(({ date }) => within(date, month)));
          return {
            ...flowRow(month.name, opinionFlow(opinions, month, today)),
            月份: month.name,
            接待次数: totals.times,
            接待人次: totals.voters,
          };
        }),
      类别办理: groupedFlow(
        opinions,
        ({ category }) => category || '未分类',
        ['received', 'assigned', 'answered', 'overdue'],
        period,
        today,
      ),
      单位办理: groupedFlow(
        opinions,
        ({ unit }) => unit || '单位未登记',
        ['assigned', 'answered', 'overdue'],
        period,
        today,
      ),
      办理合计: [{ 序号: '', ...flowRow('合计', flow) }],
    },
  });
}
