import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyDetail, DeputyRow, deputiesContract } from './contract.ts';
import { entryChecks, maskIdNumber, maskPhone } from './rules/entry.ts';
import { levelLabel, townshipKindOf } from './rules/levels.ts';
import { matchesName, normaliseName } from './rules/names.ts';
import { inStrokeOrder } from './rules/order.ts';
import { spell } from './spelling.ts';
import type { DeputyRecord, deputiesStore } from './store.ts';

const unknownDeputy = () =>
  new Refusal({
    code: 'unknown-deputy',
    message: '名册中没有这位代表。',
    remedy: '请回到代表名册重新选择。',
  });

/** The roster: looking up, the file of one deputy, and corrections. */
export function deputiesService(room: {
  store: ReturnType<typeof deputiesStore>;
  township: string;
  timelineOf: (deputyId: string) => DeputyDetail['timeline'];
}): Handlers<typeof deputiesContract> & { rowsInOrder: () => (DeputyRow & { phone: string })[] } {
  const kind = townshipKindOf(room.township) ?? '镇';

  function rowOf(record: DeputyRecord): DeputyRow {
    return {
      id: record.id,
      name: record.name,
      sex: record.sex,
      ethnicity: record.ethnicity,
      birthMonth: record.birth_month ?? undefined,
      party: record.party,
      level: record.level,
      levelName: levelLabel(record.level, kind),
      workplace: record.workplace,
      constituency: record.constituency,
      group: record.group_name ?? '',
      groupId: record.group_id ?? undefined,
      station: record.station_name ?? '',
      stationId: record.station_id ?? undefined,
      phoneMasked: maskPhone(record.phone),
      pinyin: record.pinyin,
      initials: record.initials,
      checks: entryChecks({
        birthMonth: record.birth_month ?? undefined,
        idNumber: record.id_number ?? undefined,
        phone: record.phone,
      }),
    };
  }

  function detailOf(id: string): DeputyDetail {
    const record = room.store.find(id);
    if (!record) throw unknownDeputy();
    return {
      ...rowOf(record),
      education: record.education,
      composition: record.composition,
      idNumberMasked: record.id_number === null ? '' : maskIdNumber(record.id_number),
      note: record.note,
      timeline: room.timelineOf(id),
    };
  }

  return {
    rowsInOrder: () =>
      inStrokeOrder(room.store.all()).map((record) => ({ ...rowOf(record), phone: record.phone })),
    list: ({ search, level, groupId, stationId, order }, { station }) => {
      const all = room.store.all();
      const found = all.filter(
        (record) =>
          (level === undefined || record.level === level) &&
          (groupId === undefined || record.group_id === groupId) &&
          (stationId === undefined || record.station_id === stationId) &&
          (station === undefined || record.station_id === station) &&
          matchesName(search, record),
      );
      return {
        rows: (order === 'stroke' ? inStrokeOrder(found) : found).map(rowOf),
        total: all.length,
      };
    },
    detail: ({ id }) => detailOf(id),
    reveal: ({ id }, { about }) => {
      const record = room.store.find(id);
      if (!record) throw unknownDeputy();
      about(record.name);
      return { idNumber: record.id_number ?? '', phone: record.phone };
    },
    save: (edit, { about }) => {
      const record = room.store.find(edit.id);
      if (!record) throw unknownDeputy();
      about(record.name);
      const name = normaliseName(edit.name);
      const idNumber = edit.idNumber === undefined ? record.id_number : edit.idNumber.toUpperCase() || null;
      const holder = idNumber && room.store.all().find((other) => other.id_number === idNumber);
      if (holder && holder.person_id !== record.person_id) {
        throw new Refusal({
          code: 'id-number-taken',
          message: `这个身份证号码已登记在${holder.name}名下。`,
          remedy: '请对照证件核对两人的号码。',
        });
      }
      room.store.change(
        record,
        {
          name,
          sex: edit.sex,
          ethnicity: edit.ethnicity,
          birth_month: edit.birthMonth ?? null,
          id_number: idNumber,
          phone: edit.phone ?? record.phone,
          education: edit.education,
          party: edit.party,
          ...(name === record.name ? { pinyin: record.pinyin, initials: record.initials } : spell(name)),
        },
        {
          level: edit.level,
          workplace: edit.workplace,
          composition: edit.composition,
          constituency: edit.constituency,
          group_id: edit.groupId ?? null,
          station_id: edit.stationId ?? null,
          note: edit.note,
        },
      );
      return detailOf(edit.id);
    },
  };
}
