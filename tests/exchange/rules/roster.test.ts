import { describe, expect, it } from 'vitest';
import { dated, readingOf, sheetOf } from './make-sheet.ts';

const HEAD = [
  '姓名',
  '性别',
  '出生年月',
  '身份证号码',
  '联系电话',
  '选区',
  '代表层级',
  '民族',
  '政治面貌',
  '工作单位',
];
const roster = (...rows: Parameters<typeof sheetOf>[1][]) =>
  readingOf('roster', sheetOf('名册', HEAD, ...rows));
const codes = (reading: ReturnType<typeof roster>) =>
  reading.problems.map(({ row, column, code, severity }) => `${row}${column} ${code} ${severity}`);

describe('a roster', () => {
  it.each([
    ['汉', '汉族'],
    ['彝族', '彝族'],
    ['穿青人', '穿青人'],
    ['', ''],
  ])('has %s written as %s', (written, ethnicity) => {
    expect(roster(['方东', '男', '', '', '', '', '', written]).drafts[0]?.ethnicity).toBe(ethnicity);
  });

  it.each([
    ['党员', '中共党员'],
    ['中共', '中共党员'],
    ['团员', '共青团员'],
    ['民盟盟员', '民盟盟员'],
  ])('has the party %s written as %s', (written, party) => {
    expect(roster(['方东', '男', '', '', '', '', '', '', written]).drafts[0]?.party).toBe(party);
  });

  it.each([
    ['镇人大代表', 'township', []],
    ['乡人大代表', 'township', []],
    ['县', 'county', []],
    ['市人大代表', 'city', []],
    ['省人大代表', 'province', []],
    ['全国', 'national', []],
    ['', 'township', []],
    ['特邀', 'township', ['2G level-unknown check']],
  ])('takes %s for the level %s', (written, level, problems) => {
    const reading = roster(['方东', '男', '', '', '', '', written]);
    expect({ level: reading.drafts[0]?.levels.join(' '), problems: codes(reading) }).toEqual({
      level,
      problems,
    });
  });

  it('leaves out blank rows, numbers without a name, heads printed again, sums and foot lines', () => {
    const reading = readingOf(
      'roster',
      sheetOf(
        '名册',
        ['序号', ...HEAD],
        [1, '方东', '男'],
        [],
        [2],
        ['序号', ...HEAD],
        [3, '李金', '女'],
        ['合  计', '2人'],
        ['填表人：王某', '', '', '审核人：'],
        ['注：本册一式两份'],
      ),
    );
    expect({ names: reading.drafts.map((draft) => draft.name), read: reading.read }).toEqual({
      names: ['方东', '李金'],
      read: 2,
    });
  });

  it('does not take a cell merged far below the last deputy for one more', () => {
    const covered = { kind: 'text', text: '第1选区', written: '第1选区', covered: true } as const;
    const reading = roster(['方东', '男', '', '', '', '第1选区'], ['', '', '', '', '', covered]);
    expect({ read: reading.read, problems: reading.problems }).toEqual({ read: 1, problems: [] });
  });

  it('has 同上 filled from above', () => {
    const reading = roster(
      ['方东', '男', '', '', '', '', '', '', '', '上坝村村民'],
      ['李金', '女', '', '', '', '', '', '', '', '同上'],
      ['武和', '男', '', '', '', '', '', '', '', '〃'],
    );
    expect(reading.drafts.map((draft) => draft.workplace)).toEqual([
      '上坝村村民',
      '上坝村村民',
      '上坝村村民',
    ]);
  });

  it('reports a row without a name and goes on', () => {
    const reading = roster(['', '男', '1980.09'], ['方东', '男']);
    expect({ codes: codes(reading), skipped: reading.skipped, kept: reading.drafts.length }).toEqual({
      codes: ['2A name-missing refused'],
      skipped: 1,
      kept: 1,
    });
  });

  it.each([
    [['方东', '', '', '53062419621022767'], '2D id-length check'],
    [['方东', '', '', '530624196213227670'], '2D id-birth check'],
    [['方东', '', '', 530624196210227.0], '2D id-length check'],
    [['方东', '', '', '', '1346527978a'], '2E phone-characters check'],
    [['方东', '', '', '', 1346527978], '2E phone-length check'],
    [['方东', '', '八零年'], '2C birth-unreadable check'],
    [['方东', '', 1980.1], '2C birth-ambiguous check'],
    [['方东', '不详'], '2B sex-unknown check'],
  ])('reports %j as %s', (row, problem) => {
    expect(codes(roster(row))).toEqual([problem]);
  });

  it('takes the month that the identity number tells where Excel dropped a zero', () => {
    const reading = roster(['郝龙', '女', 1979.1, '531601197910278964']);
    expect(reading.drafts[0]?.birthMonth).toBe('1979-10');
    expect(codes(reading)).toEqual([]);
  });

  it('does not hold a month against an identity number that is itself wrong', () => {
    expect(codes(roster(['方东', '男', '1970.01', '530624196210227670']))).toEqual([
      '2D id-check-digit check',
    ]);
  });

  it('keeps two people of one name apart by their identity numbers', () => {
    const reading = roster(
      ['姚学梅', '女', '1981.04', '530611198104229240'],
      ['姚学梅', '女', dated('1980-09-10'), '53110919800910234X'],
    );
    expect({ kept: reading.drafts.length, codes: codes(reading) }).toEqual({ kept: 2, codes: [] });
  });

  it.each([
    [
      ['姚学梅', '女', '', '', '15354778119'],
      ['姚 学梅', '女', '', '530611198104229240', 15354778119],
    ],
    [
      ['姚学梅', '女', '1981.04', '', '', '第1选区'],
      ['姚学梅', '', '1981年4月', '', '', '第1选区'],
    ],
  ])('knows %j and %j for one person', (first, second) => {
    expect(codes(roster(first, second))).toEqual(['3A person-twice refused']);
  });
});
