import { group, note, phone, serial, type WorkbookForm } from './form.ts';

/** 履职考勤表. What tells namesakes apart is read beside the marks. */
export const attendanceForm: WorkbookForm = {
  kind: 'attendance',
  title: '履职考勤表',
  subject: 'name',
  needs: [['name'], ['activity']],
  atLeast: 2,
  fields: {
    serial,
    name: { label: '姓名', headings: ['姓名', '代表姓名', '名字', '代表'], person: true },
    group,
    sex: { label: '性别（分清同名）', headings: ['性别'] },
    workplace: {
      label: '单位（分清同名）',
      headings: ['工作单位及职务', '工作单位', '单位及职务', '单位', '所在村'],
    },
    constituency: { label: '选区（分清同名）', headings: ['选区', '所在选区', '原选区'] },
    phone: { ...phone, label: '电话（分清同名）' },
    activity: { label: '活动', headings: [], repeats: true },
    note: { ...note, label: '备注（分清同名）' },
  },
};
