import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('an opinion is refused', () => {
  it('where there is none of that id', async () => {
    const { client } = await demoOffice();
    const refused = [
      client.opinions.detail({ id: 'x' }),
      client.opinions.answer({ id: 'x', answeredOn: '2026-01-10', result: 'A' }),
      client.opinions.rate({ id: 'x', deputyRating: '', voterRating: '' }),
    ];
    for (const call of refused)
      expect(await refusalOf(call)).toMatchObject({ code: 'unknown-opinion', message: '没有这件意见建议。' });
  });

  it('an answer of tomorrow, or of before it was assigned, and stays as it was', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.opinions.list({ year: 2025 });
    const open = rows.find(({ answeredOn, assignedOn }) => !answeredOn && assignedOn);
    if (!open?.assignedOn) throw new Error('the demo has no open opinion');
    const answer = (answeredOn: string) =>
      refusalOf(client.opinions.answer({ id: open.id, answeredOn, result: 'A' }));
    expect(await answer('2026-01-16')).toEqual({
      code: 'future-date',
      message: '答复日期在今天之后。',
      remedy: '请核对答复日期。',
    });
    const dayBefore = new Date(Date.parse(open.assignedOn) - 86_400_000).toISOString().slice(0, 10);
    expect((await answer(dayBefore)).code).toBe('answer-before-assignment');
    expect((await client.opinions.detail({ id: open.id })).answeredOn).toBeUndefined();
    await client.opinions.answer({ id: open.id, answeredOn: '2026-01-15', result: 'A' });
    expect((await client.opinions.detail({ id: open.id })).answeredOn).toBe('2026-01-15');
  });
});
