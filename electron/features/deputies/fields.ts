import {
  choice,
  count,
  date,
  identityNumber,
  month,
  needed,
  neededReference,
  phone,
  reference,
  text,
} from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';

/** A person, who may serve several terms and at several levels. */
export const person = noun({
  table: 'persons',
  word: '人员',
  called: (of) => [of('name')],
  fields: {
    name: needed('姓名', '请填写姓名', { least: 2, public: true, width: 10 }),
    sex: choice('性别', { '': '', 男: '男', 女: '女' }, { public: true, width: 6 }),
    ethnicity: text('民族', { public: true, width: 8 }),
    birthMonth: month('出生年月', { width: 10 }),
    education: text('文化程度', { public: true, width: 10 }),
    party: text('政治面貌', { public: true, width: 12 }),
    phone: phone('联系电话', { masked: true, width: 14 }),
    idNumber: identityNumber('身份证号码', { masked: true, width: 22 }),
    pinyin: text('拼音', { inner: true }),
    initials: text('拼音首字母', { inner: true }),
  },
});

/** A person's tenure as deputy in one term, at one level. */
export const tenure = noun({
  table: 'deputies',
  word: '代表',
  called: (of) => [of('personId')],
  station: 'stationId',
  fields: {
    personId: neededReference('姓名', 'persons', '请选择人员', { inner: true }),
    termId: neededReference('届次', 'terms', '请选择届次', { inner: true }),
    position: count('名册次序', { inner: true }),
    workplace: text('工作单位及职务', { public: true, width: 26 }),
    composition: text('代表构成', { width: 14 }),
    constituency: text('选区', { public: true, width: 18 }),
    level: choice(
      '代表层级',
      { township: '乡镇', county: '县级', city: '市级', province: '省级', national: '全国' },
      { public: true, width: 12 },
    ),
    groupId: reference('代表小组', 'groups', { public: true, width: 20 }),
    stationId: reference('站点', 'stations', { public: true, width: 20 }),
    /** The first day, where it is later than the term's; and the last, where it is earlier. */
    fromOn: date('任职开始日期'),
    untilOn: date('任职终止日期'),
    note: text('备注', { width: 10 }),
  },
});

export type Person = Omit<RecordOf<typeof person>, 'id'>;
export type Tenure = Omit<RecordOf<typeof tenure>, 'id'>;
