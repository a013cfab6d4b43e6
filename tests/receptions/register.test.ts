import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('the reception register', () => {
  it('counts days (次) and voters (人次) apart', async () => {
    const { client } = await demoOffice();
    const march = await client.receptions.list({ year: 2025, month: 3 });
    expect(march.voters).toBe(20);
    expect(march.days).toBe(new Set(march.rows.map((row) => row.date + row.station)).size);
    expect(march.days).toBeLessThan(20);
  });

  it('takes a new entry, and corrections to it', async () => {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const [station] = await client.stations.list({ year: 2026 });
    const { rows } = await client.deputies.list({ search: '欧明和' });
    const entry = {
      date: '2026-03-06',
      stationId: station?.id ?? '',
      deputyIds: rows.map(({ id }) => id),
      visitor: '王秀英',
      matter: '村口路灯不亮',
    };
    const made = await client.receptions.record(entry);
    expect(made).toMatchObject({
      date: '2026-03-06',
      visitor: '王秀英',
      transferred: false,
      deputies: [{ name: '欧明和' }],
    });
    const corrected = await client.receptions.record({ ...entry, id: made.id, anonymous: true });
    expect(corrected).toMatchObject({ id: made.id, visitor: '', anonymous: true });
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(1);
  });

  it.each([
    [{ date: '2026-03-07' }, '接待日期在今天之后。'],
    [{ deputyIds: [] }, '请至少填写一名接待代表'],
    [{ matter: '' }, '请填写反映的问题'],
    [{ transferred: true }, '已选择转办，还没有填写承办单位。'],
  ])('refuses %j in words', async (wrong, message) => {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const [station] = await client.stations.list({ year: 2026 });
    const { rows } = await client.deputies.list({ search: '欧明和' });
    const entry = {
      date: '2026-03-06',
      stationId: station?.id ?? '',
      deputyIds: rows.map(({ id }) => id),
      matter: '村口路灯不亮',
      ...wrong,
    };
    expect((await refusalOf(client.receptions.record(entry))).message).toBe(message);
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(0);
  });
});
