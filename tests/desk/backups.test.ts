import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, passwordFile } from '#support/desk.ts';
import { bringIn, demoFiles, officeAt, password, temporaryFolder } from '#support/office.ts';

async function demoVault() {
  const folder = temporaryFolder();
  const office = officeAt(join(folder, 'vault'));
  await office.client.vault.create({ township: '清溪镇', county: '云岭县', password });
  await bringIn(office, demoFiles());
  await office.app.close();
  return {
    database: join(office.vault, 'office.db'),
    at: ['--vault', office.vault, '--password-file', passwordFile(folder)],
  };
}

describe('backups from the command line', () => {
  it('are made, listed, verified, and bring a damaged vault back', async () => {
    const { at, database } = await demoVault();
    const made = JSON.parse((await desk('backup', 'create', ...at, '--json')).out);
    expect(made.file).toMatch(/\.desk$/);
    const listed = JSON.parse((await desk('backup', 'list', ...at, '--json')).out);
    expect(listed.backups.map((row: { file: string }) => row.file)).toContain(made.file);
    expect(
      JSON.parse((await desk('backup', 'verify', ...at, '--from', made.file, '--json')).out),
    ).toMatchObject({ ok: true, problems: [] });
    expect(JSON.parse((await desk('check', ...at, '--json')).out)).toMatchObject({ ok: true, problems: [] });

    const bytes = readFileSync(database);
    bytes.fill(7, 4096 * 3, 4096 * 9);
    writeFileSync(database, bytes);
    const damaged = await desk('check', ...at, '--json');
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({ ok: false });

    writeFileSync(database, '不是数据库'.repeat(2000));
    expect((await desk('check', ...at, '--json')).code).toBe(1);
    const restored = await desk('restore', ...at, '--from', made.file, '--json');
    expect(restored.code).toBe(0);
    expect((await desk('check', ...at)).code).toBe(0);
    expect(JSON.parse((await desk('score', ...at, '--year', '2025', '--json')).out).deputies).toHaveLength(
      86,
    );
  });

  it('refuse a backup with a changed byte', async () => {
    const { at } = await demoVault();
    const { file } = JSON.parse((await desk('backup', 'create', ...at, '--json')).out);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const verified = await desk('backup', 'verify', ...at, '--from', file, '--json');
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.out).ok).toBe(false);
    expect((await desk('restore', ...at, '--from', file)).code).toBe(1);
    expect((await desk('check', ...at)).code).toBe(0);
  });
});
