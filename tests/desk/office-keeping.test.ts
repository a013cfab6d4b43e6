import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line, passwordFile, smallVault } from '#support/desk.ts';
import { temporaryFolder } from '#support/office.ts';

describe('keeping the office from the command line', () => {
  it('adds, lists and disables users', async () => {
    const { vault: small, at } = await smallVault();
    const other = join(temporaryFolder(), '');
    const newPassword = passwordFile(other, '联络员的口令-2026');
    const add = [
      'user',
      'add',
      ...at,
      '--label',
      '大坪联络员',
      '--role',
      'liaison',
      '--new-password-file',
      newPassword,
    ];
    expect(await line(...add, '--station', '大坪站')).toEqual({
      code: 0,
      out: '已添加 大坪联络员\n',
      err: '',
    });
    const { users } = JSON.parse((await line('user', 'list', ...at, '--json')).out);
    expect(
      users.map((user: Record<string, unknown>) => [user.label, user.role, user.station, user.disabled]),
    ).toEqual([
      ['经办人', 'clerk', undefined, false],
      ['大坪联络员', 'liaison', '大坪站', false],
    ]);
    const vault = ['--vault', small, '--password-file', newPassword];
    expect((await line('score', ...vault, '--year', '2025')).err).toContain('“联络员”不能查看履职积分。');
    expect((await line('user', 'disable', ...at, '--label', '大坪联络员')).code).toBe(0);
    expect((await line('user', 'list', ...vault)).err).toContain('密码不对。');
  });

  it('changes the password', async () => {
    const { at, vault } = await smallVault();
    const newPassword = passwordFile(temporaryFolder(), '换过的口令-2026');
    expect((await line('password', ...at, '--new-password-file', newPassword)).code).toBe(0);
    expect((await line('user', 'list', ...at)).code).toBe(1);
    expect((await line('user', 'list', '--vault', vault, '--password-file', newPassword)).code).toBe(0);
  });

  it('renews the vault’s key and prints the new recovery code', async () => {
    const { at, vault } = await smallVault();
    const newPassword = passwordFile(temporaryFolder(), '换过钥匙的口令-2026');
    const renewed = await line('key', 'renew', ...at, '--new-password-file', newPassword);
    expect(renewed).toEqual({ code: 0, out: expect.stringMatching(/^(\d{6}-){7}\d{6}\n$/), err: '' });
    expect((await line('user', 'list', ...at)).err).toContain('密码不对。');
    const now = ['--vault', vault, '--password-file', newPassword];
    expect((await line('audit', 'verify', ...now)).code).toBe(0);
  });

  it('verifies and exports the log, and writes everything out as open files', async () => {
    const { at, folder } = await smallVault();
    expect(JSON.parse((await line('audit', 'verify', ...at, '--json')).out)).toMatchObject({
      ok: true,
      seq: 9,
    });
    const log = join(folder, '日志.jsonl');
    await line('audit', 'export', ...at, '--out', log);
    expect(
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).title),
    ).toEqual([
      '保存届次',
      ...Array(2).fill('保存联络站'),
      ...Array(2).fill('保存代表小组'),
      ...Array(4).fill('保存代表信息'),
    ]);
    const out = join(folder, '资料');
    const unsaid = await line('export', 'all', ...at, '--out', out);
    expect([unsaid.code, unsaid.err]).toEqual([2, expect.stringContaining('缺少 --purpose。')]);
    const all = ['export', 'all', ...at, '--purpose', '移交资料', '--out', out];
    expect((await line(...all)).code).toBe(0);
    expect(existsSync(join(out, '登记表', '代表名册.xlsx'))).toBe(true);
    expect((await line(...all)).err).toContain('不是空目录');
    await line('audit', 'export', ...at, '--out', `${log}2`);
    expect(JSON.parse(readFileSync(`${log}2`, 'utf8').split('\n')[9] ?? '')).toMatchObject({
      title: '导出全部资料',
      purpose: '移交资料',
    });
  });
});
