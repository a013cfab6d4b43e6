import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelLabel, levelsOfLabel, levelsOfTitle, townshipKindOf } from '#features/deputies/rules/levels.ts';
import { matchesName, normaliseName } from '#features/deputies/rules/names.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';

describe('a name', () => {
  it.each([
    ['方　东', '方东'],
    [' 姚 学梅 ', '姚学梅'],
    ['王\n伟', '王伟'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['ＡＢ', 'AB'],
  ])('written %j is %s', (text, expected) => {
    expect(normaliseName(text)).toBe(expected);
  });

  it('stays the same when normalised twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
      }),
    );
  });
});

describe('the search for 王建国', () => {
  const person = { name: '王建国', pinyin: 'wang jian guo', initials: 'wjg' };
  it.each([
    ['王建国', true],
    ['建国', true],
    ['王 建', true],
    ['wjg', true],
    ['WJG', true],
    ['jg', true],
    ['wangjg', true],
    ['wangjianguo', true],
    ['wang jian', true],
    ['jianguo', true],
    ['wajig', true],
    ['', true],
    ['王国', false],
    ['wg', false],
    ['angjian', false],
    ['wjgx', false],
  ])('%j finds him: %s', (query, expected) => {
    expect(matchesName(query, person)).toBe(expected);
  });
});

describe('stroke order', () => {
  it('puts fewer strokes first, and two-character names first within a surname', () => {
    const names = ['赵国伟', '王小明', '丁一', '王 伟', '于秀德', '王建国', '王伟民', '陈静'];
    expect(inStrokeOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      '丁一',
      '于秀德',
      '王 伟',
      '王小明',
      '王伟民',
      '王建国',
      '陈静',
      '赵国伟',
    ]);
  });

  it('keeps two people of one name in the order they came', () => {
    const people = [
      { name: '王伟', id: 2 },
      { name: '丁一', id: 3 },
      { name: '王　伟', id: 1 },
    ];
    expect(inStrokeOrder(people).map(({ id }) => id)).toEqual([3, 2, 1]);
  });
});

describe('the level', () => {
  it.each([
    ['镇人大代表', 'township'],
    ['乡人大代表', 'township'],
    ['县人大代表', 'county'],
    ['区人大代表', 'county'],
    ['县级市人大代表', 'county'],
    ['市人大代表', 'city'],
    ['州人大代表', 'city'],
    ['省人大代表', 'province'],
    ['自治区人大代表', 'province'],
    ['全国人大代表', 'national'],
    ['全国人民代表大会代表', 'national'],
    ['镇', 'township'],
    ['云岭县清溪镇人大代表', 'township'],
    ['昆明市盘龙区人大代表', 'county'],
    ['驻镇县人大代表', 'county'],
    ['乡镇人大代表', 'township'],
    ['镇人大、县人大', 'township county'],
    ['县、镇人大代表', 'township county'],
    ['县镇两级', 'township county'],
    ['省、市、县、镇', 'township county city province'],
    ['村民代表', ''],
    ['', ''],
  ] as const)('named %j is %s', (text, expected) => {
    expect(levelsOfLabel(text).join(' ')).toBe(expected);
  });

  it.each([
    ['清溪镇第十九届人民代表大会代表名册', 'township'],
    ['云岭县清溪镇第十九届人民代表大会代表名册', 'township'],
    ['二、驻镇县人大代表', 'county'],
    ['清溪镇县人大代表名册', 'county'],
    ['县、镇人大代表名册', 'township county'],
    ['驻镇县代表名册', 'county'],
    ['清溪镇代表小组', ''],
    ['代表名册', ''],
  ])('that the title %s names is %j', (title, expected) => {
    expect(levelsOfTitle(title).join(' ')).toBe(expected);
  });

  it('of the township carries the township’s own kind', () => {
    expect([
      levelLabel('township', '镇'),
      levelLabel('township', '民族乡'),
      levelLabel('county', '镇'),
      levelLabel('national', '乡'),
    ]).toEqual(['镇人大代表', '乡人大代表', '县人大代表', '全国人大代表']);
  });

  it.each([
    ['清溪镇', '镇'],
    ['马蹄乡', '乡'],
    ['白云苗族民族乡', '民族乡'],
    ['北大街街道', undefined],
  ])('of %s is that of a %s', (name, expected) => {
    expect(townshipKindOf(name)).toBe(expected);
  });
});
