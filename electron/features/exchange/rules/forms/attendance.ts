import { person, tenure } from '#features/deputies/fields.ts';
import { declared, serial, tellingApart, type WorkbookForm } from './form.ts';

const workplace = tellingApart(tenure.fields.workplace);

/** 履职考勤表. What tells namesakes apart is read beside the marks. */
export const attendanceForm: WorkbookForm = {
  kind: 'attendance',
  title: '履职考勤表',
  subject: 'name',
  needs: [['name'], ['activity']],
  atLeast: 2,
  sayable: ['group'],
  fields: {
    serial,
    name: declared(person.fields.name, { person: true }),
    group: declared(tenure.fields.groupId),
    sex: tellingApart(person.fields.sex),
    workplace: { ...workplace, headings: [...workplace.headings, '所在村'] },
    constituency: tellingApart(tenure.fields.constituency),
    phone: tellingApart(person.fields.phone),
    activity: { label: '活动', headings: [], width: 12, repeats: true },
    note: tellingApart(tenure.fields.note),
  },
};
