import { describe, expect, it } from 'vitest';
import { countedBy, grassRootsAmong, partyOf, womenAmong } from '#features/deputies/rules/composition.ts';
import { demoOffice } from '#support/office.ts';

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
    expect(grassRootsAmong([{ composition }])).toEqual({ count, of: 1 });
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

  it('adds up to the roster of the demo office', async () => {
    const { client } = await demoOffice();
    const { rows, total } = await client.deputies.list({});
    expect([womenAmong(rows), grassRootsAmong(rows)]).toEqual([
      { count: 27, of: total },
      { count: 41, of: total },
    ]);
    expect(countedBy(rows, partyOf)).toEqual([
      { name: '中共党员', count: 41 },
      { name: '群众', count: 36 },
      { name: '共青团员', count: 6 },
      { name: '民盟盟员', count: 3 },
    ]);
  });
});
