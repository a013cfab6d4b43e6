import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('a deputies’ group', () => {
  it('has the members that are listed under it, and their attendance adds up to its own', async () => {
    const { client } = await demoOffice();
    const groups = await client.groups.list({ year: 2025 });
    expect(groups.length).toBe(4);
    for (const group of groups) {
      const { members } = await client.groups.detail({ id: group.id, year: 2025 });
      const { rows } = await client.deputies.list({ groupId: group.id });
      expect(members.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(members.length).toBe(group.deputies);
      expect(members.reduce((sum, { present }) => sum + present, 0)).toBe(group.present);
      expect(members.reduce((sum, { expected }) => sum + expected, 0)).toBe(group.expected);
    }
  });

  it('is refused where there is none of that id', async () => {
    const { client } = await demoOffice();
    expect(await refusalOf(client.groups.detail({ id: 'x', year: 2025 }))).toMatchObject({
      code: 'unknown-group',
      message: '没有这个代表小组。',
    });
  });
});
