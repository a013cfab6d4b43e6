import { describe, expect, it } from 'vitest';
import { withChair } from '#support/chair.ts';
import { demoOffice, newOffice } from '#support/office.ts';

describe('the next reception day', () => {
  it('shows the roster of duty, and the station’s deputies where there is none', async () => {
    const { client } = await demoOffice();
    const before = await client.today.overview();
    const { date = '', stations = [] } = before.nextReception ?? {};
    expect(date >= '2026-01-15').toBe(true);
    const [first, second] = stations;
    expect(stations.map(({ planned }) => planned)).toEqual(stations.map(() => false));
    const [deputy] = (await client.deputies.list({})).rows;
    await client.receptions.setDuty({
      date,
      stationId: first?.stationId ?? '',
      deputyIds: [deputy?.id ?? ''],
    });
    const after = await client.today.overview();
    expect(after.nextReception?.stations[0]).toEqual({
      ...first,
      deputies: [deputy?.name],
      planned: true,
    });
    expect(after.nextReception?.stations[1]).toEqual(second);
  });

  it('is among the days of the practice’s rule', async () => {
    const { client } = await demoOffice();
    const { nextReception } = await client.today.overview();
    const days = await client.receptions.days({ from: '2026-01-15', to: '2026-05-15' });
    expect(days[0]).toBe(nextReception?.date);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it('asks nobody to arrange it before there is a station', async () => {
    const { client } = await newOffice();
    const arrange = async () => (await client.today.overview()).due.filter(({ verb }) => verb === '排班');
    expect((await client.receptions.days({ from: '2026-01-15', to: '2026-05-15' })).length).toBeGreaterThan(
      0,
    );
    expect(await arrange()).toEqual([]);
    await client.stations.save({ name: '大坪站' });
    expect(await arrange()).toHaveLength(1);
  });

  it('has its notice due so many days before, until the notice of each station has gone out', async () => {
    const office = await demoOffice();
    const date = (await office.client.today.overview()).nextReception?.date ?? '';
    await office.app.close();
    const { client } = await demoOffice({ today: date });
    const { asChair, asClerk } = await withChair({ client });
    const notice = async () => (await client.today.overview()).due.find(({ verb }) => verb === '拟公告');
    const before = await notice();
    expect(before?.days).toBe(-3);
    const stations = (await client.today.overview()).nextReception?.stations ?? [];
    for (const { stationId } of stations) {
      const request = { template: 'reception-notice', year: Number(date.slice(0, 4)), subject: stationId };
      const { id } = await client.officialDocuments.keep({ ...request, answers: { 接待日期: date } });
      await asChair();
      await client.officialDocuments.sign({ id });
      await asClerk();
      await client.officialDocuments.seal({ id });
      expect(await notice()).toBeDefined();
      await client.officialDocuments.send({ id });
    }
    expect(await notice()).toBeUndefined();
  });

  it('knows no chosen year: an opinion of last year that waits is due', async () => {
    const { client } = await demoOffice();
    const { due, figuresFrom } = await client.today.overview();
    expect(due.filter(({ verb, year }) => verb === '督办' && year === 2025).length).toBeGreaterThan(5);
    expect(figuresFrom).toBe('2025-01-16');
  });
});
