import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { newestVersion } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { markOpen } from '#database/session-mark.ts';
import { demoOffice, newOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('a new vault', () => {
  it('is absent, then open, and locked when opened again by another process', async () => {
    const { client } = officeAt(join(temporaryFolder(), 'vault'));
    expect((await client.vault.status()).state).toBe('absent');
    await client.vault.create({ township: '清溪镇', county: '云岭县', password });
    expect(await client.vault.status()).toMatchObject({
      state: 'open',
      user: { label: '经办人', role: 'clerk', roleName: '经办人' },
      office: { township: '清溪镇', county: '云岭县' },
    });
    await client.vault.lock();
    expect((await client.vault.status()).state).toBe('locked');
  });

  it('says before it is made that its folder is a poor place, and is made there all the same', async () => {
    const vault = join(temporaryFolder(), '我的坚果云', 'vault');
    const { client } = officeAt(vault);
    const { risks = [] } = await client.vault.status();
    expect(risks[0]).toMatch(/^这个文件夹由“坚果云”同步。/);
    await client.vault.create({ township: '清溪镇', county: '云岭县', password });
    expect(await client.vault.status()).not.toHaveProperty('risks');
  });

  it('answers a recovery code of 8 groups of 6 digits, each divisible by 11, that opens it without the password', async () => {
    const { client, recoveryCode } = await newOffice();
    const groups = recoveryCode.split('-');
    expect(groups).toHaveLength(8);
    expect(groups.every((group) => /^\d{6}$/.test(group) && Number(group) % 11 === 0)).toBe(true);
    await client.vault.lock();
    expect(
      (await client.vault.unlock({ recoveryCode: recoveryCode.replaceAll('-', '　') })).setPassword,
    ).toEqual({ label: '经办人', because: 'recovery' });
  });

  it('opens with the same password typed in full-width letters', async () => {
    const { client } = await newOffice();
    await client.vault.lock();
    expect((await client.vault.unlock({ password: '三月接待选民－２０２５' })).state).toBe('open');
  });

  it('refuses weak passwords and makes nothing', async () => {
    const vault = join(temporaryFolder(), 'vault');
    const { client } = officeAt(vault);
    expect(
      await refusalOf(client.vault.create({ township: '清溪镇', county: '云岭县', password: '123456' })),
    ).toEqual({
      code: 'weak-password',
      message: '这个密码不够安全。',
      details: ['密码至少 10 位，现在是 6 位。', '不要只用数字：纯数字密码几小时就能被猜出。'],
      remedy: '请换一个密码，例如四个不相干的词连起来。',
    });
    expect((await client.vault.status()).state).toBe('absent');
  });

  it('never replaces a vault that is there', async () => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    const before = readFileSync(join(vault, 'office.key'), 'utf8');
    expect(
      await refusalOf(client.vault.create({ township: '别的镇', county: '云岭县', password })),
    ).toMatchObject({ code: 'vault-exists' });
    expect(readFileSync(join(vault, 'office.key'), 'utf8')).toBe(before);
  });

  it('keeps no word of the records readable in any of its files', async () => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    const bytes = Buffer.concat(readdirSync(vault).map((name) => readFileSync(join(vault, name))));
    expect(bytes.includes(Buffer.from('清溪镇'))).toBe(false);
    expect(bytes.includes(Buffer.from('SQLite format 3'))).toBe(false);
  });
});

