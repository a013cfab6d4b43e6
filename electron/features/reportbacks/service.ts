import type { Handlers } from '#electron/procedure.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { reportbacksContract } from './contract.ts';
import { tallyResult, tallyShare } from './rules/result.ts';
import { checkTally } from './rules/tally.ts';
import { denominatorWords, type ReportbackSettings } from './settings.ts';
import type { ReportbackRecord, reportbacksStore } from './store.ts';

/** Report-backs with rates by the practice's denominator; a count that does not agree gets no rate and no result. */
export function reportbacksService(room: {
  store: ReturnType<typeof reportbacksStore>;
  settingsOn: (day: PlainDate) => ReportbackSettings;
  deputies: () => { id: string; name: string }[];
}): Handlers<typeof reportbacksContract> {
  const { store, settingsOn } = room;

  function rowOf(record: ReportbackRecord, names: ReadonlyMap<string, string>) {
    const check = checkTally(record);
    const settings = settingsOn(record.date);
    const rateOf = (option: string) => {
      const { count, of } = tallyShare(record, [option], settings.denominator);
      return check.ok && of > 0 ? { rate: count / of } : {};
    };
    return {
      id: record.id,
      deputyId: record.deputy_id,
      deputy: names.get(record.deputy_id) ?? '',
      date: record.date,
      place: record.place,
      form: record.form,
      issued: record.issued,
      returned: record.returned,
      valid: record.valid,
      votes: Object.entries(record.votes).map(([option, count]) => ({ option, count, ...rateOf(option) })),
      refusals: check.ok ? [] : check.reasons,
      result: check.ok ? tallyResult(record, settings) : undefined,
      note: record.note,
    };
  }

  const names = () => new Map(room.deputies().map(({ id, name }) => [id, name]));

  function detailOf(id: string) {
    const record = store.find(id);
    if (!record) throw new Refusal({ code: 'unknown-reportback', message: '没有这次述职评议。' });
    return rowOf(record, names());
  }

  return {
    list: ({ year }) => {
      const byId = names();
      const rows = store.ofYear(year).map((record) => rowOf(record, byId));
      const days = rows.length > 0 ? rows.map(({ date }) => date) : [`${year}-12-31`];
      const denominators = new Set(days.map((day) => denominatorWords[settingsOn(day).denominator]));
      return {
        rows,
        denominator: [...denominators].join('、'),
        covered: new Set(rows.filter((row) => row.refusals.length === 0).map((row) => row.deputyId)).size,
        deputies: byId.size,
      };
    },
    detail: ({ id }) => detailOf(id),
    correctTally: ({ id, ...tally }, { about }) => {
      about(`${detailOf(id).deputy}述职评议`);
      const check = checkTally(tally);
      if (!check.ok) {
        throw new Refusal({
          code: 'tally-disagrees',
          message: '计票各栏对不上，没有保存。',
          details: check.reasons,
          remedy: '请对照原始计票单改正后再保存。',
        });
      }
      store.setTally(id, tally);
      return detailOf(id);
    },
  };
}
