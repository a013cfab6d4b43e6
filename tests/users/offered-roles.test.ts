import { describe, expect, it } from 'vitest';
import { sitDownAsChair } from '#support/chair.ts';
import { newOffice, officeAt, temporaryFolder } from '#support/office.ts';

describe('the roles that may be given', () => {
  it('have the chair among them for the first clerk and for a chair', async () => {
    const { client } = await newOffice();
    const below = ['clerk', 'liaison', 'reader', 'auditor'];
    expect(new Set(await client.users.roles())).toEqual(new Set(['chair', ...below]));
    await sitDownAsChair(client);
    expect(new Set(await client.users.roles())).toEqual(new Set(['chair', ...below]));
  });
});

describe('the practices', () => {
  it('are listed to whoever is about to make a vault, the general one among them', async () => {
    const { client } = officeAt(temporaryFolder());
    const [general] = await client.practices.list();
    expect(general).toMatchObject({ id: 'general', name: '通用做法' });
  });
});
