import { person, tenure } from '#features/deputies/fields.ts';
import { declared, serial, type WorkbookForm } from './form.ts';

/** 代表名册. Headings as offices write them, with white space, line breaks and a remark in brackets left out. */
export const rosterForm: WorkbookForm = {
  kind: 'roster',
  title: '代表名册',
  subject: 'name',
  needs: [['name'], ['sex', 'birthMonth', 'idNumber'], ['constituency', 'level', 'composition', 'party']],
  atLeast: 5,
  fields: {
    serial,
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
    group: declared(tenure.fields.groupId),
    station: declared(tenure.fields.stationId),
    note: declared(tenure.fields.note),
  },
};
