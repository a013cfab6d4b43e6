import { describe, expect, it } from 'vitest';
import { withChair } from '#support/chair.ts';
import { newOffice } from '#support/office.ts';

describe('a draft', () => {
  it('outlives the lock, is its user’s own, and leaves no entry in the log', async () => {
    const { client } = await newOffice();
    const { asChair, asClerk } = await withChair({ client });
    await client.drafts.keep({ form: 'receptions.new', content: '{"matter":"路灯"}' });
    await asChair();
    expect(await client.drafts.find({ form: 'receptions.new' })).toBeUndefined();
    await asClerk();
    expect((await client.drafts.find({ form: 'receptions.new' }))?.content).toBe('{"matter":"路灯"}');
    expect(await client.drafts.drop({ form: 'receptions.new' })).toEqual({ dropped: true });
    expect((await client.log.list({ search: '草稿' })).rows).toEqual([]);
    expect((await client.log.list({})).total).toBe(2);
  });
});
