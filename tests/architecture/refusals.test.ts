import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const textsIn = (folder: string, names: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

/** Codes of the refusals that a text makes, and of those that the helper of users makes for it. */
const codesIn = (text: string) => [
  ...[...text.matchAll(/new Refusal\(\s*\{\s*code: '([a-z0-9-]+)'/g)].map(([, code = '']) => code),
  ...[...text.matchAll(/\brefuse\(\s*'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
];

/** Refusals that nothing known can bring about, each with the reason why it stands there all the same. */
const beyondTests: Record<string, string> = {
  'own-template-unfit':
    'said where the library finds a fault that our own inspection let through; no such template is known',
};

const codes = [...new Set(textsIn('electron', /\.ts$/).flatMap(codesIn))].sort();
const tests = textsIn('tests', /\.(test|faults)\.tsx?$/).filter(
  (text) => !text.includes('const beyondTests'),
);
const isNamed = (code: string) => tests.some((text) => new RegExp(`['"\`]${code}['"\`]`).test(text));

describe('the refusals', () => {
  it('are found in the sources', () => {
    expect(codesIn("throw new Refusal({ code: 'one', message });\n  refuse(\n    'two', 'words')")).toEqual([
      'one',
      'two',
    ]);
    expect(codes.length).toBeGreaterThan(110);
  });

  it('are each named by a test', () => {
    expect(codes.filter((code) => !isNamed(code) && !(code in beyondTests))).toEqual([]);
  });

  it('that tests cannot bring about are few, exist, and are not named by a test after all', () => {
    expect(Object.keys(beyondTests).filter((code) => !codes.includes(code) || isNamed(code))).toEqual([]);
    expect(Object.keys(beyondTests).length).toBeLessThan(5);
  });
});
