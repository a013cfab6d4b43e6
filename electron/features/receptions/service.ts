import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { ReceptionRow, receptionsContract } from './contract.ts';
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
  phone: record.phone,
});

const distinct = (words: string[]) => [...new Set(words.filter((word) => word !== ''))];

/** The reception register. */
export function receptionsService(room: {
  store: ReturnType<typeof receptionsStore>;
  deputyNames: () => Names;
  ratings: string[];
}): Handlers<typeof receptionsContract> & {
  ofMonth: (stationId: string, year: number, month: number) => ReceptionRow[];
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

  function detailOf(id: string): ReceptionRow {
    const record = room.store.find(id);
    if (!record) throw new Refusal({ code: 'unknown-reception', message: '没有这条接待登记。' });
    return rowOf(
      record,
      room.store.receivingOf(id).map((row) => row.deputy_id),
      room.deputyNames(),
    );
  }

  const isIn = (month: number, row: ReceptionRow) => Number(row.date.slice(5, 7)) === month;

  return {
    ofMonth: (stationId, year, month) =>
      rowsOf(year).filter((row) => row.stationId === stationId && isIn(month, row)),
    list: ({ year, month, stationId, search }) => {
      const wanted = search.trim();
      const rows = rowsOf(year).filter(
        (row) =>
          (month === undefined || isIn(month, row)) &&
          (stationId === undefined || row.stationId === stationId) &&
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
    detail: ({ id }) => detailOf(id),
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
    record: (edit, { newId, today }) => {
      if (edit.date > today) {
        throw new Refusal({
          code: 'future-date',
          message: '接待日期在今天之后。',
          remedy: '请核对接待日期。',
        });
      }
      if (edit.transferred && edit.unit === '') {
        throw new Refusal({
          code: 'missing-unit',
          message: '已选择转办，还没有填写承办单位。',
          remedy: '请填写承办单位。',
        });
      }
      const columns = {
        date: edit.date,
        station_id: edit.stationId,
        visitor: edit.anonymous ? '' : edit.visitor,
        anonymous: edit.anonymous ? 1 : 0,
        phone: edit.phone,
        address: edit.address,
        matter: edit.matter,
        on_spot_reply: edit.onSpotReply,
        transferred: edit.transferred ? 1 : 0,
        unit: edit.unit,
        progress: edit.progress,
        feedback_on: edit.feedbackOn ?? null,
        satisfaction: edit.satisfaction,
        registrar: edit.registrar,
      };
      const id = edit.id ?? newId();
      if (edit.id === undefined) room.store.add(id, columns, edit.deputyIds, newId);
      else room.store.change(id, columns, edit.deputyIds, newId);
      return detailOf(id);
    },
  };
}
