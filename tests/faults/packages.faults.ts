import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveOf, decidedFuses, faultsOf, fusesOf, pack, packages } from '../packaging/pack.ts';

const folder = mkdtempSync(join(tmpdir(), '履职台 安装-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it.each([
    ['Windows', ['--platform', 'win'], 'win-unpacked', 'win32-x64', '履职台.exe'],
    ['Linux on arm64', ['--arch', 'arm64'], 'linux-arm64-unpacked', 'linux-arm64', 'congress-desk.bin'],
  ])('for %s is laid out with its own binding and fuses', async (_, options, name, binding, program) => {
    await pack(...options);
    const there = join(folder, name);
    extractAll(archiveOf(name), there);
    expect(faultsOf(there, binding)).toEqual([]);
    expect(await fusesOf(join(packages, name, program))).toEqual(decidedFuses);
  });
});
