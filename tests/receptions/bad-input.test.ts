import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

async function atTheRegister() {
  const { client } = await demoOffice({ today: '2026-03-06' });
  const [station] = await client.stations.list({ year: 2025 });
  const { rows } = await client.deputies.list({});
  const [one = '', other = ''] = rows.map(({ id }) => id);
  const entry = { date: '2026-03-06', stationId: station?.id ?? '', deputyIds: [one], matter: '路灯不亮' };
  return { client, entry, one, other };
}

describe('a reception that cannot be', () => {
  it('with one deputy twice is refused', async () => {
    const { client, entry, one, other } = await atTheRegister();
    expect(await refusalOf(client.receptions.record({ ...entry, deputyIds: [one, other, one] }))).toEqual({
      code: 'deputy-twice',
      message: '同一名接待代表填写了两次。',
      remedy: '请去掉重复的一名。',
    });
    expect((await client.receptions.record({ ...entry, deputyIds: [one, other] })).deputies).toHaveLength(2);
  });

  it('with feedback before it took place is refused; on the same day it is not', async () => {
    const { client, entry } = await atTheRegister();
    expect(await refusalOf(client.receptions.record({ ...entry, feedbackOn: '2026-03-05' }))).toEqual({
      code: 'feedback-before-reception',
      message: '反馈日期早于接待日期（2026年3月6日）。',
      remedy: '请核对反馈日期。',
    });
    expect((await client.receptions.record({ ...entry, feedbackOn: entry.date })).feedbackOn).toBe(
      entry.date,
    );
  });

  it.each(['0000-01-01', '1899-12-31', '2025-02-30'])('on %s is refused', async (date) => {
    const { client, entry } = await atTheRegister();
    expect((await refusalOf(client.receptions.record({ ...entry, date }))).code).toBe('invalid-input');
  });

  it('with one character too many in a field is refused by the field’s word', async () => {
    const { client, entry } = await atTheRegister();
    expect(await refusalOf(client.receptions.record({ ...entry, address: '长'.repeat(201) }))).toMatchObject({
      code: 'invalid-input',
      message: '住址不超过 200 个字',
    });
  });
});

describe('a search', () => {
  it('of more than 100 characters is refused wherever something is searched', async () => {
    const { client } = await demoOffice();
    const search = '长'.repeat(101);
    for (const call of [
      client.deputies.list({ search }),
      client.receptions.list({ year: 2025, search }),
      client.opinions.list({ year: 2025, search }),
      client.log.list({ search }),
      client.officialDocuments.register({ search }),
    ]) {
      expect(await refusalOf(call)).toMatchObject({
        code: 'invalid-input',
        message: '查找的词不超过 100 个字',
      });
    }
    expect((await client.deputies.list({ search: search.slice(1) })).rows).toEqual([]);
  });
});
