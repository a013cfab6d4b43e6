import { describe, expect, it } from 'vitest';
import { newOffice, password } from '#support/office.ts';

describe('a draft', () => {
  it('outlives the lock, is its user’s own, and leaves no entry in the log', async () => {
    const { client, recoveryCode } = await newOffice();
    await client.drafts.keep({ form: 'receptions.new', content: '{"matter":"路灯"}' });
    await client.vault.unlock({ recoveryCode });
    expect(await client.drafts.find({ form: 'receptions.new' })).toBeUndefined();
    await client.vault.unlock({ password });
    expect((await client.drafts.find({ form: 'receptions.new' }))?.content).toBe('{"matter":"路灯"}');
    expect(await client.drafts.drop({ form: 'receptions.new' })).toEqual({ dropped: true });
    expect((await client.log.list({})).total).toBe(0);
  });
});
