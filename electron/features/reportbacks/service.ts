import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import type { reportbacksContract } from './contract.ts';
import type { ReportbackFact } from './facts.ts';
import { tallyShare } from './rules/result.ts';
import { checkTally } from './rules/tally.ts';
import type { Denominator, ReportbackSettings } from './settings.ts';
import type { reportbacksStore } from './store.ts';

const denominatorNames = { valid: '有效票', returned: '收回票', issued: '发出票' } satisfies Record<
  Denominator,
  string
>;

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
    const year = Number(deps.store.find(id)?.date.slice(0, 4));
    const fact = deps.facts(year || 0, today).reportbacks.find((candidate) => candidate.id === id);
    if (!fact) throw new Refusal({ code: 'unknown-reportback', message: '没有这次述职评议。' });
    return rowOf(fact);
  }

  return {
    list: ({ year }, { today }) => {
      const { reportbacks, deputies } = deps.facts(year, today);
      const rows = reportbacks.map(rowOf);
      return {
        rows,
        denominator: denominatorNames[deps.settingsOn(`${year}-12-31`).denominator],
        covered: new Set(rows.filter(({ refused }) => !refused).map((row) => row.deputyId)).size,
        deputies: deputies.length,
      };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    correctTally: ({ id, ...tally }, { about, today }) => {
      about(`${detailOf(id, today).deputy}述职评议`);
      const check = checkTally(tally);
      if (!check.ok) {
        throw new Refusal({
          code: 'tally-disagrees',
          message: '计票各栏对不上，没有保存。',
          details: check.reasons,
          remedy: '请对照原始计票单改正后再保存。',
        });
      }
      deps.store.change(id, tally);
      return detailOf(id, today);
    },
  };
}
