import type { RosterDraft } from '../exchange/rules/roster.ts';
import { changed, type Difference, type Intake, kept, type Taken } from '../exchange/rules/taken.ts';
import { maskIdNumber, maskPhone } from './rules/entry.ts';
import { type PersonTraits, samePerson } from './rules/same-person.ts';
import { spell } from './spelling.ts';
import type { DeputyRecord, deputiesStore, PersonColumns, TenureColumns } from './store.ts';

const traitsOf = (record: DeputyRecord): PersonTraits => ({
  ...record,
  idNumber: record.id_number,
  birthMonth: record.birth_month,
});
const traitsOfDraft = (draft: RosterDraft): PersonTraits => ({
  ...draft,
  idNumber: draft.idNumber ?? null,
  birthMonth: draft.birthMonth ?? null,
});

/** The people in the records whom a draft may be about. */
function candidates(known: readonly DeputyRecord[], draft: RosterDraft) {
  const people = [...Map.groupBy(known, (record) => record.person_id).values()];
  const judged = people.map((own) => {
    const verdicts = own.map((record) => samePerson(traitsOf(record), traitsOfDraft(draft)));
    const best =
      verdicts.find(({ is }) => is === 'same') ?? verdicts.find(({ is }) => is === 'unclear') ?? verdicts[0];
    return { own, verdict: best };
  });
  return {
    same: judged.filter(({ verdict }) => verdict?.is === 'same').map(({ own }) => own),
    unclear: judged.flatMap(({ own, verdict }) =>
      verdict?.is === 'unclear' ? [{ own, because: verdict.because }] : [],
    ),
  };
}

/** Old beside new, for whoever has to say whether it is one person. */
const differencesOf = (record: DeputyRecord, draft: RosterDraft): Difference[] =>
  [
    { field: '姓名', before: record.name, after: draft.name },
    { field: '性别', before: record.sex, after: draft.sex },
    { field: '出生年月', before: record.birth_month ?? '', after: draft.birthMonth ?? '' },
    { field: '工作单位及职务', before: record.workplace, after: draft.workplace },
    { field: '选区', before: record.constituency, after: draft.constituency },
    {
      field: '身份证号码',
      before: maskIdNumber(record.id_number ?? ''),
      after: maskIdNumber(draft.idNumber ?? ''),
    },
    { field: '联系电话', before: maskPhone(record.phone), after: maskPhone(draft.phone) },
  ].filter(({ before, after }) => before !== '' || after !== '');

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

  const namesakes = (draft: RosterDraft, people: DeputyRecord[][]): Taken => {
    const message = `名册中有${people.length}位“${draft.name}”都对得上，分不清是哪一位，本行未导入；请补填身份证号码或出生年月后重新导入。`;
    return {
      outcome: 'skipped',
      doubts: [{ field: 'name', code: 'namesakes', message, severity: 'refused' }],
    };
  };

  function take(
    draft: RosterDraft,
    person: DeputyRecord[] | undefined,
    newId: () => string,
  ): Taken['outcome'] {
    let personId = person?.[0]?.person_id;
    let added = false;
    let updated = false;
    for (const level of draft.levels) {
      const record = known.find((one) => one.person_id === personId && one.level === level);
      const tenure: TenureColumns = {
        level,
        workplace: kept(draft.workplace, record?.workplace ?? ''),
        composition: kept(draft.composition, record?.composition ?? ''),
        constituency: kept(draft.constituency, record?.constituency ?? ''),
        group_id: room.groupNamed(draft.group, newId) ?? record?.group_id ?? null,
        station_id: room.stationNamed(draft.station, newId) ?? record?.station_id ?? null,
        note: kept(draft.note, record?.note ?? ''),
      };
      if (record) {
        updated = room.store.change(record, personOf(draft, record), tenure) || updated;
        continue;
      }
      added = true;
      position += 1;
      const id = newId();
      if (personId === undefined) {
        personId = newId();
        room.store.add({ id, person: personId, term: room.termId }, position, personOf(draft), tenure);
      } else room.store.addTenure({ id, person: personId, term: room.termId }, position, tenure);
      const written = room.store.find(id);
      if (written) known.push(written);
    }
    return added ? 'added' : changed(updated);
  }

  return (draft, newId, answer) => {
    const { same, unclear } = candidates(known, draft);
    if (same.length > 1) return namesakes(draft, same);
    if (same.length === 1) return { outcome: take(draft, same[0], newId), doubts: [] };
    if (unclear.length > 1 && answer !== 'new')
      return namesakes(
        draft,
        unclear.map(({ own }) => own),
      );
    const [asked] = unclear;
    if (!asked) return { outcome: take(draft, undefined, newId), doubts: [] };
    const [record] = asked.own;
    const message = `名册中已有“${record?.name}”，${asked.because}，不知是不是同一人。`;
    const question = { field: 'name', message, differences: record ? differencesOf(record, draft) : [] };
    if (answer === undefined || answer === 'skip') return { outcome: 'skipped', doubts: [], question };
    return { outcome: take(draft, answer === 'same' ? asked.own : undefined, newId), doubts: [], question };
  };
}
