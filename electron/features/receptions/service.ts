import { edited, shown } from '#electron/nouns/noun.ts';
import { whole } from '#electron/nouns/whole.ts';
import type { Handlers, Work } from '#electron/procedure.ts';
import { checkStation, isOwnStation } from '#electron/values/own-station.ts';
import { entriesIn } from '#electron/values/period.ts';
import { documentDate, partsOf } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import type { ReceptionEdit, ReceptionRow, receptionsContract } from './contract.ts';
import type { receptionDuties } from './duties.ts';
import { occasions, type ReceptionFact } from './facts.ts';
import { reception } from './fields.ts';
import type { ReceptionSettings } from './settings.ts';
import type { receptionsStore } from './store.ts';

const rowOf = (entry: ReceptionFact): ReceptionRow => ({
  ...shown(reception, entry),
  id: entry.id,
  station: entry.station,
  deputies: entry.deputies,
});

const subjectOf = ({ date, station }: ReceptionFact) => `${documentDate(date)}${station}`;

const distinct = (words: string[]) => [...new Set(words.filter((word) => word !== ''))];

/** Refuses an entry that contradicts itself or the calendar. */
function checkEdit(edit: ReceptionEdit, today: string): void {
  if (edit.date > today) {
    throw new Refusal({
      code: 'future-date',
      message: '接待日期在今天之后。',
      remedy: '请核对接待日期。',
    });
  }
  if (edit.feedbackOn !== undefined && edit.feedbackOn < edit.date) {
    throw new Refusal({
      code: 'feedback-before-reception',
      message: `反馈日期早于接待日期（${documentDate(edit.date)}）。`,
      remedy: '请核对反馈日期。',
    });
  }
  if (new Set(edit.deputyIds).size < edit.deputyIds.length) {
    throw new Refusal({
      code: 'deputy-twice',
      message: '同一名接待代表填写了两次。',
      remedy: '请去掉重复的一名。',
    });
  }
  if (edit.transferred && edit.unit === '') {
    throw new Refusal({
      code: 'missing-unit',
      message: '已选择转办，还没有填写承办单位。',
      remedy: '请填写承办单位。',
    });
  }
}

/** The reception register. */
export function receptionsService(deps: {
  store: ReturnType<typeof receptionsStore>;
  facts: (year: number, today: string) => { receptions: readonly ReceptionFact[] };
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  settingsOn: (day: string) => ReceptionSettings;
  duties: ReturnType<typeof receptionDuties>;
  /** The reception days from one day to another. */
  days: (from: string, to: string) => string[];
  /** Notes on an opinion what one more voter says; answers its number and with whom it is. */
  hear: (
    opinionId: string,
    said: { date: string; words: string },
    work: Work,
  ) => { number: string; unit: string };
}): Handlers<typeof receptionsContract> {
  function found(id: string, work: Pick<Work, 'station' | 'today'>): ReceptionFact {
    const year = Number(deps.store.find(id)?.date.slice(0, 4));
    const entry = year
      ? deps.facts(year, work.today).receptions.find((candidate) => candidate.id === id)
      : undefined;
    if (!entry) throw new Refusal({ code: 'unknown-reception', message: '没有这条接待登记。' });
    checkStation(work, entry.stationId);
    return entry;
  }

  /** Refuses whoever was no deputy on the day, and to a liaison, deputies of other stations; who is entered already stays. */
  function checkReceiving(edit: ReceptionEdit, before: ReceptionFact | undefined, work: Work): void {
    const entered = new Set(before?.date === edit.date ? before.deputies.map(({ id }) => id) : []);
    for (const id of edit.deputyIds.filter((one) => !entered.has(one)))
      checkStation(work, servingDeputy(deps.deputies(), id, edit.date).stationId);
  }

  function record(edit: ReceptionEdit, work: Work): ReceptionRow {
    const { newId, today } = work;
    checkStation(work, edit.stationId);
    const before = edit.id === undefined ? undefined : found(edit.id, work);
    checkEdit(edit, today);
    checkReceiving(edit, before, work);
    const { id = newId(), deputyIds, ...fields } = edit;
    const visitor = edit.anonymous ? '' : edit.visitor;
    if (before) deps.store.change(id, edited(reception, { ...fields, visitor }), deputyIds, newId);
    else deps.store.add({ ...fields, id, visitor, phone: edit.phone ?? '' }, deputyIds, newId);
    const kept = found(id, work);
    work.about(subjectOf(kept));
    return rowOf(kept);
  }

  const isIn = (month: number, { date }: ReceptionFact) => partsOf(date).month === month;

  return {
    list: ({ month, stationId, search, ...period }, work) => {
      const wanted = search.trim();
      const ofYear = (year: number) => deps.facts(year, work.today).receptions;
      const all = entriesIn(period, work.today, ofYear, ({ date }) => date).filter((row) =>
        isOwnStation(work, row.stationId),
      );
      const rows = all.filter(
        (row) =>
          (month === undefined || isIn(month, row)) &&
          (stationId === undefined || row.stationId === stationId) &&
          [row.visitor, row.matter, row.address, row.unit, ...row.deputies.map((deputy) => deputy.name)].some(
            (text) => text.includes(wanted),
          ),
      );
      return { rows: rows.map(rowOf), voters: rows.length, days: occasions(rows), total: all.length };
    },
    detail: ({ id }, work) => rowOf(found(id, work)),
    reveal: ({ id }, work) => {
      const record = found(id, work);
      work.about(subjectOf(record));
      return whole(reception, record);
    },
    remove: ({ id }, work) => {
      work.about(subjectOf(found(id, work)));
      deps.store.remove(id);
      return { removed: true };
    },
    choices: (_, work) => {
      const { today } = work;
      const year = Number(today.slice(0, 4));
      const recent = [year, year - 1]
        .flatMap((one) => deps.facts(one, today).receptions)
        .filter(({ stationId }) => isOwnStation(work, stationId));
      return {
        units: distinct(recent.map((row) => row.unit)),
        replies: distinct(recent.map((row) => row.onSpotReply)),
        progress: distinct(recent.map((row) => row.progress)),
        ratings: deps.settingsOn(today).ratings,
        ways: deps.settingsOn(today).ways,
        notAccepted: deps.settingsOn(today).notAccepted,
      };
    },
    record,
    recordHeard: ({ opinionId, ...edit }, work) => {
      const who = edit.anonymous ? '' : edit.visitor;
      const said = { date: edit.date, words: `${who || '不具名选民'}，${edit.matter}` };
      const { number, unit } = deps.hear(opinionId, said, work);
      return record(
        {
          ...edit,
          transferred: edit.transferred || unit !== '',
          unit: edit.unit || unit,
          progress: [edit.progress, `已记到第${number}号意见建议`].filter(Boolean).join('；'),
        },
        work,
      );
    },
    ofVisitor: ({ visitor }, work) => {
      const year = Number(work.today.slice(0, 4));
      return [year, year - 1, year - 2]
        .flatMap((one) => deps.facts(one, work.today).receptions)
        .filter((row) => isOwnStation(work, row.stationId) && !row.anonymous && row.visitor === visitor)
        .toSorted((one, other) => (one.date < other.date ? 1 : -1))
        .map(({ id, date, station, address, matter }) => ({ id, date, station, address, matter }));
    },
    days: ({ from, to }) => deps.days(from, to),
    duties: (input, work) => deps.duties.list(input, work),
    setDuty: (input, work) => deps.duties.set(input, work),
  };
}
