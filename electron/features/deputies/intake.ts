import type { RosterDraft } from '../exchange/rules/roster.ts';
import { changed, type Intake } from '../exchange/rules/taken.ts';
import { spell } from './spelling.ts';
import type { DeputyRecord, deputiesStore, PersonColumns, TenureColumns } from './store.ts';

/** The same person: one identity number, or one name where a number is missing and nothing else speaks against it. */
function isSamePerson(record: DeputyRecord, draft: RosterDraft): boolean {
  if (record.id_number !== null && draft.idNumber !== undefined) return record.id_number === draft.idNumber;
  const birthAgrees =
    record.birth_month === null || draft.birthMonth === undefined || record.birth_month === draft.birthMonth;
  return record.name === draft.name && birthAgrees;
}

/** A blank cell never wipes out what is already known. */
const kept = <Value>(written: Value | '' | undefined, known: Value): Value =>
  written === '' || written === undefined ? known : written;

function personOf(draft: RosterDraft, known: Partial<PersonColumns> = {}): PersonColumns {
  return {
    name: draft.name,
    sex: kept(draft.sex, known.sex ?? ''),
    ethnicity: kept(draft.ethnicity, known.ethnicity ?? ''),
    birth_month: kept(draft.birthMonth, known.birth_month ?? null),
    id_number: kept(draft.idNumber, known.id_number ?? null),
    phone: kept(draft.phone, known.phone ?? ''),
    education: kept(draft.education, known.education ?? ''),
    party: kept(draft.party, known.party ?? ''),
    ...(known.name === draft.name && known.pinyin !== undefined && known.initials !== undefined
      ? { pinyin: known.pinyin, initials: known.initials }
      : spell(draft.name)),
  };
}

/** Takes roster rows in; groups and stations they name are looked up or founded by the functions passed in. */
export function rosterIntake(room: {
  store: ReturnType<typeof deputiesStore>;
  termId: string;
  groupNamed: (name: string, newId: () => string) => string | null;
  stationNamed: (name: string, newId: () => string) => string | null;
}): Intake<RosterDraft> {
  const known = room.store.all();
  let position = known.reduce((last, record) => Math.max(last, record.position), 0);

  return (draft, newId) => {
    const same = known.filter((record) => isSamePerson(record, draft));
    const record = same.find((candidate) => candidate.level === draft.level);
    const tenure: TenureColumns = {
      level: draft.level,
      workplace: kept(draft.workplace, record?.workplace ?? ''),
      composition: kept(draft.composition, record?.composition ?? ''),
      constituency: kept(draft.constituency, record?.constituency ?? ''),
      group_id: room.groupNamed(draft.group, newId) ?? record?.group_id ?? null,
      station_id: room.stationNamed(draft.station, newId) ?? record?.station_id ?? null,
      note: kept(draft.note, record?.note ?? ''),
    };
    if (record)
      return { outcome: changed(room.store.change(record, personOf(draft, record), tenure)), doubts: [] };
    position += 1;
    const [elsewhere] = same;
    if (elsewhere) {
      room.store.addTenure({ id: newId(), person: elsewhere.person_id, term: room.termId }, position, tenure);
    } else {
      room.store.add({ id: newId(), person: newId(), term: room.termId }, position, personOf(draft), tenure);
    }
    return { outcome: 'added', doubts: [] };
  };
}
