import {
  choice,
  choiceOrNone,
  count,
  date,
  identityNumber,
  long,
  month,
  needed,
  neededReference,
  phone,
  reference,
  text,
} from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { usualHeadings } from '#electron/nouns/usual-headings.ts';

/** A person, who may serve several terms and at several levels. */
export const person = noun({
  table: 'persons',
  word: '人员',
  called: (of) => [of('name')],
  fields: {
    name: needed('姓名', '请填写姓名', {
      least: 2,
      public: true,
      width: 10,
      headings: ['代表姓名', '名字', '代表'],
    }),
    sex: choiceOrNone('性别', { 男: '男', 女: '女' }, { public: true, width: 6 }),
    ethnicity: text('民族', { public: true, width: 8, headings: ['族别'] }),
    birthMonth: month('出生年月', {
      width: 10,
      headings: ['出生日期', '出生年月日', '出生时间', '生日', '出生'],
    }),
    education: text('文化程度', { public: true, width: 10, headings: ['学历', '最高学历', '学历学位'] }),
    party: text('政治面貌', { public: true, width: 12, headings: ['党派', '政治面目'] }),
    phone: phone('联系电话', { masked: true, width: 14, headings: usualHeadings.phone }),
    idNumber: identityNumber('身份证号码', {
      masked: true,
      width: 22,
      headings: ['身份证号', '身份证', '公民身份号码', '公民身份证号码', '证件号码'],
    }),
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
    workplace: text('工作单位及职务', {
      public: true,
      width: 26,
      headings: [
        '工作单位和职务',
        '单位及职务',
        '单位职务',
        '工作单位职务',
        '工作单位',
        '现任职务',
        '职务',
        '单位',
      ],
    }),
    composition: text('代表构成', {
      width: 14,
      headings: ['构成', '身份构成', '代表类别', '代表身份', '类别', '身份'],
    }),
    constituency: text('选区', {
      public: true,
      width: 18,
      headings: ['原选区', '所在选区', '所属选区', '当选选区', '选举单位', '原选举单位'],
    }),
    level: choice(
      '代表层级',
      { township: '乡镇', county: '县级', city: '市级', province: '省级', national: '全国' },
      { public: true, width: 12, headings: ['层级', '代表级别', '级别'] },
    ),
    groupId: reference('代表小组', 'groups', {
      public: true,
      width: 20,
      headings: ['所属代表小组', '代表小组', '所属小组', '小组', '所在小组', '代表团'],
    }),
    stationId: reference('站点', 'stations', {
      public: true,
      width: 20,
      headings: ['所进站点', '所属站点', '所在站点', '进站站点', '所属联络站', '联络站', '站点'],
    }),
    /** The first day, where it is later than the term's; and the last, where it is earlier. */
    fromOn: date('任职开始日期'),
    untilOn: date('任职终止日期'),
    entry: choiceOrNone(
      '当选方式',
      { general: '换届选举', 'by-election': '补选' },
      { public: true, width: 10 },
    ),
    leaveReason: text('终止原因', { width: 14 }),
    note: long('备注', { width: 10, headings: usualHeadings.note }),
  },
});

export type Person = Omit<RecordOf<typeof person>, 'id'>;
export type Tenure = Omit<RecordOf<typeof tenure>, 'id'>;
