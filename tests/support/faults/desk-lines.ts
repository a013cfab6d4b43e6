import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { line, passwordFile, smallVault } from '#support/desk.ts';
import type { ReadFault, WriteFault } from './file-faults.ts';

export type Vault = Awaited<ReturnType<typeof smallVault>>;
export const year = ['--year', '2025'];
const purpose = ['--purpose', '归档存查'];
const station = ['--station', '大坪站'];

/** Lines that write a file or a folder: given where. */
export const writing: Record<string, (vault: Vault, out: string) => string[]> = {
  'document 通知.docx': ({ at }, out) => ['document', ...at, '--template', 'notice', ...year, '--out', out],
  'ledger 台账.xlsx': ({ at }, out) => [
    ...['ledger', ...at, ...station, ...year, '--month', '3', ...purpose, '--out', out],
  ],
  'board 名单.docx': ({ at }, out) => ['board', ...at, ...station, '--out', out],
  'county-return 上报.xlsx': ({ at }, out) => ['county-return', ...at, ...year, '--out', out],
  'documents reprint 原件.docx': ({ at }, out) => [
    ...['documents', 'reprint', ...at, '--number', '清人大〔2025〕1号', '--out', out],
  ],
  'audit export 日志.jsonl': ({ at }, out) => ['audit', 'export', ...at, '--out', out],
  'export all 全部': ({ at }, out) => ['export', 'all', ...at, ...purpose, '--out', out],
  'backup create 优盘': ({ at }, out) => ['backup', 'create', ...at, '--to', out],
  'demo 演示': (_, out) => ['demo', '--vault', join(out, '保险库'), '--out', join(out, '文件')],
  'init 保险库': ({ folder }, out) => [
    ...['init', '--vault', join(out, '库'), '--township', '清溪镇', '--county', '云岭县'],
    ...['--password-file', passwordFile(folder)],
  ],
  'check-document 改正.docx': ({ folder }, out) => [
    'check-document',
    join(folder, '通知.docx'),
    '--fix',
    out,
  ],
};

/** Lines that read a file: given which. */
export const reading: Record<string, (vault: Vault, file: string) => string[]> = {
  'import 名册.xlsx': ({ at }, file) => ['import', ...at, file],
  'backup verify 备份.desk': ({ at }, file) => ['backup', 'verify', ...at, '--from', file],
  'restore 备份.desk': ({ at }, file) => ['restore', ...at, '--from', file],
  'check-document 公文.docx': (_, file) => ['check-document', file],
  'user add 密码.txt': ({ at }, file) => [
    ...['user', 'add', ...at, '--label', '李主席', '--role', 'chair', '--new-password-file', file],
  ],
  'password 密码.txt': ({ at }, file) => ['password', ...at, '--new-password-file', file],
  'key renew 密码.txt': ({ at }, file) => ['key', 'renew', ...at, '--new-password-file', file],
};

const lastWord = (name: string) => name.split(' ').at(-1) ?? '';

/** A refusal in words: no trace, no code of the system, nothing but Chinese to act on. */
export function inWords({ code, err }: { code: number; err: string }, label: string): void {
  expect([label, err]).toEqual([label, expect.stringMatching(/^未执行：/)]);
  expect(code, label).not.toBe(0);
  // a folder of the test's own may by chance be called like a code of the system
  const words = err.replaceAll(/congress-desk-[\w-]+/g, '');
  expect(words, label).not.toMatch(/\n\s+at |Error\b|\bE[A-Z]{3,}\b|node:|undefined/);
}

const namesBeside = (path: string) =>
  statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() ? readdirSync(dirname(path)) : [];

/** Asks these writing lines where their file cannot be written: each says so in words, and leaves nothing. */
export async function askWriting(
  { place, says, force, missing }: WriteFault,
  names: string[],
): Promise<void> {
  const vault = await smallVault();
  if (names.some((name) => name.startsWith('check-document')))
    await line(...(writing['document 通知.docx']?.(vault, join(vault.folder, '通知.docx')) ?? []));
  for (const name of names) {
    const makesFolders = /export all|demo|init|backup create/.test(name);
    // no fault to these: the folder is made, or taken as it is
    if (missing && /export all|demo|init/.test(name)) continue;
    if (force && /backup create|demo|init/.test(name)) continue;
    const out = place(lastWord(name));
    const before = namesBeside(out);
    const forced = force && !makesFolders && !name.startsWith('audit') ? ['--force'] : [];
    const result = await line(...(writing[name]?.(vault, out) ?? []), ...forced);
    inWords(result, name);
    if (!name.includes('reprint')) {
      const others = '已经存在|不是空目录|不见了|文件夹建不了';
      expect(result.err, name).toMatch(new RegExp(`${says.source}|${others}`));
    }
    if (!/demo|init/.test(name)) expect(namesBeside(out), name).toEqual(before);
  }
}

/** Asks these reading lines, and one for its password, where their file cannot be read: each says so in words. */
export async function askReading({ place }: ReadFault, names: string[]): Promise<void> {
  const vault = await smallVault();
  for (const name of names) {
    inWords(await line(...(reading[name]?.(vault, place(lastWord(name))) ?? [])), name);
  }
  inWords(await line('score', '--vault', vault.vault, '--password-file', place('密码'), ...year), 'password');
}
