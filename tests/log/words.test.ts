import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';

describe('the detail of an entry of the log', () => {
  it('says what changed in the office’s words, with no line that is empty on both sides', async () => {
    const { client } = await demoOffice();
    const [first, second] = (await client.deputies.list({})).rows;
    const [station] = await client.stations.list({ year: 2025 });
    const [activity] = await client.activities.list({ year: 2025 });
    await client.receptions.record({
      date: '2025-12-26',
      stationId: station?.id ?? '',
      deputyIds: [first?.id ?? '', second?.id ?? ''],
      visitor: '李国秀',
      matter: '桥头路灯坏了',
      transferred: false,
    });
    await client.activities.mark({
      id: activity?.id ?? '',
      marks: [{ deputyId: first?.id ?? '', mark: 'absent' }],
    });
    await client.officialDocuments.keep({ template: 'notice', year: 2025 });
    const { rows } = await client.log.list({});
    expect(rows).toHaveLength(4);
    for (const { seq, title } of rows) {
      const { fields } = await client.log.detail({ seq });
      expect(fields.length, title).toBeGreaterThan(0);
      const poor = fields.filter(
        ({ record, field, before, after }) =>
          (before === '' && after === '') || /[A-Za-z]/.test(record + field + before + after),
      );
      expect(poor, title).toEqual([]);
    }
  });
});
