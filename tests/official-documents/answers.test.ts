import { describe, expect, it } from 'vitest';
import { parseTemplate } from '#documents/template/read.ts';
import { gapsOf, questionsOf, withAnswers } from '#features/official-documents/documents/answers.ts';

const template = parseTemplate(
  {
    name: 'sample',
    label: '示例',
    description: '示例',
    kind: 'plain',
    issuer: '{发文机关}',
    title: '公告',
    body: [{ kind: 'paragraph', text: '甲' }],
    asks: [
      { kind: 'line', field: '地点', initial: '{联络站}' },
      { kind: 'date', field: '日期' },
      { kind: 'line', field: '编号', optional: true },
      { kind: 'rows', field: '名单', columns: ['选区', '姓名'] },
      { kind: 'rows', field: '安排', columns: ['时间'], optional: true },
    ],
  },
  'sample.json',
);
const data = { fields: { 联络站: '河西站', 名单数: 9 }, tables: {} };
const filled = (answers: Record<string, string | string[][]>) => {
  const questions = questionsOf(template, data, answers);
  return { ...withAnswers(data, questions), gaps: gapsOf(questions) };
};

describe('what the clerk answers', () => {
  it('fills its fields, and rows count themselves', () => {
    const 名单 = [
      ['第1选区', '高永'],
      ['', ' '],
      ['第2选区', '谭芳龙'],
    ];
    expect(filled({ 地点: '村委会', 日期: '2026-03-08', 编号: '第1号', 名单, 安排: [['上午']] })).toEqual({
      fields: { 联络站: '河西站', 地点: '村委会', 日期: '2026年3月8日', 编号: '第1号', 名单数: 2, 安排数: 1 },
      tables: {
        名单: [
          { 选区: '第1选区', 姓名: '高永' },
          { 选区: '第2选区', 姓名: '谭芳龙' },
        ],
        安排: [{ 时间: '上午' }],
      },
      gaps: [],
    });
  });

  it('stands as ××× in the draft where it is missing, is offered from the records, and may be left out where optional', () => {
    expect(filled({})).toEqual({
      fields: { 联络站: '河西站', 地点: '河西站', 日期: '×××', 编号: '', 名单数: '×××', 安排数: 0 },
      tables: { 名单: [{ 选区: '×××', 姓名: '×××' }], 安排: [] },
      gaps: ['“日期”还没有填。', '“名单”还没有填。'],
    });
  });
});
