import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const tally = { issued: 40, returned: 38, valid: 38, votes: { 满意: 30, 基本满意: 8, 不满意: 0, 弃权: 0 } };

describe('a report-back is refused', () => {
  it('where there is none of that id', async () => {
    const { client } = await demoOffice();
    expect((await refusalOf(client.reportbacks.detail({ id: 'x' }))).code).toBe('unknown-reportback');
    const corrected = client.reportbacks.correctTally({ id: 'x', ...tally });
    expect((await refusalOf(corrected)).code).toBe('unknown-reportback');
  });

  it('a count whose parts do not agree, each disagreement named, and keeps the former one', async () => {
    const { client } = await demoOffice();
    const [former] = (await client.reportbacks.list({ year: 2025 })).rows;
    const id = former?.id ?? '';
    const refused = await refusalOf(client.reportbacks.correctTally({ id, ...tally, returned: 41 }));
    expect(refused).toMatchObject({ code: 'tally-disagrees', message: '计票各栏对不上，没有保存。' });
    expect(refused.details?.length).toBeGreaterThan(0);
    expect(await client.reportbacks.detail({ id })).toEqual(former);
    expect((await client.reportbacks.correctTally({ id, ...tally })).issued).toBe(40);
  });
});
