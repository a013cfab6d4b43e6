import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { addChair, chairPassword } from '#support/chair.ts';
import { childProgram } from '#support/faults/children.ts';
import { createdOffice, newOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const secret = { password };
const readersPassword = '查看的人的口令-2026';
const asChair = { password: chairPassword };

/** Another tab of the same host, which has the one-time link and nothing else. */
const anotherTab = ({ app }: Pick<Awaited<ReturnType<typeof newOffice>>, 'app'>) =>
  createRouterClient(app.router, { context: app.context({ place: '另一页' }) }) as unknown as DeskClient;

/** An office with a reader, a backup, and a reception since. */
async function officeWithReader() {
  const office = await smallOffice();
  const { client, stations, deputies } = office;
  await client.users.add({ label: '查看岗', role: 'reader', password: readersPassword });
  const { file } = await client.backups.create({});
  const reception = { date: '2026-01-07', stationId: stations[0], deputyIds: [deputies[0]] };
  await client.receptions.record({ ...reception, matter: '水渠塌方' });
  return { ...office, file, link: anotherTab(office) };
}

const received = async (client: DeskClient) => (await client.receptions.list({ year: 2026 })).rows.length;
const titles = async (client: DeskClient) =>
  (await client.log.list({ limit: 3 })).rows.map(({ title, actor, place, subject }) => [
    title,
    actor,
    place,
    subject,
  ]);

describe('a tab that has nothing but the link', () => {
  it('neither locks the vault under a colleague nor brings back what was before the last restore', async () => {
    const { client, file, link } = await officeWithReader();
    await client.restore.run({ file, secret, by: secret });
    await client.vault.unlock(secret);
    expect(await link.vault.lock()).toMatchObject({ state: 'locked', openElsewhere: true });
    expect((await refusalOf(link.restore.undo({}))).code).toBe('proof-needed');
    expect(await received(client)).toBe(0);
    await client.vault.lock();
    expect(await refusalOf(link.restore.undo({}))).toEqual({
      code: 'proof-needed',
      message: '请输入现在打开保险库的密码。',
      remedy: '恢复备份、撤销恢复和到别处查找备份，要由主席或经办人来做；忘了密码的，用恢复码。',
    });
    expect((await refusalOf(link.restore.run({ file, secret }))).code).toBe('proof-needed');
    await client.vault.unlock(secret);
    expect(await received(client)).toBe(0);
  });

  it.skipIf(process.platform === 'win32')(
    'is asked for proof while the system has no handle left to read the key file by',
    async () => {
      const { app, vault } = await newOffice();
      await app.close();
      const program = childProgram('without-handles');
      const args = ['-c', 'ulimit -n 200; exec "$0" "$@"', process.execPath, program, vault, password];
      const [took, answer, state] = JSON.parse(execFileSync('sh', args, { encoding: 'utf8' }));
      expect([took, answer, state]).toEqual([true, 'too-many-files', 'open']);
    },
  );

  it('lists the vault’s own backups and looks into no other folder', async () => {
    const { client, file, link } = await officeWithReader();
    await client.vault.lock();
    const stick = temporaryFolder();
    copyFileSync(file, join(stick, '优盘上的.desk'));
    expect((await link.restore.list()).map((row) => row.file)).toEqual([file]);
    expect((await link.restore.preview({ file, secret })).ok).toBe(true);
    const elsewhere = { file: join(stick, '优盘上的.desk'), secret };
    expect((await refusalOf(link.restore.find({ folder: stick }))).code).toBe('proof-needed');
    expect((await refusalOf(link.restore.preview(elsewhere))).code).toBe('proof-needed');
    const through = { file: join(file, '..', '..', '..', 'x.desk'), secret };
    expect((await refusalOf(link.restore.preview(through))).code).toBe('proof-needed');
    const reader = { by: { password: readersPassword } };
    expect((await refusalOf(link.restore.find({ folder: stick, ...reader }))).code).toBe('not-permitted');
    expect((await link.restore.find({ folder: stick, by: secret })).map(({ name }) => name)).toEqual([
      '优盘上的.desk',
    ]);
    expect((await link.restore.preview({ ...elsewhere, by: secret })).ok).toBe(true);
  });

  it('is slowed down when it guesses, at a backup as at the door', async () => {
    const { client, file, link } = await officeWithReader();
    await client.vault.lock();
    const guess = { password: '随便猜一个口令-2026' };
    for (let tries = 0; tries < 3; tries++)
      expect((await refusalOf(link.restore.preview({ file, secret: guess }))).code).toBe('wrong-password');
    for (const attempt of [
      () => link.restore.preview({ file, secret }),
      () => link.restore.run({ file, secret, by: guess }),
      () => link.restore.undo({ by: secret }),
      () => link.vault.unlock(secret),
    ])
      expect((await refusalOf(attempt())).code).toBe('too-many-attempts');
  });
});

describe('whoever goes back to a backup', () => {
  it('proves a role that may, locked or open, and stands in the log of what is opened next', async () => {
    const { client, file, link, vault } = await officeWithReader();
    const by = { password: readersPassword };
    await client.vault.unlock({ ...by, label: '查看岗' });
    for (const locking of [false, true]) {
      if (locking) await client.vault.lock();
      expect(await refusalOf(client.restore.run({ file, secret: by, by }))).toEqual({
        code: 'not-permitted',
        message: '“查看”不能恢复备份。',
        remedy: '请由主席或经办人登录后操作。',
      });
      expect((await refusalOf(client.restore.undo({ by }))).code).toBe('not-permitted');
    }
    await link.restore.run({ file, secret: by, by: secret });
    await client.vault.unlock(secret);
    expect(await titles(client)).toEqual([
      ['恢复备份', '经办人', '另一页', '用备份 清溪镇-000001-2026-01-15-1200.desk'],
      ['添加用户', '经办人', '测试', '查看岗（查看）'],
      [expect.any(String), '经办人', '测试', '田艳'],
    ]);
    await client.restore.undo({ by: secret });
    const marks = readFileSync(join(vault, 'office.marks'));
    await client.vault.unlock(secret);
    expect((await titles(client))[0]).toEqual(['撤销恢复', '经办人', '测试', '换回上一次恢复以前的文件']);
    expect((await client.log.verify()).whole).toBe(true);
    await client.vault.lock();
    // a crash just after the mark was taken leaves it there
    writeFileSync(join(vault, 'office.marks'), marks);
    await client.vault.unlock(secret);
    expect((await client.log.list({ search: '恢复' })).rows).toHaveLength(1);
  });

  it('gives a secret for it at an open desk too, and one of their own that still counts', async () => {
    const { app, client, vault, file } = await officeWithReader();
    const commands = (by?: { password: string }) => [
      () => client.restore.run({ file, secret, ...(by && { by }) }),
      () => client.restore.undo({ ...(by && { by }) }),
    ];
    for (const attempt of commands()) expect((await refusalOf(attempt())).code).toBe('proof-needed');
    const slip = { password: '口头告知的首次密码-2026' };
    await client.users.add({ label: '主席', role: 'chair', ...slip });
    for (const attempt of commands(slip)) expect((await refusalOf(attempt())).code).toBe('password-first');
    expect((await client.vault.status()).state).toBe('open');
    const second = { password: '第二个经办人的口令-2026' };
    await client.users.add({ label: '经办人二', role: 'clerk', ...second });
    copyFileSync(join(vault, 'office.key'), join(vault, '..', 'former.key'));
    const { id = '' } = (await client.users.list()).find(({ label }) => label === '经办人二') ?? {};
    await client.users.disable({ id });
    await app.close();
    // an older key file still opens to whoever was disabled since
    copyFileSync(join(vault, '..', 'former.key'), join(vault, 'office.key'));
    const { client: later } = officeAt(vault);
    expect((await refusalOf(later.restore.run({ file, secret, by: second }))).code).toBe('unknown-user');
  });

  it('may come with the recovery code, which stands for whoever it belongs to', async () => {
    const { client, file, recoveryCode } = await officeWithReader();
    await client.vault.lock();
    await client.restore.run({ file, secret, by: { recoveryCode } });
    await client.vault.unlock(secret);
    expect((await titles(client))[0]?.slice(0, 2)).toEqual(['恢复备份', '经办人']);
  });

  it('leaves no mark where nothing was restored', async () => {
    const { client, file } = await officeWithReader();
    const wrong = { password: '不是这个口令-2025' };
    expect((await refusalOf(client.restore.run({ file, secret: wrong, by: secret }))).code).toBe(
      'wrong-password',
    );
    await client.vault.unlock(secret);
    expect((await client.log.list({ search: '恢复备份' })).rows).toEqual([]);
    const { replaced } = await client.restore.run({ file, secret, by: secret });
    // found out after the mark was left, before anything is moved
    mkdirSync(join(replaced, 'office.end'));
    expect((await refusalOf(client.restore.undo({ by: secret }))).code).toBe('is-a-folder');
    await client.vault.unlock(secret);
    expect((await client.log.list({ search: '撤销恢复' })).rows).toEqual([]);
  });

  it('does not get round the chair: none appears, goes, or comes back with a password of before', async () => {
    const { client, vault } = await newOffice();
    const { file: beforeTheChair } = await client.backups.create({});
    await addChair(client);
    const { file: withOldPassword } = await client.backups.create({});
    await client.vault.unlock({ ...asChair, label: '主席' });
    const fresh = '主席后来的口令-2026';
    await client.users.changePassword({ current: chairPassword, password: fresh });
    await client.vault.unlock(secret);
    const { file: now } = await client.backups.create({});
    const foreign = await createdOffice();
    await addChair(foreign.client);
    const { file: another } = await foreign.client.backups.create({});
    for (const file of [beforeTheChair, withOldPassword, another])
      expect(await refusalOf(client.restore.run({ file, secret, by: secret })), file).toEqual({
        code: 'chair-only',
        message: '换上这一套，会动到“主席”的用户或密码。',
        remedy: '请由主席用自己的密码来做。',
      });
    // nor by taking back what the chair brought back
    await client.restore.run({ file: withOldPassword, secret, by: { password: fresh } });
    expect((await refusalOf(client.restore.undo({ by: secret }))).code).toBe('chair-only');
    await client.restore.undo({ by: asChair });
    await client.restore.run({ file: now, secret, by: secret });
    await client.restore.run({ file: beforeTheChair, secret, by: { password: fresh } });
    expect(vault).toBeDefined();
    await client.vault.unlock(secret);
    expect((await client.users.list()).map(({ role }) => role)).toEqual(['clerk']);
  });
});

describe('what is named as a backup and is none', () => {
  it('is refused in words: a folder, a pipe, nothing at all', async () => {
    const { client, vault } = await officeWithReader();
    const backups = join(vault, 'backups');
    mkdirSync(join(backups, '文件夹.desk'));
    execFileSync('mkfifo', [join(backups, '管道.desk')]);
    for (const name of ['文件夹.desk', '管道.desk', '没有.desk']) {
      const file = join(backups, name);
      const refused = { code: 'no-backup-file', message: `“${file}”不是备份文件，或已经不在那里。` };
      expect(await refusalOf(client.restore.preview({ file, secret })), name).toMatchObject(refused);
      expect(await refusalOf(client.restore.run({ file, secret, by: secret })), name).toMatchObject(refused);
      await client.vault.unlock(secret);
    }
    for (const folder of ['/没有这个文件夹', join(vault, 'office.key')])
      expect(await client.restore.find({ folder })).toEqual([]);
  });
});
