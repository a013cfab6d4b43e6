import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };

describe('reception duty', () => {
  it('is set for a day and station in order, set anew, and cleared', async () => {
    const { client, stations, deputies } = await smallOffice();
    const [first, second] = deputies;
    const [stationId] = stations;
    const duty = { date: '2026-01-20', stationId };
    const { deputies: people } = await client.receptions.setDuty({
      ...duty,
      deputyIds: [second, first, second],
    });
    expect(people).toEqual([
      { id: second, name: '尹长礼' },
      { id: first, name: '欧明和' },
    ]);
    expect(await client.receptions.duties(january)).toEqual([
      { ...duty, station: '清溪站', deputies: people },
    ]);
    await client.receptions.setDuty({ ...duty, deputyIds: [first] });
    expect((await client.receptions.duties(january)).map((row) => row.deputies.length)).toEqual([1]);
    expect(await client.receptions.duties({ from: '2026-01-21', to: '2026-01-31' })).toEqual([]);
    expect(await client.receptions.duties({ from: '2026-01-01', to: '2026-01-19' })).toEqual([]);
    await client.receptions.setDuty({ ...duty, deputyIds: [] });
    expect(await client.receptions.duties(january)).toEqual([]);
  });

  it('is refused to whoever is no deputy that day, and at a station that there is not', async () => {
    const { client, stations, deputies } = await smallOffice();
    const [first] = deputies;
    const [stationId] = stations;
    await client.deputies.leave({ id: first, untilOn: '2026-01-19', leaveReason: '调离' });
    const set = (wanted: object) =>
      refusalOf(client.receptions.setDuty({ date: '2026-01-20', stationId, deputyIds: [first], ...wanted }));
    expect((await set({})).code).toBe('not-serving');
    expect((await set({ deputyIds: ['x'] })).code).toBe('unknown-deputy');
    expect((await set({ stationId: 'x', deputyIds: [deputies[1]] })).code).toBe('unknown-station');
    expect(await client.receptions.duties(january)).toEqual([]);
  });

  it('is looked through for three years at once and no more, as reception days are', async () => {
    const { client } = await smallOffice();
    const years = { from: '2024-01-01', to: '2026-12-31' };
    expect((await client.receptions.days(years)).length).toBeGreaterThan(30);
    for (const ask of [client.receptions.days, client.receptions.duties])
      expect(await refusalOf(ask({ from: '1900-01-01', to: '2999-12-31' }))).toMatchObject({
        code: 'invalid-input',
        message: '起止日期相隔太久，一次最多查看三年。',
      });
  });

  it('is what 今日 says of the next reception day; without it everybody of the station receives', async () => {
    const { client, stations, deputies } = await smallOffice();
    const next = async () => {
      const { nextReception } = await client.today.overview();
      return (
        nextReception && {
          ...nextReception,
          stations: nextReception.stations.map(({ stationId, ...station }) => station),
        }
      );
    };
    const date = (await next())?.date ?? '';
    expect(date > '2026-01-14').toBe(true);
    expect((await next())?.stations).toEqual([
      { station: '清溪站', deputies: ['尹长礼', '欧明和'], planned: false },
      { station: '大坪站', deputies: ['田艳', '赵国伟'], planned: false },
    ]);
    await client.receptions.setDuty({ date, stationId: stations[1], deputyIds: [deputies[2]] });
    expect((await next())?.stations).toEqual([
      { station: '清溪站', deputies: ['尹长礼', '欧明和'], planned: false },
      { station: '大坪站', deputies: ['赵国伟'], planned: true },
    ]);
  });

  it('lets an entry be made by whoever was a deputy on its day alone', async () => {
    const { client, stations, deputies } = await smallOffice();
    const entry = { stationId: stations[0], deputyIds: [deputies[0]], matter: '路灯不亮' };
    const { id } = await client.receptions.record({ ...entry, date: '2026-01-12' });
    await client.deputies.leave({ id: deputies[0], untilOn: '2026-01-11', leaveReason: '调离' });
    expect((await refusalOf(client.receptions.record({ ...entry, date: '2026-01-12' }))).code).toBe(
      'not-serving',
    );
    expect((await refusalOf(client.receptions.record({ ...entry, date: '2026-01-13', id }))).code).toBe(
      'not-serving',
    );
    expect((await client.receptions.record({ ...entry, date: '2026-01-12', id, note: '改' })).note).toBe(
      '改',
    );
    expect((await client.receptions.record({ ...entry, date: '2026-01-11' })).date).toBe('2026-01-11');
  });
});