describe('opening a vault', () => {
  const spoilt: [string, string, (vault: string) => void][] = [
    ['an empty file', 'empty-database', (vault) => writeFileSync(join(vault, 'office.db'), '')],
    ['less than a page', 'empty-database', (vault) => truncateSync(join(vault, 'office.db'), 4000)],
    ['a truncated file', 'damaged-database', (vault) => truncateSync(join(vault, 'office.db'), 8192)],
    [
      'a flipped byte in the first page',
      'damaged-database',
      (vault) => {
        const bytes = readFileSync(join(vault, 'office.db'));
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        writeFileSync(join(vault, 'office.db'), bytes);
      },
    ],
    [
      'a plain database',
      'plaintext-database',
      (vault) => {
        const plain = new Sqlite(':memory:');
        plain.exec('CREATE TABLE t (a)');
        writeFileSync(join(vault, 'office.db'), plain.serialize());
        plain.close();
      },
    ],
    [
      'a key file somebody edited',
      'altered-key-file',
      (vault) => {
        const file = join(vault, 'office.key');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"generation": \d+/, '"generation": 99'));
      },
    ],
  ];

  it.each(spoilt)('tells %s apart from a wrong password (%s)', async (_, code, spoil) => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    spoil(vault);
    expect(await refusalOf(client.vault.unlock({ password }))).toMatchObject({ code });
    expect((await client.vault.status()).state).toBe('locked');
  });

  it('stops all writing once the check after a session that broke off finds damage; reading goes on', async () => {
    const { app, vault } = await demoOffice();
    await app.close();
    const file = join(vault, 'office.db');
    const bytes = readFileSync(file);
    const last = bytes.length - 2048;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    markOpen(vault, new Date('2026-01-15T09:00:00'));
    const { client } = officeAt(vault);
    await client.vault.unlock({ password });
    const written = () => client.deputies.leave({ id: 'x', untilOn: '2026-01-14', leaveReason: '调离' });
    await expect
      .poll(async () => await refusalOf(written()))
      .toMatchObject({
        code: 'damaged-database',
        message: '检查发现数据库有损坏，为免扩大，已停止写入；现有记录仍可查看。',
      });
    expect((await client.deputies.list({})).total).toBe(86);
  });

  it('says plainly that there is none where there is none', async () => {
    const vault = join(temporaryFolder(), '没有');
    const { client } = officeAt(vault);
    expect(await refusalOf(client.vault.unlock({ password }))).toEqual({
      code: 'no-vault',
      message: `${vault} 中没有保险库。`,
      remedy: '请检查路径；还没有建立过的，请先建立保险库。',
    });
  });

  it('refuses a wrong password in its own words', async () => {
    const { client } = await newOffice();
    await client.vault.lock();
    expect(await refusalOf(client.vault.unlock({ password: '三月接待选民-2024' }))).toEqual({
      code: 'wrong-password',
      message: '密码不对。',
      remedy: '请检查大小写和输入法后重试；忘记密码时，用建库时抄下的恢复码打开。',
    });
  });

  it('names the mistyped group of a recovery code', async () => {
    const { client, recoveryCode } = await newOffice();
    await client.vault.lock();
    const groups = recoveryCode.split('-');
    groups[4] = String((Number(groups[4]) + 1) % 1_000_000).padStart(6, '0');
    expect(await refusalOf(client.vault.unlock({ recoveryCode: groups.join('-') }))).toMatchObject({
      code: 'mistyped-recovery-code',
      message: '恢复码第 5 组抄写有误。',
    });
  });

  it('refuses a database from a newer release and leaves it as it is', async () => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
    const database = openDatabase(join(vault, 'office.db'), dataKey);
    database.pragma(`user_version=${newestVersion + 10}`);
    database.close();
    expect(await refusalOf(client.vault.unlock({ password }))).toMatchObject({
      code: 'newer-database',
      message: `数据库由更新版本的履职台写成（结构版本 ${newestVersion + 10}，本机只认到 ${newestVersion}）。`,
    });
  });

  it('is refused to a second core while the first one has it open', async () => {
    const { vault } = await newOffice();
    const second = officeAt(vault);
    expect(await refusalOf(second.client.vault.unlock({ password }))).toMatchObject({ code: 'in-use' });
  });

  it('is what every other procedure waits for', async () => {
    const { client } = await newOffice();
    await client.vault.lock();
    await expect(client.deputies.list({})).rejects.toMatchObject({ code: 'LOCKED' });
  });
});
