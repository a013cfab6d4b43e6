import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { seriesContract } from './contract/series.ts';
import { nextSeq, numberText, suggestedCode } from './rules/numbers.ts';
import type { DocumentsStore, SeriesRecord } from './store.ts';

/** The series that numbers come from, and how far each was used on paper. */
export function seriesService(deps: {
  store: DocumentsStore;
  township: string;
  body: string;
}): Handlers<typeof seriesContract> {
  const { store, township, body } = deps;

  function status({ id, code, body: issuer }: SeriesRecord, year: number) {
    const given = store.given(id, year);
    const used = store.used(id, year);
    const next = numberText(code, year, nextSeq(used, given));
    return { id, code, body: issuer, used, given: given.length, next };
  }

  return {
    series: ({ year }) => ({
      series: store.series().map((series) => status(series, year)),
      suggested: { code: suggestedCode(township), body },
    }),
    saveSeries: ({ id, code, body: issuer, year, used }, work) => {
      const former = id === undefined ? undefined : store.series().find((series) => series.id === id);
      if (store.series().some((series) => series.code === code && series.id !== id))
        throw new Refusal({
          code: 'series-exists',
          message: `已经有代字“${code}”。`,
          remedy: '请直接改那一个。',
        });
      if (former && former.code !== code && store.hasGiven(former.id))
        throw new Refusal({
          code: 'series-in-use',
          message: `“${former.code}”已编过号，不能改字。`,
          remedy: '请另设一个新代字，从 1 号编起；旧号留在登记簿里。',
        });
      const series = { id: former?.id ?? work.newId(), code, body: issuer };
      work.about(`${code}，${year}年已用到第${used}号`);
      if (former) store.updateSeries(former.id, { code, body: issuer });
      else store.insertSeries(series);
      store.setUsed(series.id, year, used, work.newId);
      return status(series, year);
    },
  };
}
