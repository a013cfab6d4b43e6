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
    const { app, client, vault } = await newOffice();
    await client.vault.lock();
    for (let tries = 0; tries < 4; tries++) {
      const reason = await refusalOf(client.vault.unlock({ password: '不是这个口令' }));
      expect(reason.code).toBe(tries < 3 ? 'wrong-password' : 'too-many-attempts');
    }
    await app.close();
    const restarted = officeAt(vault);
    expect(await refusalOf(restarted.client.vault.unlock({ password }))).toMatchObject({
      code: 'too-many-attempts',
      message: '密码连续输错，请等 1 秒再试。',
    });
    const later = officeAt(vault, { today: '2026-01-16' });
    expect((await later.client.vault.unlock({ password })).state).toBe('open');
    await later.client.vault.lock();
    expect((await refusalOf(later.client.vault.unlock({ password: '不是这个口令' }))).code).toBe(
      'wrong-password',
    );
  });
});
