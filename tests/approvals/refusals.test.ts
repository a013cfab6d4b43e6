import { describe, expect, it } from 'vitest';
import { sign, withChair } from '#support/chair.ts';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

const lock = (year: number) => ({ kind: 'lock' as const, year });

describe('an approval is refused', () => {
  it('where nothing was asked under that id', async () => {
    const { client } = await demoOffice();
    await (await withChair({ client })).asChair();
    const refused = [
      client.approvals.detail({ id: 'x' }),
      client.approvals.approve({ id: 'x', seen: '' }),
      client.approvals.sendBack({ id: 'x', reason: '数字不对' }),
    ];
    for (const call of refused) expect((await refusalOf(call)).code).toBe('unknown-approval');
  });

  it('for locking a year to come or one that is locked, and for unlocking one that is not', async () => {
    const { client } = await demoOffice({ today: '2026-01-15' });
    await (await withChair({ client })).asChair();
    expect(await refusalOf(client.approvals.ask({ matter: lock(2027) }))).toMatchObject({
      code: 'year-to-come',
      message: '2027 年还没有到，不能锁定。',
    });
    const unlock = { matter: { kind: 'unlock' as const, year: 2024 }, word: '要更正一处' };
    expect((await refusalOf(client.approvals.ask(unlock))).code).toBe('not-locked');
    await sign(client, lock(2024));
    expect(await refusalOf(client.approvals.ask({ matter: lock(2024) }))).toMatchObject({
      code: 'already-locked',
      message: '2024 年度已由主席于2026年1月15日 12:00锁定。',
    });
  });

  it('for giving back a lock that was approved: it is unlocked instead', async () => {
    const { client } = await demoOffice();
    await (await withChair({ client })).asChair();
    const { id } = await sign(client, lock(2024));
    expect(await refusalOf(client.approvals.sendBack({ id, reason: '锁错了年份' }))).toMatchObject({
      code: 'lock-stays',
      remedy: '要改记录的，请申请解锁；改好以后可以再锁定。',
    });
  });
});
