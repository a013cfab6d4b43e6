import { group, note, phone, serial, type WorkbookForm } from './form.ts';

/** 代表名册. Headings as offices write them, with white space, line breaks and a remark in brackets left out. */
export const rosterForm: WorkbookForm = {
  kind: 'roster',
  title: '代表名册',
  subject: 'name',
  needs: [['name'], ['sex', 'birthMonth', 'idNumber'], ['constituency', 'level', 'composition', 'party']],
  atLeast: 5,
  fields: {
    serial,
    name: { label: '姓名', headings: ['姓名', '代表姓名', '名字', '代表'], person: true },
    sex: { label: '性别', headings: ['性别'] },
    ethnicity: { label: '民族', headings: ['民族', '族别'] },
    birthMonth: {
      label: '出生年月',
      headings: ['出生年月', '出生日期', '出生年月日', '出生时间', '生日', '出生'],
    },
    education: { label: '文化程度', headings: ['文化程度', '学历', '最高学历', '学历学位'] },
    party: { label: '政治面貌', headings: ['政治面貌', '党派', '政治面目'] },
    workplace: {
      label: '工作单位及职务',
      headings: [
        ...['工作单位及职务', '工作单位和职务', '单位及职务', '单位职务', '工作单位职务', '工作单位'],
        ...['现任职务', '职务', '单位'],
      ],
    },
    composition: {
      label: '代表构成',
      headings: ['代表构成', '构成', '身份构成', '代表类别', '代表身份', '类别', '身份'],
    },
    constituency: {
      label: '选区',
      headings: ['选区', '原选区', '所在选区', '所属选区', '当选选区', '选举单位', '原选举单位'],
    },
    level: { label: '代表层级', headings: ['代表层级', '层级', '代表级别', '级别'] },
    phone,
    idNumber: {
      label: '身份证号码',
      headings: ['身份证号码', '身份证号', '身份证', '公民身份号码', '公民身份证号码', '证件号码'],
    },
    group,
    station: {
      label: '所进站点',
      headings: ['所进站点', '所属站点', '所在站点', '进站站点', '所属联络站', '联络站', '站点'],
    },
    note,
  },
};
