import { describe, expect, it } from 'vitest';
import { allows, type ProcedurePath, permissions } from '#electron/permissions.ts';
import { addChair } from '#support/chair.ts';
import { heldTime } from '#support/held-time.ts';
import { demoFiles, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { sampleInput } from '#support/sample-input.ts';
import { codeOf } from './http-fixture.ts';
import { twoBrowsers } from './two-browsers.ts';

const locked = { code: 'LOCKED', status: 423 };

/** Two browsers at which the password was given, and time in the hand. */
async function bothIn() {
  const time = heldTime();
  const desk = await twoBrowsers(time);
  await desk.one.client.vault.unlock({ password });
  await desk.two.client.vault.unlock({ password });
  return { ...desk, time };
}

describe('the vault, locked while two browsers are at it', () => {
  it.each([
    ['by hand', async ({ one }) => void (await one.client.vault.lock())],
    ['because nobody was there', ({ time }) => time.pass(10)],
    ['with the machine', ({ app }) => app.machine()],
  ] as [string, (desk: Awaited<ReturnType<typeof bothIn>>) => void | Promise<void>][])(
    '%s is locked to both, and opens to the one where the password is given',
    async (_how, lock) => {
      const desk = await bothIn();
      const { one, two } = desk;
      expect(await Promise.all([one, two].map(({ client }) => client.deputies.list({})))).toHaveLength(2);
      await lock(desk);
      for (const { client } of [one, two]) {
        await expect(client.deputies.list({})).rejects.toMatchObject(locked);
        expect(await client.vault.status()).toMatchObject({ state: 'locked' });
      }
      expect(await one.client.vault.unlock({ password })).toMatchObject({
        state: 'open',
        office: { township: '清溪镇' },
      });
      await one.client.deputies.list({});
      await expect(two.client.deputies.list({})).rejects.toMatchObject(locked);
      expect(await two.client.vault.status()).toEqual({
        state: 'locked',
        folder: desk.vault,
        labels: ['经办人'],
        machines: [],
        openElsewhere: true,
      });
      await two.client.vault.unlock({ password });
      expect(await Promise.all([one, two].map(({ client }) => client.deputies.list({})))).toHaveLength(2);
    },
  );

  it('answers nothing of the records to any procedure of the contract', async () => {
    const { one, two } = await bothIn();
    await one.client.vault.lock();
    await one.client.vault.unlock({ password });
    const behind = (Object.keys(permissions) as ProcedurePath[]).filter(
      (path) => !allows(path, 'stranger') && !allows(path, 'newcomer'),
    );
    const codes = await Promise.all(
      behind.map(async (path) => {
        const input = JSON.stringify({ json: sampleInput[path] });
        const { body } = await two.post(`/rpc/${path.replace('.', '/')}`, input);
        return [path, JSON.parse(body).json.code];
      }),
    );
    expect(codes).toEqual(behind.map((path) => [path, 'LOCKED']));
  });

  it('takes and gives no file there, not even one that was made before', async () => {
    const { one, two } = await bothIn();
    const { file } = await one.client.exchange.composeAll({ purpose: '移交资料' });
    const path = `/files/${file}`;
    await two.client.vault.lock();
    expect(codeOf(await one.post(path))).toEqual([423, 'locked']);
    await one.client.vault.unlock({ password });
    expect(codeOf(await two.post(path))).toEqual([423, 'locked']);
    expect(codeOf(await two.post('/files'))).toEqual([423, 'locked']);
    expect(codeOf(await one.post(path))).toEqual([404, 'not-found']);
  });

  it('ends an import on its way, says that it is locked, and has written nothing', async () => {
    const { app, one } = await twoBrowsers();
    await one.client.vault.unlock({ password });
    const uploads = demoFiles().map(({ name, bytes }) => app.files.put(name, bytes));
    const { plan } = await one.client.exchange.preview({ uploads });
    const importing = async () => {
      for await (const { type } of await one.client.exchange.apply({ plan })) {
        if (type === 'progress') app.machine();
      }
    };
    await expect(importing()).rejects.toMatchObject({ code: 'LOCKED' });
    await one.client.vault.unlock({ password });
    expect((await one.client.deputies.list({})).rows).toEqual([]);
  });
});

describe('a key renewed while two browsers are at the vault', () => {
  it('leaves both at it, since nobody has left, and asks the next for the new password', async () => {
    const { one, two, another } = await bothIn();
    const renewed = '四个不相干的词-换过';
    await one.client.users.renewKey({ own: { current: password, password: renewed } });
    expect(await Promise.all([one, two].map(({ client }) => client.deputies.list({})))).toHaveLength(2);
    const { client } = await another();
    expect((await refusalOf(client.vault.unlock({ password }))).code).toBe('wrong-password');
    expect((await client.vault.unlock({ password: renewed })).state).toBe('open');
  });
});

describe('the vault, open at one browser', () => {
  async function oneIn() {
    const time = heldTime();
    const desk = await twoBrowsers(time);
    await desk.one.client.vault.unlock({ password });
    return { ...desk, time };
  }

  it('is shut to a browser that comes with a new one-time address, until it gives the password', async () => {
    const { another } = await oneIn();
    const { client } = await another();
    await expect(client.deputies.list({})).rejects.toMatchObject(locked);
    expect(await client.vault.status()).not.toHaveProperty('office');
    await client.vault.unlock({ password });
    expect((await client.deputies.list({})).rows).toEqual([]);
  });

  it('stays open there though a wrong password is given at another', async () => {
    const { one, two } = await oneIn();
    expect((await refusalOf(two.client.vault.unlock({ password: '不是这个口令' }))).code).toBe(
      'wrong-password',
    );
    expect((await one.client.vault.status()).state).toBe('open');
  });

  it('is taken over by another person at another browser, and each acts under their own name', async () => {
    const { one, two } = await oneIn();
    await addChair(one.client);
    expect(
      (await two.client.vault.unlock({ password: '四个不相干的词-主席', label: '主席' })).user?.label,
    ).toBe('主席');
    await expect(one.client.deputies.list({})).rejects.toMatchObject(locked);
    expect(await one.client.vault.status()).toMatchObject({ state: 'locked', openElsewhere: true });
    expect((await one.client.vault.unlock({ password, label: '经办人' })).user?.label).toBe('经办人');
    expect((await two.client.vault.status()).user).toBeUndefined();
  });

  it('is not taken over by somebody whose post was ended', async () => {
    const { one, two } = await oneIn();
    const secret = { label: '查看岗', password: '四个不相干的词-查看' };
    await one.client.users.add({ ...secret, role: 'reader' });
    const reader = (await one.client.users.list()).find(({ label }) => label === '查看岗');
    await one.client.users.disable({ id: reader?.id ?? '' });
    await expect(two.client.vault.unlock(secret)).rejects.toThrow();
    expect((await one.client.vault.status()).state).toBe('open');
  });

  it('is not kept open by one that was not let in', async () => {
    const { one, two, time } = await oneIn();
    for (let turn = 0; turn < 5; turn++) {
      time.pass(2);
      expect(await two.client.vault.stay()).toEqual({ open: false });
      await expect(two.client.deputies.list({})).rejects.toMatchObject(locked);
    }
    expect((await one.client.vault.status()).state).toBe('locked');
  });

  it('is not locked by one that was not let in, which learns how it stands and nothing else', async () => {
    const { one, two } = await oneIn();
    expect(await two.client.vault.lock()).toMatchObject({ state: 'locked', openElsewhere: true });
    expect((await one.client.vault.status()).state).toBe('open');
    expect(await one.client.vault.lock()).not.toHaveProperty('openElsewhere');
  });

  it('is not exchanged for a backup by one that was not let in', async () => {
    const { one, two } = await oneIn();
    const { file } = await one.client.backups.create({});
    const by = { password };
    const chosen = { file, secret: by };
    for (const attempt of [
      () => two.client.restore.preview(chosen),
      () => two.client.restore.run({ ...chosen, by }),
      () => two.client.restore.undo({ by }),
    ])
      expect(await refusalOf(attempt())).toEqual({
        code: 'open-elsewhere',
        message: '保险库正在另一个窗口使用，不能从备份恢复。',
        remedy: '请先在那个窗口锁定，或在这里输入密码打开。',
      });
    for (const attempt of [() => two.client.restore.run(chosen), () => two.client.restore.undo({})])
      expect((await refusalOf(attempt())).code).toBe('proof-needed');
    expect((await one.client.vault.status()).state).toBe('open');
  });
});
