import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { demoOffice, resources, temporaryFolder } from '#support/office.ts';

const page = readFileSync(join(resources, 'help', '不用履职台打开数据库.md'), 'utf8');
const program = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';

describe('the database without this program', () => {
  it('opens in any SQLCipher 4 tool by the steps of the help page', async () => {
    const { app, vault, recoveryCode } = await demoOffice();
    await app.close();
    const script = join(temporaryFolder(), 'key.mjs');
    writeFileSync(script, program);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [script, join(vault, 'office.key'), recoveryCode],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const key = stdout.trim();
    expect(key).toMatch(/^[0-9a-f]{64}$/);

    const database = new Sqlite(join(vault, 'office.db'), { readonly: true });
    database.pragma("cipher='sqlcipher'");
    database.pragma('legacy=4');
    database.pragma(`key="x'${key}'"`);
    expect(database.prepare('SELECT count(*) FROM opinions').pluck().get()).toBe(310);
    database.close();
  });
});
