import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runBrowserHost } from '#electron/hosts/http/browser-host.ts';
import { fileRefusal, fileWay } from '#electron/values/file-trouble.ts';
import { line, passwordFile, smallVault } from '#support/desk.ts';
import {
  askReading,
  askWriting,
  inWords,
  reading,
  type Vault,
  writing,
  year,
} from '#support/faults/desk-lines.ts';
import { readFaults, writeFaults } from '#support/faults/file-faults.ts';
import { canMount, smallDisk } from '#support/faults/small-disk.ts';
import { temporaryFolder, workbooks } from '#support/office.ts';
import { createSampleApp } from '../hosts/sample-app.ts';

const roster = join(workbooks, '代表名册.xlsx');

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

/**
 * What the system says is put into words in one place: so every line meets one fault here, every fault a sixth of the lines,
 * another sixth each time. All lines under all faults: tests/faults/file-faults.faults.ts.
 */
const someOf = (lines: object, fault: number, whole: number) =>
  Object.keys(lines).filter((_, at) => fault === whole || at % 6 === (fault + 1) % 6);

describe('a line of `desk` whose file cannot be written', () => {
  const whole = writeFaults.findIndex(({ fault }) => fault === 'a file stands where its folder should be');
  it.each(writeFaults.map((fault, at) => ({ ...fault, names: someOf(writing, at, whole) })))(
    'says so in words where $fault, and leaves nothing: $names',
    ({ names, ...fault }) => askWriting(fault, names),
  );
});

describe('a line of `desk` whose file cannot be read', () => {
  // each kind of file is opened by a reader of its own, which a pipe would hold up
  const whole = readFaults.findIndex(({ fault }) => fault === 'it is a pipe');
  it.each(readFaults.map((fault, at) => ({ ...fault, names: someOf(reading, at, whole) })))(
    'says so in words where $fault: $names',
    ({ names, ...fault }) => askReading(fault, names),
  );
});

describe('a line of `desk` whose vault cannot be opened', () => {
  const nowhere: [string, (vault: Vault) => string][] = [
    ['is a file', ({ folder }) => passwordFile(folder)],
    ['is not there', ({ folder }) => join(folder, '没有')],
    ['has too long a name', ({ folder }) => join(folder, '长'.repeat(120))],
    ['lies in a file', ({ folder }) => join(passwordFile(folder), '库')],
  ];
  it.each(nowhere)('says so in words where it %s', async (_, at) => {
    const vault = await smallVault();
    for (const [name, lineOf] of Object.entries(opening)) {
      inWords(await line(...lineOf(['--vault', at(vault), '--password-file', vault.at[3] ?? ''])), name);
    }
    const list = await line('backup', 'list', '--vault', at(vault));
    expect(list.err).not.toMatch(/\n\s+at |Error\b/);
  });

  it.skipIf(!canMount)('says so in words where the disk is write-protected', async () => {
    const { vault, folder } = await smallVault();
    const disk = smallDisk(24);
    const copy = join(disk.folder, 'vault');
    cpSync(vault, copy, { recursive: true });
    spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
    for (const [name, lineOf] of Object.entries(opening)) {
      inWords(await line(...lineOf(['--vault', copy, '--password-file', passwordFile(folder)])), name);
    }
  });

  it('says so in words where there is no temporary folder', async () => {
    const { at } = await smallVault();
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
