import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

async function entryOf({ client }: Awaited<ReturnType<typeof demoOffice>>) {
  const [station] = await client.stations.list({ year: 2025 });
  const [deputy] = (await client.deputies.list({})).rows;
  return {
    date: '2026-01-15',
    stationId: station?.id ?? '',
    deputyIds: [deputy?.id ?? ''],
    matter: '村口路灯不亮',
  };
}

describe('a reception is refused', () => {
  it('where there is none of that id', async () => {
    const office = await demoOffice();
    const { receptions } = office.client;
    const refused = [
      receptions.detail({ id: 'x' }),
      receptions.reveal({ id: 'x', purpose: '核对登记' }),
      receptions.remove({ id: 'x' }),
      receptions.record({ ...(await entryOf(office)), id: 'x' }),
    ];
    for (const call of refused) expect((await refusalOf(call)).code).toBe('unknown-reception');
  });

  it.each([
    ['of tomorrow', { date: '2026-01-16' }, 'future-date', '接待日期在今天之后。'],
    ['passed on to nobody', { transferred: true }, 'missing-unit', '已选择转办，还没有填写承办单位。'],
  ])('%s, and not recorded', async (_, change, code, message) => {
    const office = await demoOffice();
    const { receptions } = office.client;
    const entry = await entryOf(office);
    expect(await refusalOf(receptions.record({ ...entry, ...change }))).toMatchObject({ code, message });
    expect((await receptions.list({ year: 2026 })).voters).toBe(0);
    await receptions.record(entry);
    expect((await receptions.list({ year: 2026 })).voters).toBe(1);
  });
});
