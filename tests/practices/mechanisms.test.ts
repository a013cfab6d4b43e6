import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { honours, honoursPartly } from '#support/mechanisms.ts';
// @ts-expect-error a script, which has no types
import { rowOf } from '../../scripts/practices.mjs';

const table: { id: string; place: string; scope: string; says: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'mechanisms.json'), 'utf8'),
);
const mechanism = { id: 'ZY-2', place: '遵义市', scope: '内', says: '编制' };
const shown = { id: 'ZY-2', file: 'a.test.ts', test: 'a test', passed: true };

describe('the table of mechanisms', () => {
  it('has the 170 of nineteen places, each once, three of them outside a township’s powers', () => {
    expect(new Set(table.map(({ id }) => id)).size).toBe(170);
    expect(table).toHaveLength(170);
    expect(new Set(table.map(({ place }) => place)).size).toBe(19);
    expect(table.filter(({ scope }) => scope === '外').map(({ id }) => id)).toEqual([
      'SX-9',
      'XS-10',
      'KH-2',
    ]);
  });

  it.each([
    ['by no test', [], 'not'],
    ['by a test of the whole that passed', [shown], 'honoured'],
    ['by a test of a part', [{ ...shown, missing: '人数' }], 'partly'],
    ['by a part and the whole', [{ ...shown, missing: '人数' }, shown], 'honoured'],
    ['by a test that failed or was skipped', [{ ...shown, passed: false }], 'not'],
    ['by one that passed and one that failed', [shown, { ...shown, passed: false }], 'not'],
    ['by a test of another', [{ ...shown, id: 'ZY-3' }], 'not'],
  ])('a row shown %s is counted as it deserves', (_, tests, state) => {
    expect(rowOf(mechanism, tests).state).toBe(state);
    expect(rowOf({ ...mechanism, scope: '外' }, tests).state).toBe('outside');
  });

  it('is green by no test of which nobody tried whether it fails', ({ task }) => {
    expect(() => honours('ZY-2')).toThrow(
      'no place of scripts/mutants/practices.json shows that this test notices where ZY-2 is gone',
    );
    expect(task.meta.mechanisms).toBeUndefined();
  });

  it('knows no mechanism that is not in it', ({ task }) => {
    expect(() => honours('ZY-99')).toThrow('ZY-99 is no mechanism of the table');
    expect(() => honoursPartly('ZY-99', '')).toThrow('ZY-99');
    expect(task.meta.mechanisms).toBeUndefined();
  });
});
