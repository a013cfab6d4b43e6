import type { RosterDraft } from '../exchange/rules/roster.ts';
import { changed, type Intake } from '../exchange/rules/taken.ts';
import type { DeputyFact } from './facts.ts';
import { type Person, person, type Tenure, tenure } from './fields.ts';
import { spell } from './spelling.ts';
import type { deputiesStore } from './store.ts';

/** The same person: one identity number, or one name where a number is missing and nothing else speaks against it. */
function isSamePerson(deputy: DeputyFact, draft: RosterDraft): boolean {
  if (deputy.idNumber !== undefined && draft.idNumber !== undefined)
    return deputy.idNumber === draft.idNumber;
  const birthAgrees =
    deputy.birthMonth === undefined ||
    draft.birthMonth === undefined ||
    deputy.birthMonth === draft.birthMonth;
  return deputy.name === draft.name && birthAgrees;
}

/** What a roster's row says of the fields named; a blank cell never wipes out what is already known. */
const written = (fields: object, draft: RosterDraft) =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = name in draft ? draft[name as keyof RosterDraft] : undefined;
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

const unknownPerson: Person = {
  name: '',
  sex: '',
  ethnicity: '',
  birthMonth: undefined,
  education: '',
  party: '',
  phone: '',
  idNumber: undefined,
  pinyin: '',
  initials: '',
};

const unknownTenure = {
  workplace: '',
  composition: '',
  constituency: '',
  groupId: undefined,
  stationId: undefined,
  fromOn: undefined,
  untilOn: undefined,
  note: '',
};

/** Takes roster rows in; groups and stations they name are looked up or founded by the functions passed in. */
export function rosterIntake(deps: {
  store: ReturnType<typeof deputiesStore>;
  /** The deputies of the term that the roster is of. */
  deputies: readonly DeputyFact[];
  termId: string;
  groupNamed: (name: string, newId: () => string) => string | undefined;
  stationNamed: (name: string, newId: () => string) => string | undefined;
}): Intake<RosterDraft> {
  const { persons, tenures } = deps.store;
  let position = deps.deputies.reduce((last, deputy) => Math.max(last, deputy.position), 0);

  return (draft, newId) => {
    const same = deps.deputies.filter((deputy) => isSamePerson(deputy, draft));
    const known = same.find((candidate) => candidate.level === draft.level);
    const groupId = deps.groupNamed(draft.group, newId);
    const stationId = deps.stationNamed(draft.station, newId);
    const ofPerson: Partial<Person> = written(person.fields, draft);
    const ofTenure: Partial<Tenure> & Pick<Tenure, 'level'> = {
      ...written(tenure.fields, draft),
      level: draft.level,
      ...(groupId && { groupId }),
      ...(stationId && { stationId }),
    };
    if (known) {
      const spelling = known.name === draft.name ? {} : spell(draft.name);
      const personChanged = persons.change(known.personId, { ...ofPerson, ...spelling });
      return { outcome: changed(tenures.change(known.id, ofTenure) || personChanged), doubts: [] };
    }
    position += 1;
    const [elsewhere] = same;
    const personId = elsewhere?.personId ?? newId();
    const id = newId();
    if (!elsewhere) persons.add({ ...unknownPerson, ...ofPerson, ...spell(draft.name), id: personId });
    tenures.add({ ...unknownTenure, ...ofTenure, id, personId, termId: deps.termId, position });
    return { outcome: 'added', doubts: [] };
  };
}
