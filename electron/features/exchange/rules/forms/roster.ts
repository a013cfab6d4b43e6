import { person, tenure } from '#features/deputies/fields.ts';
import { declared, serial, type WorkbookForm } from './form.ts';

/** The columns that rosters have, in their usual order. */
const usual = {
  name: declared(person.fields.name, { person: true }),
  sex: declared(person.fields.sex),
  ethnicity: declared(person.fields.ethnicity),
  birthMonth: declared(person.fields.birthMonth),
  education: declared(person.fields.education),
  party: declared(person.fields.party),
  workplace: declared(tenure.fields.workplace),
  composition: declared(tenure.fields.composition),
  constituency: declared(tenure.fields.constituency),
  level: declared(tenure.fields.level),
  phone: declared(person.fields.phone),
  idNumber: declared(person.fields.idNumber),
};

const last = {
  group: declared(tenure.fields.groupId),
  station: declared(tenure.fields.stationId),
  note: declared(tenure.fields.note),
};

/** What offices keep no column for, and what stands under another name. */
const apart = new Set(['groupId', 'stationId', 'fromOn', 'untilOn', 'entry', 'leaveReason']);

/** Whatever else is declared of a deputy has a column too. */
const others = Object.fromEntries(
  Object.entries({ ...person.fields, ...tenure.fields })
    .filter(([name, field]) => !('inner' in field || apart.has(name) || name in usual || name in last))
    .map(([name, field]) => [name, declared(field)]),
);

/** 代表名册. Headings as offices write them, with white space, line breaks and a remark in brackets left out. */
export const rosterForm: WorkbookForm = {
  kind: 'roster',
  title: '代表名册',
  subject: 'name',
  needs: [['name'], ['sex', 'birthMonth', 'idNumber'], ['constituency', 'level', 'composition', 'party']],
  atLeast: 5,
  sayable: ['level', 'group'],
  fields: { serial, ...usual, ...others, ...last },
};
