import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('the log refuses', () => {
  it('a step that it does not have', async () => {
    const { client } = await demoOffice();
    for (const call of [client.log.detail({ seq: 99 }), client.log.undo({ seq: 99 })])
      expect((await refusalOf(call)).code).toBe('unknown-entry');
  });

  it('to let a liaison take back what another did', async () => {
    const { client } = await demoOffice();
    const [station] = await client.stations.list({ year: 2025 });
    const liaison = '四个不相干的词-联络';
    const stationId = station?.id ?? '';
    await client.users.add({ label: '联络员', role: 'liaison', password: liaison, stationId });
    const deputy = (await client.deputies.list({})).rows.find(({ station: at }) => at === station?.name);
    const entry = { date: '2026-01-15', stationId, deputyIds: [deputy?.id ?? ''], matter: '村口路灯不亮' };
    const byClerk = await client.receptions.record(entry);
    const { seq } = (await client.log.latest()) ?? { seq: 0 };
    await client.vault.unlock({ password: liaison });
    expect(await client.log.latest()).toBeUndefined();
    expect((await refusalOf(client.log.undo({ seq }))).code).toBe('not-own');
    expect((await client.receptions.detail({ id: byClerk.id })).matter).toBe('村口路灯不亮');
    const own = await client.receptions.record({ ...entry, matter: '水渠淤塞' });
    await client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 });
    expect((await refusalOf(client.receptions.detail({ id: own.id }))).code).toBe('unknown-reception');
  });
});
