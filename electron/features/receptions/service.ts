import type { Handlers, Work } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { maskPhone } from '../deputies/rules/entry.ts';
import type { ReceptionEdit, ReceptionRow, receptionsContract } from './contract.ts';
import type { ReceptionRecord, receptionsStore } from './store.ts';

type Names = ReadonlyMap<string, string>;

const rowOf = (record: ReceptionRecord, receiving: string[], names: Names): ReceptionRow => ({
  id: record.id,
  date: record.date,
  stationId: record.station_id,
  station: record.station_name,
  deputies: receiving.map((id) => ({ id, name: names.get(id) ?? '' })),
  visitor: record.visitor,
  anonymous: record.anonymous === 1,
  address: record.address,
  matter: record.matter,
  onSpotReply: record.on_spot_reply,
  transferred: record.transferred === 1,
  unit: record.unit,
  progress: record.progress,
  feedbackOn: record.feedback_on ?? undefined,
  satisfaction: record.satisfaction,
  registrar: record.registrar,
  note: record.note,
  phoneMasked: maskPhone(record.phone),
});

const subjectOf = ({ date, station_name }: ReceptionRecord) => `${documentDate(date)}${station_name}`;

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
export function receptionsService(room: {
  store: ReturnType<typeof receptionsStore>;
  deputyNames: () => Names;
  ratings: string[];
}): Handlers<typeof receptionsContract> & {
  ofMonth: (stationId: string, year: number, month: number) => (ReceptionRow & { phone: string })[];
} {
  function rowsOf(year: number): ReceptionRow[] {
    const names = room.deputyNames();
    const receiving = Map.groupBy(room.store.receivingOfYear(year), (row) => row.reception_id);
    return room.store.ofYear(year).map((record) =>
      rowOf(
        record,
        (receiving.get(record.id) ?? []).map((row) => row.deputy_id),
        names,
      ),
    );
  }

  function found(id: string, work: Pick<Work, 'station'>): ReceptionRecord {
    const record = room.store.find(id);
    if (!record) throw new Refusal({ code: 'unknown-reception', message: '没有这条接待登记。' });
    checkStation(work, record.station_id);
    return record;
  }

  function detailOf(id: string, work: Pick<Work, 'station'>): ReceptionRow {
    const record = found(id, work);
    return rowOf(
      record,
      room.store.receivingOf(id).map((row) => row.deputy_id),
      room.deputyNames(),
    );
  }

  const isIn = (month: number, row: ReceptionRow) => Number(row.date.slice(5, 7)) === month;

  return {
    ofMonth: (stationId, year, month) => {
      const phones = new Map(room.store.ofYear(year).map(({ id, phone }) => [id, phone]));
      return rowsOf(year)
        .filter((row) => row.stationId === stationId && isIn(month, row))
        .map((row) => ({ ...row, phone: phones.get(row.id) ?? '' }));
    },
    list: ({ year, month, stationId, search }, { station }) => {
      const wanted = search.trim();
      const rows = rowsOf(year).filter(
        (row) =>
          (month === undefined || isIn(month, row)) &&
          (stationId === undefined || row.stationId === stationId) &&
          (station === undefined || row.stationId === station) &&
          [row.visitor, row.matter, row.address, row.unit, ...row.deputies.map((deputy) => deputy.name)].some(
            (text) => text.includes(wanted),
          ),
      );
      return {
        rows,
        voters: rows.length,
        days: new Set(rows.map((row) => `${row.date} ${row.stationId}`)).size,
      };
    },
    detail: ({ id }, work) => detailOf(id, work),
    reveal: ({ id }, work) => {
      const record = found(id, work);
      work.about(subjectOf(record));
      return { phone: record.phone };
    },
    remove: ({ id }, work) => {
      work.about(subjectOf(found(id, work)));
      room.store.remove(id);
      return { removed: true };
    },
    choices: (_, { today }) => {
      const year = Number(today.slice(0, 4));
      const recent = [...room.store.ofYear(year), ...room.store.ofYear(year - 1)];
      return {
        units: distinct(recent.map((row) => row.unit)),
        replies: distinct(recent.map((row) => row.on_spot_reply)),
        progress: distinct(recent.map((row) => row.progress)),
        ratings: room.ratings,
      };
    },
    record: (edit, work) => {
      const { newId, today } = work;
      checkStation(work, edit.stationId);
      const before = edit.id === undefined ? undefined : found(edit.id, work);
      checkEdit(edit, today);
      const columns = {
        date: edit.date,
        station_id: edit.stationId,
        visitor: edit.anonymous ? '' : edit.visitor,
        anonymous: edit.anonymous ? 1 : 0,
        phone: edit.phone ?? before?.phone ?? '',
        address: edit.address,
        matter: edit.matter,
        on_spot_reply: edit.onSpotReply,
        transferred: edit.transferred ? 1 : 0,
        unit: edit.unit,
        progress: edit.progress,
        feedback_on: edit.feedbackOn ?? null,
        satisfaction: edit.satisfaction,
        registrar: edit.registrar,
        note: edit.note,
      };
      const id = edit.id ?? newId();
      if (edit.id === undefined) room.store.add(id, columns, edit.deputyIds, newId);
      else room.store.change(id, columns, edit.deputyIds, newId);
      work.about(subjectOf(found(id, work)));
      return detailOf(id, work);
    },
  };
}
