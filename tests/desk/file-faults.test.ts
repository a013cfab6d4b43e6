import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runBrowserHost } from '#electron/hosts/http/browser-host.ts';
import { fileRefusal, fileWay } from '#electron/values/file-trouble.ts';
import { demoVault, line, passwordFile } from '#support/desk.ts';
import { readFaults, writeFaults } from '#support/faults/file-faults.ts';
import { canMount, smallDisk } from '#support/faults/small-disk.ts';
import { temporaryFolder, workbooks } from '#support/office.ts';
import { createSampleApp } from '../hosts/sample-app.ts';

type Vault = Awaited<ReturnType<typeof demoVault>>;
const roster = join(workbooks, '代表名册.xlsx');
const year = ['--year', '2025'];
const purpose = ['--purpose', '归档存查'];
const station = ['--station', '大坪代表联络站'];

/** Lines that write a file or a folder: given where. */
const writing: Record<string, (vault: Vault, out: string) => string[]> = {
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
const reading: Record<string, (vault: Vault, file: string) => string[]> = {
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

/** Lines that open the vault, whatever else they do. */
const opening: Record<string, (at: string[]) => string[]> = {
  score: (at) => ['score', ...at, ...year],
  check: (at) => ['check', ...at],
  import: (at) => ['import', ...at, roster],
  'user disable': (at) => ['user', 'disable', ...at, '--label', '李主席'],
  'user list': (at) => ['user', 'list', ...at],
  'documents list': (at) => ['documents', 'list', ...at],
  'audit verify': (at) => ['audit', 'verify', ...at],
  'backup create': (at) => ['backup', 'create', ...at],
};

const lastWord = (name: string) => name.split(' ').at(-1) ?? '';

/** A refusal in words: no trace, no code of the system, nothing but Chinese to act on. */
function inWords({ code, err }: { code: number; err: string }, label: string): void {
  expect([label, err]).toEqual([label, expect.stringMatching(/^未执行：/)]);
  expect(code, label).not.toBe(0);
  expect(err, label).not.toMatch(/\n\s+at |Error\b|\bE[A-Z]{3,}\b|node:|undefined/);
}

const namesBeside = (path: string) =>
  statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() ? readdirSync(dirname(path)) : [];

describe('a line of `desk` whose file cannot be written', () => {
  it.each(writeFaults)(
    'says so in words where $fault, and leaves nothing',
    async ({ place, says, force, missing }) => {
      const vault = await demoVault();
      await line(...(writing['document 通知.docx']?.(vault, join(vault.folder, '通知.docx')) ?? []));
      for (const [name, lineOf] of Object.entries(writing)) {
        const makesFolders = /export all|demo|init|backup create/.test(name);
        // no fault to these: the folder is made, or taken as it is
        if (missing && /export all|demo|init/.test(name)) continue;
        if (force && /backup create|demo|init/.test(name)) continue;
        const out = place(lastWord(name));
        const before = namesBeside(out);
        const forced = force && !makesFolders && !name.startsWith('audit') ? ['--force'] : [];
        const result = await line(...lineOf(vault, out), ...forced);
        inWords(result, name);
        if (!name.includes('reprint')) {
          const others = '已经存在|不是空目录|不见了|文件夹建不了';
          expect(result.err, name).toMatch(new RegExp(`${says.source}|${others}`));
        }
        if (!/demo|init/.test(name)) expect(namesBeside(out), name).toEqual(before);
      }
    },
  );
});

describe('a line of `desk` whose file cannot be read', () => {
  it.each(readFaults)('says so in words where $fault', async ({ place }) => {
    const vault = await demoVault();
    for (const [name, lineOf] of Object.entries(reading)) {
      const file = place(lastWord(name));
      inWords(await line(...lineOf(vault, file)), name);
    }
    inWords(
      await line('score', '--vault', vault.vault, '--password-file', place('密码'), ...year),
      'password',
    );
  });
});

describe('a line of `desk` whose vault cannot be opened', () => {
  const nowhere: [string, (vault: Vault) => string][] = [
    ['is a file', ({ folder }) => passwordFile(folder)],
    ['is not there', ({ folder }) => join(folder, '没有')],
    ['has too long a name', ({ folder }) => join(folder, '长'.repeat(120))],
    ['lies in a file', ({ folder }) => join(passwordFile(folder), '库')],
  ];
  it.each(nowhere)('says so in words where it %s', async (_, at) => {
    const vault = await demoVault();
    for (const [name, lineOf] of Object.entries(opening)) {
      inWords(await line(...lineOf(['--vault', at(vault), '--password-file', vault.at[3] ?? ''])), name);
    }
    const list = await line('backup', 'list', '--vault', at(vault));
    expect(list.err).not.toMatch(/\n\s+at |Error\b/);
  });

  it.skipIf(!canMount)('says so in words where the disk is write-protected', async () => {
    const { vault, folder } = await demoVault();
    const disk = smallDisk(24);
    const copy = join(disk.folder, 'vault');
    cpSync(vault, copy, { recursive: true });
    spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
    for (const [name, lineOf] of Object.entries(opening)) {
      inWords(await line(...lineOf(['--vault', copy, '--password-file', passwordFile(folder)])), name);
    }
  });

  it('says so in words where there is no temporary folder', async () => {
    const { at } = await demoVault();
    const { file } = JSON.parse((await line('backup', 'create', ...at, '--json')).out);
    const former = process.env.TMPDIR;
    process.env.TMPDIR = '/没有/临时';
    try {
      const verified = await line('backup', 'verify', ...at, '--from', file);
      inWords(verified, 'backup verify');
      expect(verified.err).toContain('临时文件夹');
    } finally {
      if (former === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = former;
    }
  });
});

describe('the lines that are asked here', () => {
  it('are all that `desk` has; `serve` has a link file, a list of backups needs no vault, and `call` has tests of its own', async () => {
    const { out } = await line('--help');
    const known = [...out.matchAll(/^ {2}([a-z-]+(?: [a-z-]+)?) {2,}/gm)].map(([, name]) => name ?? '');
    expect(known.length).toBeGreaterThan(20);
    const asked = [...Object.keys(writing), ...Object.keys(reading), ...Object.keys(opening)];
    const unasked = known.filter((name) => !asked.some((label) => `${label} `.startsWith(`${name} `)));
    expect(unasked.sort()).toEqual(['backup list', 'call', 'procedures', 'serve']);
  });
});

describe('the link file of the browser host', () => {
  it.each(writeFaults)('is refused in words where $fault, and nobody is served', async ({ place, says }) => {
    const renderer = temporaryFolder();
    writeFileSync(join(renderer, 'index.html'), '');
    const output = new Writable({ write: (_, __, done) => done() });
    const started = runBrowserHost(createSampleApp(), {
      renderer,
      open: false,
      linkFile: place('地址.txt'),
      output,
    });
    const refusal = fileRefusal(await started.then(() => undefined).catch((error: unknown) => error));
    expect(refusal?.message).toMatch(new RegExp(`读写不了.*(${says.source}|同名|文件夹)`));
  });
});

describe('the words for errors of the system', () => {
  it('name the path and the way out, by one table for all hosts', () => {
    const error = (code: string, syscall = 'open') =>
      Object.assign(new Error(code), { code, syscall, path: '/x/甲' });
    expect(fileRefusal(error('EISDIR'))?.reason).toEqual({
      code: 'is-a-folder',
      message: '“/x/甲”读写不了：那里是一个同名的文件夹。',
      remedy: '请换一个名称再试。',
    });
    expect(fileRefusal(error('EACCES', 'scandir'))?.message).toContain('这里不允许读取');
    for (const code of 'EACCES EROFS ENOENT ENAMETOOLONG EISDIR ENOTDIR ENOSPC EBUSY EPERM EMFILE EIO'.split(
      ' ',
    )) {
      expect(fileRefusal(error(code))?.reason.remedy, code).toMatch(/^请.+。$/);
      expect(fileWay(error(code)), code).toMatch(/^.+，请.+。$/);
    }
    // what is no file's stays a fault of ours (control)
    expect(fileRefusal(new TypeError('x'))).toBeUndefined();
    expect(fileRefusal(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
  });
});
