import { blank } from '#electron/nouns/noun.ts';
import { masked } from '#electron/values/masked.ts';
import type { RosterDraft } from '../exchange/rules/roster.ts';
import { changed, type Difference, type Intake, type Taken, written } from '../exchange/rules/taken.ts';
import { type Person, person, type Tenure, tenure } from './fields.ts';
import { samePerson } from './rules/same-person.ts';
import { spell } from './spelling.ts';
import type { deputiesStore } from './store.ts';

/** A tenure with the person behind it. */
type Known = Person & Tenure & { id: string };

/** The people in the records whom a draft may be about. */
function candidates(known: readonly Known[], draft: RosterDraft) {
  const people = [...Map.groupBy(known, (record) => record.personId).values()];
  const judged = people.map((own) => {
    const verdicts = own.map((record) => samePerson(record, draft));
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

const compared = ['name', 'sex', 'birthMonth', 'workplace', 'constituency', 'idNumber', 'phone'] as const;

/** Old beside new, for whoever has to say whether it is one person. */
const differencesOf = (record: Known, draft: RosterDraft): Difference[] =>
  compared
    .map((name) => {
      const field = { ...person.fields, ...tenure.fields }[name];
      const shown = (value: string | undefined) =>
        'masked' in field ? masked(field.kind, value) : (value ?? '');
      return { field: field.word, before: shown(record[name]), after: shown(draft[name]) };
    })
    .filter(({ before, after }) => before !== '' || after !== '');

/** What a roster's row says of the fields named. */
const writtenOf = (fields: object, draft: RosterDraft) =>
  written(Object.fromEntries(Object.entries(draft).filter(([name]) => name in fields)));

function namesakes(draft: RosterDraft, people: Known[][]): Taken {
  const message = `名册中有${people.length}位“${draft.name}”都对得上，分不清是哪一位，本行未导入；请补填身份证号码或出生年月后重新导入。`;
  return { outcome: 'skipped', doubts: [{ field: 'name', code: 'namesakes', message, severity: 'refused' }] };
}

function numberTaken(holder: Person): Taken {
  const message = `这个身份证号码已登记在${holder.name}名下，本行未导入；请对照证件核对两人的号码，改好后重新导入。`;
  return {
    outcome: 'skipped',
    doubts: [{ field: 'idNumber', code: 'id-number-taken', message, severity: 'refused' }],
  };
}

/** Takes roster rows in; groups and stations they name are looked up or founded by the functions passed in. */
export function rosterIntake(deps: {
  store: ReturnType<typeof deputiesStore>;
  /** The deputies of all terms: who is elected again is one person. */
  deputies: readonly Known[];
  /** The term that the roster is of. */
  termId: string;
  groupNamed: (name: string, newId: () => string) => string | undefined;
  stationNamed: (name: string, newId: () => string) => string | undefined;
}): Intake<RosterDraft> {
  const { persons, tenures } = deps.store;
  const known = [...deps.deputies];
  let position = known
    .filter(({ termId }) => termId === deps.termId)
    .reduce((last, record) => Math.max(last, record.position), 0);

  /** Writes a row for somebody who is known, or for a new person, at each level that it names. */
  function take(draft: RosterDraft, own: Known[] | undefined, newId: () => string): Taken {
    const holder =
      draft.idNumber && persons.where('x.id_number = @idNumber', { idNumber: draft.idNumber })[0];
    if (holder && holder.id !== own?.[0]?.personId) return numberTaken(holder);
    const ofPerson: Partial<Person> = writtenOf(person.fields, draft);
    const groupId = deps.groupNamed(draft.group, newId);
    const stationId = deps.stationNamed(draft.station, newId);
    const [former] = own ?? [];
    const personId = former?.personId ?? newId();
    const whole = { ...blank(person), ...former, ...ofPerson, ...spell(draft.name) };
    if (!former) persons.add({ ...whole, id: personId });
    const spelling = former?.name === draft.name ? {} : spell(draft.name);
    const personChanged = former !== undefined && persons.change(personId, { ...ofPerson, ...spelling });
    let added = false;
    let tenureChanged = false;
    for (const level of draft.levels) {
      const ofTenure: Partial<Tenure> & Pick<Tenure, 'level'> = {
        ...writtenOf(tenure.fields, draft),
        level,
        ...(groupId && { groupId }),
        ...(stationId && { stationId }),
      };
      const record = known.find(
        (one) => one.personId === personId && one.termId === deps.termId && one.level === level,
      );
      if (record) {
        tenureChanged = tenures.change(record.id, ofTenure) || tenureChanged;
        continue;
      }
      added = true;
      position += 1;
      const id = newId();
      const ids = { id, personId, termId: deps.termId, position };
      tenures.add({ ...blank(tenure), ...ofTenure, ...ids });
      known.push({ ...whole, ...blank(tenure), ...ofTenure, ...ids });
    }
    return { outcome: added ? 'added' : changed(personChanged || tenureChanged), doubts: [] };
  }

  return (draft, newId, answer) => {
    const { same, unclear } = candidates(known, draft);
    if (same.length > 1) return namesakes(draft, same);
    if (same.length === 1) return take(draft, same[0], newId);
    if (unclear.length > 1 && answer !== 'new')
      return namesakes(
        draft,
        unclear.map(({ own }) => own),
      );
    const [asked] = unclear;
    if (!asked) return take(draft, undefined, newId);
    const [record] = asked.own;
    const message = `名册中已有“${record?.name}”，${asked.because}，不知是不是同一人。`;
    const question = { field: 'name', message, differences: record ? differencesOf(record, draft) : [] };
    if (answer === undefined || answer === 'skip') return { outcome: 'skipped', doubts: [], question };
    return { ...take(draft, answer === 'same' ? asked.own : undefined, newId), question };
  };
}
