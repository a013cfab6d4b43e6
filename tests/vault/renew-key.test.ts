import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { addChair } from '#support/chair.ts';
import { demoOffice, newOffice, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const fresh = '换钥匙以后的口令-2026';
const own = { current: password, password: fresh };
const chairPassword = '主席自己的口令-2026';

async function withChair() {
  const office = await newOffice();
  await addChair(office.client, chairPassword);
  const users = await office.client.users.list();
  const idOf = (label: string) => users.find((user) => user.label === label)?.id ?? '';
  return { ...office, clerk: idOf('经办人'), chair: idOf('主席') };
}

describe('renewing the vault’s key', () => {
  it('shuts out a copy of the old key file with the old password, and goes on with the same desk', async () => {
    const { client, vault } = await smallOffice();
    const stolen = join(temporaryFolder(), 'office.key');
    copyFileSync(join(vault, 'office.key'), stolen);
    const renewed = await client.users.renewKey({ own });
    expect(renewed).toMatchObject({ left: [], backup: '清溪镇-000001-2026-01-15-1200.desk' });
    expect((await client.vault.status()).user?.label).toBe('经办人');
    expect((await client.deputies.list({})).total).toBe(4);
    await client.vault.lock();
    const { dataKey: former } = await openWithPassword(readKeyFile(stolen), password);
    expect(() => openDatabase(join(vault, 'office.db'), former)).toThrow('数据库文件已损坏');
    expect((await refusalOf(client.vault.unlock({ password }))).code).toBe('wrong-password');
    expect((await client.vault.unlock({ password: fresh })).state).toBe('open');
    expect(readdirSync(vault).filter((name) => /retired|incoming|pending/.test(name))).toEqual([]);
  });

  it('prints a new recovery code; the old one opens nothing', async () => {
    const { client, recoveryCode } = await newOffice();
    const renewed = await client.users.renewKey({ own });
    expect((await refusalOf(client.vault.unlock({ recoveryCode }))).code).toBe('wrong-recovery-code');
    expect((await client.vault.unlock({ recoveryCode: renewed.recoveryCode })).setPassword).toEqual({
      label: '经办人',
      because: 'recovery',
    });
  });

  it('stands in the log, the chain whole, and work goes on after it', async () => {
    const { client, vault } = await newOffice();
    await client.users.renewKey({ own });
    await client.backups.setSecondFolder({ folder: vault });
    expect(await client.log.verify()).toMatchObject({ whole: true });
    expect(
      (await client.log.list({})).rows
        .slice(0, 2)
        .map(({ title, actor, subject }) => [title, actor, subject]),
    ).toEqual([
      ['设置机外备份位置', '经办人', vault],
      ['更换保险库钥匙', '经办人', ''],
    ]);
  });

  it('makes a backup before that the old password opens, and one after under the new key', async () => {
    const { client } = await newOffice();
    await client.users.renewKey({ own });
    // locking waits for the backup that is still being made
    await client.vault.lock();
    await client.vault.unlock({ password: fresh });
    const [after, before, ...more] = await client.backups.list();
    expect(more).toEqual([]);
    expect([after?.reason, after?.otherKey, before?.reason, before?.otherKey]).toEqual([
      '换钥匙后',
      undefined,
      '换钥匙前',
      true,
    ]);
    expect(await client.backups.verify({ file: after?.file ?? '' })).toEqual({ ok: true, problems: [] });
    const preview = await client.restore.preview({ file: before?.file ?? '', secret: { password } });
    expect(preview.ok).toBe(true);
    expect(preview.sentences).toContain(
      '这份备份是换钥匙以前做的：恢复后，当时的密码和恢复码又能打开保险库，现在的都作废。',
    );
    await client.restore.run({
      file: before?.file ?? '',
      secret: { password },
      by: { password: fresh },
    });
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  it('takes the password away from everyone who is given no new one, until the chair gives one', async () => {
    const { client, clerk } = await withChair();
    await client.vault.unlock({ password: chairPassword });
    expect((await client.users.renewKey({ own: { current: chairPassword, password: fresh } })).left).toEqual([
      '经办人',
    ]);
    expect((await client.users.list()).map(({ label, hasPassword }) => [label, hasPassword])).toEqual([
      ['经办人', false],
      ['主席', true],
    ]);
    expect((await client.vault.status()).labels).toEqual(['主席']);
    await client.users.resetPassword({ id: clerk, password: '经办人重设的口令-2026' });
    expect((await client.vault.unlock({ password: '经办人重设的口令-2026' })).user?.label).toBe('经办人');
  });

  it('gives whoever is at hand a new password at once', async () => {
    const { client, clerk } = await withChair();
    await client.vault.unlock({ password: chairPassword });
    const others = [{ id: clerk, password: '经办人当场设的口令-2026' }];
    const renewed = await client.users.renewKey({
      own: { current: chairPassword, password: fresh },
      others,
    });
    expect(renewed.left).toEqual([]);
    expect((await client.vault.unlock({ password: '经办人当场设的口令-2026' })).user?.role).toBe('clerk');
  });

  it('is the chair’s where there is one', async () => {
    const { client } = await withChair();
    expect((await refusalOf(client.users.renewKey({ own }))).code).toBe('chair-only');
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  it('refuses a wrong password, the same one again and a weak one, and changes nothing', async () => {
    const { client } = await newOffice();
    const codeOf = async (typed: { current: string; password: string }) =>
      (await refusalOf(client.users.renewKey({ own: typed }))).code;
    expect(await codeOf({ current: '不是这个口令-2025', password: fresh })).toBe('wrong-password');
    expect(await codeOf({ current: password, password })).toBe('same-password');
    expect(await codeOf({ current: password, password: '123456' })).toBe('weak-password');
    expect(
      (await refusalOf(client.users.renewKey({ own, others: [{ id: 'x', password: fresh }] }))).code,
    ).toBe('unknown-user');
    expect(await client.backups.list()).toEqual([]);
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  it('stays locked where the machine’s screen was locked meanwhile', async () => {
    const { app, client, vault } = await demoOffice();
    const renewing = client.users.renewKey({ own });
    const asked = client.deputies.list({}).catch((error: unknown) => error);
    while (!readdirSync(vault).some((name) => name.startsWith('retired-'))) await setImmediate();
    app.machine();
    await renewing;
    expect(await client.vault.status()).toMatchObject({
      state: 'locked',
      lockedBecause: '电脑休眠或锁屏，保险库随之锁定。',
    });
    expect(await asked).toMatchObject({ code: 'LOCKED' });
    expect((await client.vault.unlock({ password: fresh })).state).toBe('open');
  });

  it('is not begun where the vault was locked while the backup before it was made', async () => {
    const { app, client, vault } = await demoOffice();
    const renewing = refusalOf(client.users.renewKey({ own }));
    while (!existsSync(join(vault, 'backups'))) await setImmediate();
    app.machine();
    expect((await renewing).code).toBe('locked-meanwhile');
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  it('keeps a question waiting until it is done, and then answers from the new file', async () => {
    const { client } = await smallOffice();
    const renewing = client.users.renewKey({ own });
    expect((await client.deputies.list({})).total).toBe(4);
    await renewing;
  });
});
