import { describe, expect, it } from 'vitest';
import { nouns } from '#electron/nouns/all.ts';
import { headingsOf } from '#electron/nouns/field.ts';
import { WORKBOOK_FORMS } from '#features/exchange/rules/headings.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { ledgerDays } from '#features/opinions/fields.ts';
import { sheetOf } from './make-sheet.ts';

/** What each form cannot do without, under words that no other of its fields has. */
const least = {
  roster: ['姓名', '性别', '选区', '民族', '政治面貌', '身份证号码'],
  attendance: ['姓名', '3月6日\n座谈会\n（学习培训）', '4月6日\n视察活动\n（视察）'],
  receptions: ['接待日期', '接待代表', '反映问题', '接待地点', '来访人姓名', '登记人'],
  opinions: ['提出代表', '标题', '内容', '提出日期', '类别', '来源'],
  tallies: ['述职代表', '有效票', '满意', '不满意', '发出票', '收回票', '述职日期', '形式'],
  stations: ['站点名称', '地址', '站长', '开放时间', '联络员'],
  groups: ['小组名称', '组长', '副组长', '联络员'],
  activities: ['活动名称', '日期', '活动类型', '地点', '组织者'],
  deeds: ['代表', '日期', '类型', '做了什么', '佐证', '地点'],
};

const fields = WORKBOOK_FORMS.flatMap(({ kind, fields: own }) =>
  Object.entries(own).map(([name, field]) => ({ kind, name, ...field })),
);

describe('the words of headings', () => {
  it('that a noun declares are those by which a workbook is read, in their order', () => {
    const read = new Set(fields.map(({ headings }) => headings.join()));
    const declared = [
      ...Object.values(nouns).flatMap((noun) => Object.values(noun.fields)),
      ...Object.values(ledgerDays),
    ];
    const unread = declared.filter(
      (field) => field.headings && !read.has(headingsOf(field).join()) && !read.has(field.headings.join()),
    );
    expect(unread.map(({ word }) => word)).toEqual([]);
    expect(declared.filter(({ headings }) => headings).length).toBeGreaterThan(50);
  });

  const cases = fields.flatMap(({ kind, name, headings }) =>
    headings.map((heading) => ({ kind, name, heading })),
  );

  it.each(cases)('$heading is $name of $kind where no other column is it', ({ kind, name, heading }) => {
    const own = WORKBOOK_FORMS.find((form) => form.kind === kind)?.fields ?? {};
    const others = least[kind].filter((word) => !own[name]?.headings.includes(word));
    const [found] = recognise([sheetOf('表', ['2025年表'], [...others, heading], ['某'])]);
    const column = found?.sheets[0]?.columns.find((candidate) => candidate.heading === heading);
    const sharing = Object.entries(own).flatMap(([other, { headings }]) =>
      headings.includes(heading) ? [other] : [],
    );
    expect([found?.kind, sharing]).toEqual([kind, expect.arrayContaining([column?.field])]);
  });
});
