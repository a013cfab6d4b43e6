import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { cautionsOf, fillTemplate } from '#documents/template/fill.ts';
import { parseTemplate, readTemplate } from '#documents/template/read.ts';
import type { Template } from '#documents/template/schema.ts';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

const folder = join(import.meta.dirname, '../../resources/templates');

const json = {
  name: 'sample',
  label: '示例',
  description: '示例',
  kind: 'plain',
  issuer: '{发文机关}',
  title: '关于{事项}的通知',
  lists: { 单位列举: { table: '单位', item: '{名称}{件数}件', join: '、' } },
  body: [
    { kind: 'heading', level: 1, text: '情况' },
    { kind: 'paragraph', text: '共{件数}件：{单位列举}。' },
    { kind: 'paragraph', when: '逾期', text: '逾期{逾期}件。' },
    { kind: 'paragraph', each: '单位', text: '{序号}．{名称}，见{事项}。' },
    {
      kind: 'table',
      table: '单位',
      columns: [
        { title: '名称', field: '名称', width: 2 },
        { title: '{事项}件数', field: '件数', width: 1, align: 'center' },
      ],
    },
  ],
};

const data = {
  fields: { 发文机关: '清溪镇人民代表大会主席团', 事项: '督办', 件数: 5, 逾期: 0 },
  tables: {
    单位: [
      { 名称: '水务站', 件数: 2 },
      { 名称: '供电所{事项}', 件数: 3 },
    ],
  },
};

const refusalOf = (action: () => unknown): RefusalReason => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('nothing was refused');
};

const sample = (change: object = {}): Template => parseTemplate({ ...json, ...change }, 'sample.json');

describe('a template', () => {
  it('becomes a document: fields, lists, repeated paragraphs and tables filled, blocks without cause left out', () => {
    expect(fillTemplate(sample(), data)).toEqual({
      kind: 'plain',
      issuer: '清溪镇人民代表大会主席团',
      title: '关于督办的通知',
      addressees: undefined,
      body: [
        { kind: 'heading', level: 1, text: '情况', runOn: undefined },
        { kind: 'paragraph', text: '共5件：水务站2件、供电所{事项}3件。' },
        { kind: 'paragraph', text: '1．水务站，见督办。' },
        { kind: 'paragraph', text: '2．供电所{事项}，见督办。' },
        {
          kind: 'table',
          caption: undefined,
          unit: undefined,
          columns: [
            { title: '名称', width: 2, align: undefined },
            { title: '督办件数', width: 1, align: 'center' },
          ],
          rowHeight: undefined,
          rows: [
            ['水务站', '2'],
            ['供电所{事项}', '3'],
          ],
          totals: undefined,
        },
      ],
      annexes: [],
      signature: undefined,
      note: undefined,
      edition: undefined,
    });
  });

  it('sets a heading for each row, and lines under a title that say something', () => {
    const template = sample({
      subtitle: ['{文号}', '——{事项}'],
      body: [{ kind: 'heading', level: 2, text: '{名称}', runOn: '{件数}件。', each: '单位' }],
    });
    expect(fillTemplate(template, { ...data, fields: { ...data.fields, 文号: '' } })).toMatchObject({
      subtitle: ['——督办'],
      body: [
        { kind: 'heading', level: 2, text: '水务站', runOn: '2件。' },
        { kind: 'heading', level: 2, text: '供电所{事项}', runOn: '3件。' },
      ],
    });
  });

  it('has the clerk told what the records call for, and nothing else', () => {
    const template = sample({
      cautions: [
        { text: '没有逾期的{事项}。', unless: '逾期' },
        { text: '逾期{逾期}件。', when: '逾期' },
        { text: '共{件数}件。' },
      ],
    });
    expect(cautionsOf(template, data)).toEqual(['没有逾期的督办。', '共5件。']);
  });

  it('is refused with every field and table that the data lacks, each with its place', () => {
    const template = sample({
      title: '关于{事由}的通知',
      body: [
        { kind: 'paragraph', text: '共{件}件，{年度年' },
        { kind: 'paragraph', when: '无此字段', text: '甲' },
        { kind: 'table', table: '部门', columns: [{ title: '名称', field: '名称', width: 1 }] },
      ],
    });
    expect(refusalOf(() => fillTemplate(template, data))).toEqual({
      code: 'template-fields',
      message: '模板“示例”里有填不上的字段，公文没有生成。',
      remedy: '请在模板文件中改正所列字段的名称。',
      details: [
        '标题：没有名为“事由”的字段',
        '正文第1项：没有名为“件”的字段，是不是“件数”',
        '正文第1项：花括号“{”“}”没有成对：“共{件}件，{年度年”',
        '正文第2项：没有名为“无此字段”的字段或者表',
        '正文第3项：没有名为“部门”的表',
      ],
    });
  });

  test('of a wrong shape is refused with file and field in Chinese', () => {
    const { lists: _, ...rest } = json;
    const reason = refusalOf(() =>
      parseTemplate({ ...rest, title: '', body: [{ kind: 'paragraph' }], colour: 'red' }, 'sample.json'),
    );
    expect(reason.message).toBe('模板文件“sample.json”不合要求，不能使用。');
    expect(reason.details?.map((detail) => detail.split('：').slice(0, 2))).toEqual([
      ['sample.json', '标题'],
      ['sample.json', '正文 第1项 文字'],
      ['sample.json', '整个文件'],
    ]);
    expect(reason.details?.join()).not.toMatch(/[A-Za-z]{4,} (?:input|string|expected)|Invalid/);
  });

  test.each(['notice', 'supervision-report'])('that ships is in order: %s', async (name) => {
    expect(await readTemplate(folder, name)).toMatchObject({ name, kind: 'red-head' });
  });

  test.each(['none', '../templates/notice', 'notice.json'])(
    'of no such name is refused: %s',
    async (name) => {
      await expect(readTemplate(folder, name)).rejects.toMatchObject({
        reason: { code: 'template-missing', message: `没有名为“${name}”的模板。` },
      });
    },
  );
});
