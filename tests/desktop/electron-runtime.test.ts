import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#electron/hosts/folders.ts';

type Environment = Record<string, string | undefined>;
type Try = { version: string; address: string; at: number };
const script = (name: string) => import(pathToFileURL(join(projectRoot(), 'scripts', name)).href);
const { electronProgram, mirrorOf, mayTry } = (await script('electron-runtime.mjs')) as {
  electronProgram(folder: string, environment: Environment): string | undefined;
  mirrorOf(environment: Environment): string;
  mayTry(record: Try | undefined, wanted: Omit<Try, 'at'>, now: number): boolean;
};
const { noWindowBecause, diedEarly } = (await script('sandbox.mjs')) as {
  noWindowBecause(program: string, machine: object): string | undefined;
  diedEarly(code: number, milliseconds: number): boolean;
};

/** The electron package as npm lays it out, its download unpacked as far as said. */
function packageWith(parts: { version?: string; program?: boolean; path?: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'electron-package-'));
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  mkdirSync(join(folder, 'dist'));
  if (parts.version) writeFileSync(join(folder, 'dist', 'version'), parts.version);
  if (parts.program) writeFileSync(join(folder, 'dist', 'electron'), '');
  if (parts.path) writeFileSync(join(folder, 'path.txt'), 'electron');
  return folder;
}

describe('the runtime of the desktop host', () => {
  it('is taken once it was unpacked to its end', () => {
    const folder = packageWith({ version: 'v45.4.1', program: true, path: true });
    expect(electronProgram(folder, {})).toBe(join(folder, 'dist', 'electron'));
  });

  it.each([
    ['was cut short while it was unpacked', { version: '45.4.1', program: true }],
    ['lacks its program', { version: '45.4.1', path: true }],
    ['is of another version', { version: '44.0.0', program: true, path: true }],
    ['never came', {}],
  ])('is not taken where it %s', (_what, parts) => {
    expect(electronProgram(packageWith(parts), {})).toBeUndefined();
  });

  it('is the one that was named, where one is', () => {
    const folder = packageWith({ program: true });
    const named = join(folder, 'dist');
    expect(electronProgram(folder, { ELECTRON_OVERRIDE_DIST_PATH: named })).toBe(join(named, 'electron'));
    expect(electronProgram(folder, { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' })).toBeUndefined();
  });

  it('comes from the mirror that npm or the environment names, npm first', () => {
    const own = 'https://github.com/electron/electron/releases/download/';
    expect(mirrorOf({})).toBe(own);
    expect(mirrorOf({ ELECTRON_MIRROR: 'https://b/' })).toBe('https://b/');
    expect(mirrorOf({ npm_config_electron_mirror: 'https://a/', ELECTRON_MIRROR: 'https://b/' })).toBe(
      'https://a/',
    );
  });

  it('is asked for again after a day, and at once of another mirror or in another version', () => {
    const wanted = { version: '45.4.1', address: 'https://a/' };
    const record = { ...wanted, at: 0 };
    expect(mayTry(undefined, wanted, 0)).toBe(true);
    expect(mayTry(record, wanted, 3_600_000)).toBe(false);
    expect(mayTry(record, wanted, 25 * 3_600_000)).toBe(true);
    expect(mayTry(record, { ...wanted, address: 'https://b/' }, 1)).toBe(true);
    expect(mayTry(record, { ...wanted, version: '45.5.0' }, 1)).toBe(true);
  });
});

describe('a window on Linux', () => {
  const machine = { platform: 'linux', uid: 1000, hasNamespaces: () => false };

  it('cannot stand for root, nor without namespaces and chrome-sandbox, and the sentence says what happens then', () => {
    expect(noWindowBecause('/desk/electron', { ...machine, uid: 0, hasNamespaces: () => true })).toBe(
      '不能以 root 身份打开履职台的窗口，改在浏览器中打开。',
    );
    expect(noWindowBecause('/desk/electron', machine)).toBe(
      '这台电脑没有开放窗口所需的隔离功能，改在浏览器中打开，内容是一样的。',
    );
    expect(noWindowBecause('/desk/electron', { ...machine, hasNamespaces: () => true })).toBeUndefined();
    expect(noWindowBecause('/desk/electron', { ...machine, platform: 'win32' })).toBeUndefined();
  });

  it('never stood where its program died within ten seconds and did not say why', () => {
    expect([134, 139, 1].map((code) => diedEarly(code, 900))).toEqual([true, true, true]);
    expect([0, 3, 129, 130, 143].map((code) => diedEarly(code, 900))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(diedEarly(139, 20_000)).toBe(false);
  });
});
