import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#support/office.ts';
import { root } from './pack.ts';

const { writeDigests } = (await import(pathToFileURL(join(root, 'scripts', 'digests.mjs')).href)) as {
  writeDigests(folder: string): Promise<string>;
};

it('gives SHA-256 and SM3 of every installer, and of nothing else', async () => {
  const folder = temporaryFolder();
  // the example of GB/T 32905-2016, annex A.1
  for (const name of ['a.exe', 'builder-debug.yml']) writeFileSync(join(folder, name), 'abc');
  await writeDigests(folder);
  expect(readFileSync(join(folder, '校验值.txt'), 'utf8').split('\n').slice(3)).toEqual([
    'a.exe',
    '  SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    '  SM3     66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    '',
  ]);
});
