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

/** How many procedures bear a name. */
const bearing = (name: string) => procedures.filter((procedure) => procedure.endsWith(`.${name}`)).length;

/** Every call of something by its name and by what it is a part of: `bin.list(`. */
const callsIn = (text: string) =>
  [...text.matchAll(/\b(\w+)\s*\.\s*(\w+)\s*\(/g)].map(([, whose = '', name = '']) => ({ whose, name }));

/**
 * Whether a procedure is among calls by its client, or by a part of it that bears another name; a sample of its input, as
 * the role matrix has it, is no call.
 */
function isCalled(procedure: string, calls: ReturnType<typeof callsIn>): boolean {
  const [feature = '', own = ''] = procedure.split('.');
  const isOnly = bearing(own) === 1;
  return calls.some(
    ({ whose, name }) => name === own && (isOnly || [feature, shortened[feature]].includes(whose)),
  );
}

describe('the procedures of the contract', () => {
  it('are each called by a test beside the role matrix', () => {
    expect(procedures.length).toBeGreaterThan(150);
    const calls = tests.flatMap(callsIn);
    expect(procedures.filter((procedure) => !isCalled(procedure, calls))).toEqual([]);
  });

  it.each([
    ['await client.bin.list()', true],
    ['client.bin\n  .list({})', true],
    ["'bin.list': {}", false],
    ['client.bin.listed()', false],
  ])('are seen in %j: %s', (text, seen) => {
    expect(isCalled('bin.list', callsIn(text))).toBe(seen);
  });
});
