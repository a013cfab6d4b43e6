import { edited } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { entriesIn } from '#electron/values/period.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeputyFact, deputiesOn } from '../deputies/facts.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import type { reportbacksContract } from './contract.ts';
import type { ReportbackFact } from './facts.ts';
import { reportback } from './fields.ts';
import { reportbackCoverage } from './rules/coverage.ts';
import { termPlan } from './rules/plan.ts';
import { tallyShare } from './rules/result.ts';
import { checkTally, type Tally } from './rules/tally.ts';
import type { Denominator, ReportbackSettings } from './settings.ts';
import type { reportbacksStore } from './store.ts';

const denominatorNames = { valid: '有效票', returned: '收回票', issued: '发出票' } satisfies Record<
  Denominator,
  string
>;

function refuseDisagreeing(tally: Tally): void {
  const check = checkTally(tally);
  if (check.ok) return;
  throw new Refusal({
    code: 'tally-disagrees',
    message: '计票各栏对不上，没有保存。',
    details: check.reasons,
    remedy: '请对照原始计票单改正后再保存。',
  });
}

/** Report-backs with rates by the practice's denominator; a count that does not agree gets no rate and no result. */
export function reportbacksService(deps: {
  store: ReturnType<typeof reportbacksStore>;
  facts: (
    year: number,
    today: string,
  ) => {
    reportbacks: readonly ReportbackFact[];
    deputies: readonly DeputyFact[];
  };
  /** Every report-back of every year. */
  reportbacks: (today: string) => readonly ReportbackFact[];
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  settingsOn: (day: string) => ReportbackSettings;
}): Handlers<typeof reportbacksContract> {
  function rowOf({ votes, ...fact }: ReportbackFact) {
    const { denominator } = deps.settingsOn(fact.date);
    const rateOf = (option: string) => {
      const { count, of } = tallyShare({ ...fact, votes }, [option], denominator);
      return !fact.refused && of > 0 ? { rate: count / of } : {};
    };
    return {
      ...fact,
      votes: Object.entries(votes).map(([option, count]) => ({ option, count, ...rateOf(option) })),
    };
  }

  function detailOf(id: string, today: string) {
    const fact = deps.reportbacks(today).find((candidate) => candidate.id === id);
    if (!fact) throw new Refusal({ code: 'unknown-reportback', message: '没有这次述职评议。' });
    return rowOf(fact);
  }

  /** The plan of the term that a year ended in, or that runs today. */
  function planOf(year: number, today: string) {
    const day = today < `${year}-12-31` ? today : `${year}-12-31`;
    const held = deps.reportbacks(today).filter((fact) => fact.held && !fact.refused && fact.date <= day);
    return termPlan(
      deputiesOn(deps.deputies(), day),
      held.map(({ deputyId }) => deputyId),
      deps.settingsOn(day).timesPerTerm,
    );
  }

  return {
    list: (period, { today }) => {
      const ofYear = (one: number) => deps.facts(one, today).reportbacks;
      const reportbacks = entriesIn(period, today, ofYear, ({ date }) => date);
      const year = period.recent ? Number(today.slice(0, 4)) : period.year;
      const { deputies } = deps.facts(year, today);
      return {
        rows: reportbacks.map(rowOf),
        denominator: denominatorNames[deps.settingsOn(`${year}-12-31`).denominator],
        ...reportbackCoverage(reportbacks, deputies),
        term: planOf(year, today),
      };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    correctTally: ({ id, ...tally }, { about, today }) => {
      about(`${detailOf(id, today).deputy}述职评议`);
      refuseDisagreeing(tally);
      deps.store.change(id, tally);
      return detailOf(id, today);
    },
    choices: (_, { today }) => {
      const { forms, options, abstention } = deps.settingsOn(today);
      return { forms, options: [...new Set([...options, abstention])] };
    },
    save: ({ id, ...edit }, { about, newId, today }) => {
      if (id !== undefined) detailOf(id, today);
      const deputy = servingDeputy(deps.deputies(), edit.deputyId, edit.date);
      about(`${deputy.name}述职评议`);
      const same = deps.store.same(edit.deputyId, edit.date);
      if (same && same.id !== id) {
        throw new Refusal({
          code: 'reportback-taken',
          message: `${deputy.name}这一天的述职已经登记。`,
          remedy: '请修改已有的那一条。',
        });
      }
      if (edit.date > today && edit.issued + edit.returned + edit.valid > 0) {
        throw new Refusal({
          code: 'not-held-yet',
          message: '述职日期在今天之后，还不能登记计票。',
          remedy: '请核对述职日期，或先只登记安排。',
        });
      }
      refuseDisagreeing(edit);
      const kept = id ?? newId();
      if (id === undefined) deps.store.add({ ...edit, id: kept });
      else deps.store.change(id, edited(reportback, edit));
      return detailOf(kept, today);
    },
    remove: ({ id }, { about, today }) => {
      about(`${detailOf(id, today).deputy}述职评议`);
      deps.store.remove(id);
      return { removed: true };
    },
  };
}
