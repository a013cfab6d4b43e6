import { describe, expect, it } from 'vitest';
import { countedBy, grassRootsAmong, partyOf, womenAmong } from '#features/deputies/rules/composition.ts';
import { loadPractice } from '#features/practices/store.ts';
import { demoOffice } from '#support/office.ts';

const R = loadPractice('resources/practices/general').deputies;

describe('the composition of the deputies', () => {
  it('counts women of all, whoever’s sex is not written down among the rest', () => {
    expect(womenAmong([{ sex: '女' }, { sex: '男' }, { sex: '' }])).toEqual({ count: 1, of: 3 });
  });

  it.each([
    ['工人', 1],
    ['农民', 1],
    ['专业技术人员', 1],
    ['教师', 1],
    ['村（社区）干部', 0],
    ['企业负责人', 0],
    ['党政干部', 0],
    ['', 0],
  ])('takes %j for %i grass-roots deputy (选举法第七条)', (composition, count) => {
    expect(grassRootsAmong([{ composition }], R.grassRoots)).toEqual({ count, of: 1 });
  });

  it('takes the writings of one party for one, most frequent first, blanks last', () => {
    const written = ['', '群众', '党员', '', '中共党员', '', '民盟盟员', '党员'].map((party) => ({ party }));
    expect(countedBy(written, partyOf)).toEqual([
      { name: '中共党员', count: 3 },
      { name: '群众', count: 1 },
      { name: '民盟盟员', count: 1 },
      { name: '', count: 3 },
    ]);
  });

  it('is counted of those who serve today, by the practice’s words for grass-roots deputies', async () => {
    const { client } = await demoOffice();
    const { total } = await client.deputies.list({});
    const found = await client.deputies.composition();
    expect(found).toEqual({
      women: { count: 26, of: total },
      grassRoots: { count: 41, of: total },
      grassRootsWords: R.grassRoots,
      parties: [
        { name: '中共党员', count: 40 },
        { name: '群众', count: 37 },
        { name: '共青团员', count: 6 },
        { name: '民盟盟员', count: 3 },
      ],
      compositions: expect.arrayContaining([{ name: '农民', count: 22 }]),
      levels: expect.arrayContaining([{ name: '镇人大代表', count: 72 }]),
    });
    for (const counts of [found.parties, found.compositions, found.levels])
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    await client.practices.change({
      from: '2026-01-01',
      source: '主席团会议',
      values: [{ part: 'deputies', key: 'grassRoots', value: ['农民'] }],
    });
    expect((await client.deputies.composition()).grassRoots).toEqual({ count: 22, of: total });
  });
});
