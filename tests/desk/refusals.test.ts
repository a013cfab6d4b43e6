import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { auditVerify } from '#electron/hosts/desk/audit.ts';
import { backupVerify } from '#electron/hosts/desk/backups.ts';
import type { DeskCall } from '#electron/hosts/desk/command.ts';
import { exportAll } from '#electron/hosts/desk/export.ts';
import { importWorkbooks } from '#electron/hosts/desk/import.ts';
import { line, smallVault } from '#support/desk.ts';
import { password } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

/** A command carried out on an open office, as the command line carries it out. */
const carriedOut = (
  { app, client }: Awaited<ReturnType<typeof smallOffice>>,
  { options = {}, files = [] }: Partial<Pick<DeskCall, 'options' | 'files'>>,
): DeskCall => ({ client, ...app.files, options, files });

describe('the command line refuses', () => {
  it('to import where one workbook cannot be read: all of them stay out', async () => {
    const office = await smallOffice();
    const broken = join(office.vault, '..', '坏了的.xlsx');
    writeFileSync(broken, 'not a workbook');
    const refused = await reasonOf(importWorkbooks.run(carriedOut(office, { files: [broken] })));
    expect(refused).toMatchObject({ code: 'unreadable-files', message: '有表格不能导入，全部没有写入。' });
    expect(refused.details?.[0]).toMatch(/^坏了的\.xlsx：/);
  });

  it('to write everything out into a folder that holds something', async () => {
    const office = await smallOffice();
    const out = join(office.vault, '..');
    const refused = await reasonOf(
      exportAll.run(carriedOut(office, { options: { out, purpose: '移交资料' } })),
    );
    expect(refused).toMatchObject({ code: 'folder-not-empty', remedy: '请换一个空目录。' });
  });

  it('to call a log whole that was altered', async () => {
    const office = await smallOffice();
    await office.client.vault.lock();
    const { dataKey } = await openWithPassword(readKeyFile(join(office.vault, 'office.key')), password);
    const database = openDatabase(join(office.vault, 'office.db'), dataKey);
    database.exec("DROP TRIGGER audit_unchanged; UPDATE audit SET actor = '他人'");
    database.close();
    await office.client.vault.unlock({ password });
    expect((await reasonOf(auditVerify.run(carriedOut(office, {})))).code).toBe('log-altered');
  });

  it('to call a backup whole of which a byte was turned', async () => {
    const { at, vault, folder } = await smallVault();
    const made = JSON.parse((await line('backup', 'create', ...at, '--json')).out);
    const bytes = readFileSync(made.file);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    const turned = join(folder, 'turned.ldbak');
    writeFileSync(turned, bytes);
    const refused = await line('backup', 'verify', ...at, '--from', turned);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/^未执行：备份不完整。/);
    const office = await smallOffice();
    const options = { from: turned, 'password-file': at[3] ?? '' };
    expect((await reasonOf(backupVerify.run(carriedOut(office, { options })))).code).toBe('backup-not-whole');
    expect(vault).not.toBe('');
  });
});

describe('what a page or a program held on to is refused', () => {
  it('once a plan of an import or a backup in the list is gone', async () => {
    const { client } = await smallOffice();
    const preview = client.exchange.composeProblems({ plan: 'x' });
    expect(await refusalOf(preview)).toMatchObject({ code: 'plan-gone', remedy: '请重新选择表格。' });
    expect((await refusalOf(client.backups.verify({ file: 'x' }))).code).toBe('unknown-backup');
  });
});
