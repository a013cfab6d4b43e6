import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '#database/attempts.ts';
import { newOffice, officeAt, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('wrong passwords', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [5, 4],
    [8, 32],
    [9, 60],
    [40, 60],
  ])('after %i in a row wait %i seconds', (count, seconds) => {
    expect(waitAfter(count)).toBe(seconds);
  });

  it('slow the next try down, also after a restart, and are forgotten after the right one', async () => {
    let up = 5000;
    const uptime = () => up;
    const { app, client, vault } = await newOffice({ uptime });
    await client.vault.lock();
    for (let tries = 0; tries < 4; tries++) {
      const reason = await refusalOf(client.vault.unlock({ password: '不是这个口令' }));
      expect(reason.code).toBe(tries < 3 ? 'wrong-password' : 'too-many-attempts');
    }
    await app.close();
    const restarted = officeAt(vault, { uptime });
    expect(await refusalOf(restarted.client.vault.unlock({ password }))).toMatchObject({
      code: 'too-many-attempts',
      message: '密码连续输错，请等 1 秒再试。',
    });
    up += 1;
    expect((await restarted.client.vault.unlock({ password })).state).toBe('open');
    await restarted.client.vault.lock();
    for (let tries = 0; tries < 3; tries++)
      expect((await refusalOf(restarted.client.vault.unlock({ password: '不是这个口令' }))).code).toBe(
        'wrong-password',
      );
  });

  it.each([
    ['a year back', '2025-01-15'],
    ['a year on', '2027-01-15'],
  ])('make nobody wait longer, nor less long, where the clock is then set %s', async (_, today) => {
    let up = 5000;
    const uptime = () => up;
    const { app, client, vault } = await newOffice({ uptime });
    await client.vault.lock();
    for (let tries = 0; tries < 3; tries++)
      await refusalOf(client.vault.unlock({ password: '不是这个口令' }));
    await app.close();
    const { client: later } = officeAt(vault, { today, uptime });
    expect((await refusalOf(later.vault.unlock({ password }))).code).toBe('too-many-attempts');
    up += waitAfter(3);
    expect((await later.vault.unlock({ password })).state).toBe('open');
  });

  it('are counted wherever a password is asked for at an open desk, with those at the door', async () => {
    const wrong = { current: '不是这个口令' };
    const own = { ...wrong, password: '四个不相干的词-2027' };
    for (const guess of ['changePassword', 'rememberMachine', 'renewKey'] as const) {
      let up = 5000;
      const { client } = await newOffice({ uptime: () => up });
      const attempt = () =>
        guess === 'renewKey' ? client.users.renewKey({ own }) : client.users[guess](own);
      for (let tries = 0; tries < 3; tries++)
        expect((await refusalOf(attempt())).code, guess).toBe('wrong-password');
      expect((await refusalOf(attempt())).code, guess).toBe('too-many-attempts');
      expect((await refusalOf(client.vault.unlock({ password }))).code, guess).toBe('too-many-attempts');
      up += 1;
      expect((await client.vault.unlock({ password })).state).toBe('open');
    }
  });

  it('wait no longer than their own span after the machine was started anew', async () => {
    let up = 500_000;
    const uptime = () => up;
    const { client } = await newOffice({ uptime });
    await client.vault.lock();
    for (let tries = 0; tries < 3; tries++)
      await refusalOf(client.vault.unlock({ password: '不是这个口令' }));
    up = 0;
    expect((await refusalOf(client.vault.unlock({ password }))).code).toBe('too-many-attempts');
    up = waitAfter(3);
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  it('are not waited for by the times of a file that an older release left', async () => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    writeFileSync(
      join(vault, 'office.attempts'),
      JSON.stringify({ count: 40, at: Date.parse('2099-01-01') }),
    );
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });
});
