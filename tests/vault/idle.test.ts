import { describe, expect, it } from 'vitest';
import { heldTime } from '#support/held-time.ts';
import { newOffice, password } from '#support/office.ts';

async function timedOffice() {
  const time = heldTime();
  return { ...(await newOffice({ ...time, automaticBackups: false })), time };
}

const idle = '因 10 分钟无操作已锁定。';

describe('a vault that nobody works with', () => {
  it('locks by itself after ten minutes and says why', async () => {
    const { client, time } = await timedOffice();
    time.pass(9);
    expect((await client.vault.status()).state).toBe('open');
    time.pass(1);
    expect(await client.vault.status()).toMatchObject({ state: 'locked', lockedBecause: idle });
    await expect(client.deputies.list({})).rejects.toMatchObject({ code: 'LOCKED' });
  });

  it('stays open while anything is asked of it', async () => {
    const { client, time } = await timedOffice();
    for (let turn = 0; turn < 5; turn++) {
      time.pass(9);
      await client.deputies.list({});
    }
    expect((await client.vault.status()).state).toBe('open');
  });

  it('stays open while the page tells of typing and pointing', async () => {
    const { client, time } = await timedOffice();
    time.pass(9);
    expect(await client.vault.stay()).toEqual({ open: true });
    time.pass(9);
    expect((await client.vault.status()).state).toBe('open');
  });

  it('is not kept open by being looked at', async () => {
    const { client, time } = await timedOffice();
    for (let minute = 0; minute < 9; minute++) {
      time.pass(1);
      expect((await client.vault.status()).state).toBe('open');
    }
    time.pass(1);
    expect((await client.vault.status()).state).toBe('locked');
  });

  it('is locked when the machine wakes, although its timer stood still', async () => {
    const { client, time } = await timedOffice();
    time.sleep(10);
    await expect(client.deputies.list({})).rejects.toMatchObject({ code: 'LOCKED' });
    expect((await client.vault.status()).lockedBecause).toBe(idle);
  });

  it('locks all the same where the clock was set back', async () => {
    const { client, time } = await timedOffice();
    time.setClock(-600);
    time.pass(10);
    expect((await client.vault.status()).state).toBe('locked');
  });

  it('keeps the draft that was begun, and forgets the reason once it is opened again', async () => {
    const { client, time } = await timedOffice();
    await client.drafts.keep({ form: 'receptions.new', content: '{"matter":"路灯"}' });
    time.pass(10);
    expect(await client.vault.unlock({ password })).not.toHaveProperty('lockedBecause');
    expect((await client.drafts.find({ form: 'receptions.new' }))?.content).toBe('{"matter":"路灯"}');
    await client.vault.lock();
    expect(await client.vault.status()).not.toHaveProperty('lockedBecause');
  });
});

describe('a machine that sleeps or locks its screen', () => {
  it('locks the vault with it', async () => {
    const { app, client } = await timedOffice();
    app.machine();
    expect(await client.vault.status()).toMatchObject({
      state: 'locked',
      lockedBecause: '电脑休眠或锁屏，保险库随之锁定。',
    });
  });

  it('leaves no reason behind where the vault was locked already', async () => {
    const { app, client } = await timedOffice();
    await client.vault.lock();
    app.machine();
    expect(await client.vault.status()).not.toHaveProperty('lockedBecause');
  });
});
