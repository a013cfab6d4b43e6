import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './pack.ts';

const bindings = (await import(pathToFileURL(join(root, 'scripts', 'bindings.mjs')).href)) as {
  publishedHashes: Record<string, string>;
  published(name: string): string;
  bindingFor(arch: string): string;
  newestGlibc(file: string, objdump?: string): string;
  isOldEnough(version: string): boolean;
};
const own = bindings.bindingFor(process.arch);
const hasObjdump = spawnSync('objdump', ['--version']).status === 0;

describe('the database bindings that are packed', () => {
  it('are for Windows the published ones that were looked at', () => {
    const hashes = Object.keys(bindings.publishedHashes).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(bindings.published(name)))
        .digest('hex'),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(bindings.publishedHashes);
  });

  it.skipIf(!hasObjdump)('would be refused for old Linux systems as they are published', () => {
    const needs = bindings.newestGlibc(bindings.published('linux-x64'));
    expect([needs, bindings.isOldEnough(needs)]).toEqual(['2.34', false]);
    expect(['2.17', '2.28', '2.29', '2.100'].map(bindings.isOldEnough)).toEqual([true, true, false, false]);
  });

  // `node scripts/bindings.mjs` builds it, two minutes
  it.skipIf(!hasObjdump || !existsSync(own))(
    'load on glibc 2.28 and do their work where one was built here',
    () => {
      expect(bindings.isOldEnough(bindings.newestGlibc(own))).toBe(true);
      const code = `const Sqlite = require('better-sqlite3-multiple-ciphers');
      const database = new Sqlite(':memory:', { nativeBinding: process.argv[1] });
      const options = database.pragma('compile_options').map((row) => row.compile_options);
      console.log(options.filter((option) => /TEMP_STORE|WAL_SYNC/.test(option)).sort().join(' '));`;
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', code, own], {
        cwd: root,
        encoding: 'utf8',
      });
      expect({ stdout, stderr }).toEqual({ stdout: 'DEFAULT_WAL_SYNCHRONOUS=2 TEMP_STORE=2\n', stderr: '' });
    },
  );
});
