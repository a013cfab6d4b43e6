import { describe, expect, it } from 'vitest';
import { newOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const added = { label: '查看岗', role: 'reader' as const, password: '四个不相干的词-查看' };

describe('renewing the key is refused', () => {
  it('where one user is given two passwords', async () => {
    const { client } = await newOffice();
    const [clerk] = await client.users.list();
    const given = '给主席的口令-2026';
    const chair = '主席自己的口令-2026';
    await client.users.add({ label: '主席', role: 'chair', password: given });
    await client.vault.unlock({ password: given });
    await client.users.newPassword({ password: chair });
    await client.vault.unlock({ password: chair });
    const others = ['甲的四个词-2026', '乙的四个词-2026'].map((own) => ({
      id: clerk?.id ?? '',
      password: own,
    }));
    const own = { current: chair, password: '主席换过的口令-2026' };
    expect((await refusalOf(client.users.renewKey({ own, others }))).code).toBe('twice');
    expect((await client.vault.unlock({ password: chair })).state).toBe('open');
  });
});

describe('a user is refused', () => {
  it('a label that another has', async () => {
    const { client } = await newOffice();
    await client.users.add(added);
    // marks that nobody sees make no other label
    for (const label of [added.label, '查\u200b看岗', '查看岗\u202e\u2060'])
      expect(
        await refusalOf(client.users.add({ ...added, label, password: '四个不相干的词-另外' })),
      ).toMatchObject({ code: 'label-taken', message: '已经有一个“查看岗”。' });
    expect(await client.users.list()).toHaveLength(2);
  });

  it('the taking back of what was done about users', async () => {
    const { client } = await newOffice();
    await client.users.add(added);
    const { seq = 0 } = (await client.log.latest()) ?? {};
    expect(await refusalOf(client.log.undo({ seq }))).toEqual({
      code: 'not-undoable',
      message: '用户和密码的改动不能撤销，请在用户页面处理。',
    });
  });

  it('as a liaison without a station, and as anybody else with one', async () => {
    const { client } = await newOffice();
    const refused = [
      client.users.add({ ...added, role: 'liaison' }),
      client.users.add({ ...added, stationId: 'x' }),
    ];
    for (const call of refused) expect((await refusalOf(call)).code).toBe('station-needed');
  });

  it('to disable whoever is at the desk', async () => {
    const { client } = await newOffice();
    const [own] = await client.users.list();
    expect((await refusalOf(client.users.disable({ id: own?.id ?? '' }))).code).toBe('own-user');
    expect((await client.users.list()).map(({ disabled }) => disabled)).toEqual([false]);
  });

  it('a weak password where it is set anew: the one before stays', async () => {
    const { client } = await newOffice();
    await client.users.add(added);
    const id = (await client.users.list()).find(({ label }) => label === added.label)?.id ?? '';
    const refusal = await refusalOf(client.users.resetPassword({ id, password: '1234567890' }));
    expect(refusal.code).toBe('weak-password');
    expect((await client.vault.unlock({ password: added.password })).user?.label).toBe(added.label);
  });

  it('where there is none of that id', async () => {
    const { client } = await newOffice();
    expect((await refusalOf(client.users.disable({ id: 'x' }))).code).toBe('unknown-user');
  });
});
