import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { line, smallVault } from '#support/desk.ts';

describe('backups from the command line', () => {
  it('are made, listed, verified, and bring a damaged vault back', async () => {
    const { at, vault } = await smallVault();
    const database = join(vault, 'office.db');
    const made = JSON.parse((await line('backup', 'create', ...at, '--json')).out);
    expect(made.file).toMatch(/\.desk$/);
    const listed = JSON.parse((await line('backup', 'list', ...at, '--json')).out);
    expect(listed.backups.map((row: { file: string }) => row.file)).toContain(made.file);
    expect(
      JSON.parse((await line('backup', 'verify', ...at, '--from', made.file, '--json')).out),
    ).toMatchObject({ ok: true, problems: [] });
    expect(JSON.parse((await line('check', ...at, '--json')).out)).toMatchObject({ ok: true, problems: [] });

    const bytes = readFileSync(database);
    bytes.fill(7, 4096 * 3, 4096 * 9);
    writeFileSync(database, bytes);
    const damaged = await line('check', ...at, '--json');
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({ ok: false });

    writeFileSync(database, '不是数据库'.repeat(2000));
    expect((await line('check', ...at, '--json')).code).toBe(1);
    const restored = await line('restore', ...at, '--from', made.file, '--json');
    expect(restored.code).toBe(0);
    expect((await line('check', ...at)).code).toBe(0);
    expect(JSON.parse((await line('score', ...at, '--year', '2025', '--json')).out).deputies).toHaveLength(4);
  });

  it('refuse a backup with a changed byte', async () => {
    const { at } = await smallVault();
    const { file } = JSON.parse((await line('backup', 'create', ...at, '--json')).out);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const verified = await line('backup', 'verify', ...at, '--from', file, '--json');
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.out).ok).toBe(false);
    expect((await line('restore', ...at, '--from', file)).code).toBe(1);
    expect((await line('check', ...at)).code).toBe(0);
  });
});
