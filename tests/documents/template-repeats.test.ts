import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#documents/template/fill.ts';
import { parseTemplate } from '#documents/template/read.ts';

const common = { name: 'sample', label: '示例', description: '示例', issuer: '清溪镇人大', title: '示例' };

const data = {
  fields: { 张数: 3, 日期: '2025年11月20日' },
  tables: {
    选项: [{ 名称: '满意' }, { 名称: '不满意' }],
    代表: [
      { 姓名: '高永', 满意票: 48, 不满意票: 3 },
      { 姓名: '谭芳龙', 满意票: 29, 不满意票: 19 },
    ],
    事项: [
      { 议题: '关于视察', 意见: '同意。\n3月前完成。' },
      { 议题: '关于述职', 意见: '' },
    ],
  },
};

const filled = (template: object) => fillTemplate(parseTemplate({ ...common, ...template }, '示例'), data);

describe('a template', () => {
  it('repeats a heading for each row, with the row’s paragraphs under it', () => {
    const body = [{ kind: 'heading', level: 1, each: '事项', text: '{议题}', below: '{意见}' }];
    expect(filled({ kind: 'plain', body })).toMatchObject({
      body: [
        { kind: 'heading', text: '关于视察' },
        { kind: 'paragraph', text: '同意。' },
        { kind: 'paragraph', text: '3月前完成。' },
        { kind: 'heading', text: '关于述职' },
      ],
    });
  });

  it('repeats a table’s column for each of the practice’s options, and keeps the rows’ height', () => {
    const columns = [
      { title: '代表', field: '姓名', width: 2 },
      { each: '选项', title: '{名称}', field: '{名称}票', width: 1 },
    ];
    expect(
      filled({ kind: 'plain', body: [{ kind: 'table', table: '代表', rowHeight: 10, columns }] }),
    ).toMatchObject({
      body: [
        {
          columns: [{ title: '代表' }, { title: '满意' }, { title: '不满意' }],
          rows: [
            ['高永', '48', '3'],
            ['谭芳龙', '29', '19'],
          ],
          rowHeight: 10,
        },
      ],
    });
  });

  it('takes a ballot’s choices from a table', () => {
    expect(
      filled({
        kind: 'ballot',
        occasion: '{日期}',
        choices: { table: '选项', name: '{名称}' },
        subject: '述职代表',
        lines: { table: '代表', name: '{姓名}' },
        instructions: ['说明'],
        sealed: '主席团（盖章）',
        perPage: 4,
        count: '{张数}',
      }),
    ).toMatchObject({
      occasion: '2025年11月20日',
      choices: ['满意', '不满意'],
      lines: [{ name: '高永' }, { name: '谭芳龙' }],
      sealed: '主席团（盖章）',
      count: 3,
    });
  });
});
