import { describe, expect, it } from 'vitest';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { sheetOf } from './make-sheet.ts';

const ROSTER = ['序号', '姓　名', '性 别', '出生\n年月', '选区', '代表层级'];

describe('a workbook', () => {
  it('is recognised by its headings, whatever spaces and line breaks they hold', () => {
    expect(recognise([sheetOf('Sheet1', ['代表名册'], ROSTER, [1, '方　东'])])).toEqual([
      {
        kind: 'roster',
        sheets: [
          {
            kind: 'roster',
            sheet: 'Sheet1',
            title: '代表名册',
            above: ['代表名册'],
            sheetTitle: ['代表名册'],
            headTop: 2,
            headerRow: 2,
            lastRow: 3,
            fixed: {},
            withHidden: false,
            others: [],
            columns: [
              { field: 'serial', column: 1, heading: '序号' },
              { field: 'name', column: 2, heading: '姓　名' },
              { field: 'sex', column: 3, heading: '性 别' },
              { field: 'birthMonth', column: 4, heading: '出生\n年月' },
              { field: 'constituency', column: 5, heading: '选区' },
              { field: 'level', column: 6, heading: '代表层级' },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['roster', ['代表姓名', '性别', '党派', '学历', '所在选区']],
    ['receptions', ['日期', '联络站', '接访代表', '群众姓名', '反映问题']],
    ['attendance', ['姓名', '2025年3月12日 代表培训（学习培训）']],
    ['attendance', ['姓名', '3.12\n代表培训\n（学习培训）']],
    ['opinions', ['建议编号', '领衔代表', '附议人', '建议标题', '主办单位']],
    ['tallies', ['述职人', '发出票数', '收回票数', '有效票数', '称职', '基本称职', '不称职']],
  ])('is a %s under %j', (kind, headings) => {
    expect(recognise([sheetOf('表', headings)]).map((one) => one.kind)).toEqual([kind]);
  });

  it.each([[['姓名', '性别', '年龄']], [['日期', '事项', '金额']], [['姓名', '电话']], [[]]])(
    'is none of the five under %j',
    (headings) => {
      expect(recognise([sheetOf('表', headings)])).toEqual([]);
    },
  );

  it('with a head of two rows is read below the lower one', () => {
    const upper = ['述职代表', '发出票', '收回票', '有效票', '测评结果', '', '', ''];
    const lower = ['述职代表', '发出票', '收回票', '有效票', '满意', '基本满意', '不满意', '弃权'];
    expect(recognise([sheetOf('表', ['计票表'], upper, lower)])[0]?.sheets[0]?.headerRow).toBe(3);
  });

  it('is several kinds where its sheets are, people first', () => {
    const register = ['接待日期', '接待地点', '接待代表', '来访人', '反映问题'];
    const sheets = [sheetOf('1月', register), sheetOf('2月', register), sheetOf('名册', ROSTER)];
    const found = recognise(sheets).map(({ kind, sheets: own }) => [kind, ...own.map(({ sheet }) => sheet)]);
    expect(found).toEqual([
      ['roster', '名册'],
      ['receptions', '1月', '2月'],
    ]);
  });
});
