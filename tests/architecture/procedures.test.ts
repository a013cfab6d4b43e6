import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '#electron/contract.ts';
import { root } from './cruise.ts';

const procedures = Object.entries(contract).flatMap(([feature, own]) =>
  Object.keys(own).map((name) => `${feature}.${name}`),
);

const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'tests', name), 'utf8'));

/** Features that tests call by another name. */
const shortened: Readonly<Record<string, string>> = { officialDocuments: 'documents' };

/**
 * Whether a text calls a procedure by its client, or by a part of it that bears another name; a sample of its input, as
 * the role matrix has it, is no call.
 */
function calls(text: string, procedure: string): boolean {
  const [feature = '', name = ''] = procedure.split('.');
  const isOnly = procedures.filter((other) => other.endsWith(`.${name}`)).length === 1;
  const by = isOnly ? '\\w+' : `(?:${feature}|${shortened[feature] ?? feature})`;
  return new RegExp(`\\b${by}\\s*\\.\\s*${name}\\s*\\(`).test(text);
}

describe('the procedures of the contract', () => {
  it('are each called by a test beside the role matrix', () => {
    expect(procedures.length).toBeGreaterThan(150);
    expect(procedures.filter((procedure) => !tests.some((text) => calls(text, procedure)))).toEqual([]);
  });

  it.each([
    ['await client.bin.list()', true],
    ['client.bin\n  .list({})', true],
    ["'bin.list': {}", false],
    ['client.bin.listed()', false],
  ])('are seen in %j: %s', (text, seen) => {
    expect(calls(text, 'bin.list')).toBe(seen);
  });
});
