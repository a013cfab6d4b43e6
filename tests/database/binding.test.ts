import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustLoadBinding } from '#database/binding.ts';
import { isAtLeast } from '#database/open.ts';
import { projectRoot } from '#electron/hosts/folders.ts';

const prebuilds = join(projectRoot(), 'node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds');

/** The newest version of a system library that a binding asks for by name, read from its bytes: `GLIBC_2.34`. */
function newestOf(library: string, text: string): string {
  const versions = [...text.matchAll(new RegExp(`\\b${library}_(\\d+(?:\\.\\d+)+)\\b`, 'g'))].map(
    ([, version]) => version ?? '',
  );
  return versions.reduce((newest, version) => (isAtLeast(version, newest) ? version : newest), '0');
}

const needs = (text: string) => ['GLIBC', 'GLIBCXX'].map((library) => newestOf(library, text));
const bytesOf = (name: string) => readFileSync(join(prebuilds, name), 'latin1');
const hasObjdump = spawnSync('objdump', ['--version']).status === 0;

// what electron/database/README.md tells whoever packs for older systems; another binding must change both
describe('the database binding as the registry gives it', () => {
  it.each(['linux-x64.node', 'linux-arm64.node'])(
    '%s needs glibc 2.34, too new for UOS 20 and Kylin V10 SP1: they need a build of our own',
    (name) => {
      expect(needs(bytesOf(name))).toEqual(['2.34', '3.4.29']);
    },
  );

  it.skipIf(!hasObjdump)('needs what objdump says it needs', () => {
    const { stdout } = spawnSync('objdump', ['-T', join(prebuilds, 'linux-x64.node')], { encoding: 'utf8' });
    expect(needs(stdout)).toEqual(needs(bytesOf('linux-x64.node')));
  });

  it('is there for no LoongArch', () => {
    expect(readdirSync(prebuilds).filter((name) => name.startsWith('linux-'))).toEqual([
      'linux-arm64.node',
      'linux-x64.node',
    ]);
  });

  it('would be told from one that needs more or less', () => {
    expect(needs('GLIBC_2.28 GLIBC_2.9 GLIBCXX_3.4.22')).toEqual(['2.28', '3.4.22']);
    expect(needs('GLIBC_2.4 GLIBC_2.38')).toEqual(['2.38', '0']);
  });
});

describe('a machine on which the binding cannot be loaded', () => {
  const refusalOf = (error: Error) => {
    try {
      mustLoadBinding(() => {
        throw error;
      });
    } catch (refused) {
      return (refused as { reason?: unknown }).reason;
    }
    return undefined;
  };
  const loader = (message: string, code: string) => Object.assign(new Error(message), { code });

  it('is told that its system is too old, and which package is for it', () => {
    const said = "/lib/libc.so.6: version `GLIBC_2.34' not found (required by linux-x64.node)";
    expect(refusalOf(loader(said, 'ERR_DLOPEN_FAILED'))).toEqual({
      code: 'machine-too-old',
      message: '这台电脑的系统太旧，数据库组件装不上（要求 GLIBC_2.34）。',
      remedy: '请改用为统信 UOS 20、麒麟 V10 做的安装包；再旧的系统请先升级。',
    });
  });

  it('is told that the package is not for its processor', () => {
    expect(refusalOf(loader('Cannot find module', 'MODULE_NOT_FOUND'))).toEqual({
      code: 'machine-unknown',
      message: `没有适合这台电脑（${process.platform}-${process.arch}）的数据库组件。`,
      remedy: '请核对安装包是否与电脑的处理器相符，见《安装》。',
    });
  });

  it('is told what the loader said otherwise', () => {
    expect(refusalOf(loader('blocked', 'ERR_DLOPEN_FAILED'))).toEqual({
      code: 'binding-not-loaded',
      message: '数据库组件没有装上：blocked',
      remedy: '请重新安装履职台；如果杀毒软件拦下了文件，请先放行。保险库不受影响。',
    });
  });

  it('is not this one', () => {
    expect(() => mustLoadBinding()).not.toThrow();
  });
});
