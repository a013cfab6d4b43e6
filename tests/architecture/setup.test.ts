import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

type Packages = Record<string, { version?: string; optional?: boolean }>;
const { isInstalled, matches } = (await import(pathToFileURL(join(root, 'scripts', 'setup.mjs')).href)) as {
  isInstalled(folder: string): boolean;
  matches(locked: Packages, installed: Packages): boolean;
};

describe('the packages installed', () => {
  const locked = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };
  it.each([
    [
      'match when all are there',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
      true,
    ],
    ['match without an optional one', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['do not match without a needed one', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['do not match at another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    [
      'do not match with one too many',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } },
      false,
    ],
  ])('%s', (_what, installed: Packages, expected) => {
    expect(matches(locked, installed)).toBe(expected);
  });

  it('are known again by a stamp until the lock file changes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'setup-'));
    const lock = (version: string) =>
      writeFileSync(
        join(folder, 'package-lock.json'),
        JSON.stringify({ packages: { 'node_modules/a': { version } } }),
      );
    lock('1.0.0');
    expect(isInstalled(folder)).toBe(false);
    mkdirSync(join(folder, 'node_modules'));
    expect(isInstalled(folder)).toBe(false);
    const record = join(folder, 'node_modules', '.package-lock.json');
    writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
    expect(isInstalled(folder)).toBe(true);
    rmSync(record);
    expect(isInstalled(folder)).toBe(true);
    lock('1.0.1');
    expect(isInstalled(folder)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('running a program from npm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callers-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'script.mjs');
  writeFileSync(
    script,
    `import { run } from ${JSON.stringify(pathToFileURL(join(root, 'scripts', 'run.mjs')).href)};
     process.exitCode = await run(process.execPath, ['-e', 'console.log(process.cwd()); process.exit(2)']);`,
  );
  const from = (environment: Record<string, string>) => {
    const { stdout, status } = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...environment },
    });
    return [stdout.trim(), status];
  };

  it('stands where the person called npm, and passes the exit code on', () => {
    expect(from({ INIT_CWD: folder, npm_lifecycle_script: 'node scripts/run.mjs' })).toEqual([folder, 2]);
  });

  it('stands where it was called without npm, even inside another npm script', () => {
    expect(from({ INIT_CWD: folder, npm_lifecycle_script: 'vitest' })).toEqual([root, 2]);
  });
});

describe('what tests need beyond packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apt-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'log');
  const install = (uid: number) => {
    // a machine without Chromium and fonts, whose apt-get only notes what it is asked
    for (const name of ['dpkg-query', 'fc-list'])
      writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> ${log}\n`, {
      mode: 0o755,
    });
    const setup = JSON.stringify(pathToFileURL(join(root, 'scripts', 'setup.mjs')).href);
    const code = `process.getuid = () => ${uid}; (await import(${setup})).ensureTestPackages();`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { PATH: folder },
    });
  };

  it.runIf(existsSync('/etc/debian_version'))('is installed on Debian as root, after an update', () => {
    expect(install(0).status).toBe(0);
    const [update, packages, ...rest] = readFileSync(log, 'utf8').trim().split('\n');
    expect([update, rest]).toEqual(['noninteractive update -qq', []]);
    expect(packages).toMatch(
      /^noninteractive install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-cjk fonts-lxgw-wenkai/,
    );
  });

  it('is named, with the way to it, to anyone else', () => {
    const { status, stderr } = install(1000);
    expect(status).toBe(1);
    expect(stderr).toContain(
      '测试还需要这些软件：chromium-headless-shell、fonts-noto-cjk、fonts-lxgw-wenkai',
    );
    expect(stderr).toContain('sudo apt-get install chromium-headless-shell fonts-noto-cjk fonts-lxgw-wenkai');
  });
});

describe('wrong options', () => {
  it.each(['start', 'demo'])('of npm run %s are answered with its help and exit code 2', (name) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', `${name}.mjs`), '--nope'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout, stderr.split('：')[0]]).toEqual([2, '', '用法']);
  });
});
