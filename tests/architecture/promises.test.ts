import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const lines = readFileSync(join(root, 'tests', 'README.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^[RS]\d+$/.test(id ?? ''));
const filesIn = (cell = '') => [...cell.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file ?? '');

describe('the index of promises', () => {
  it('numbers its lines R1, R2 … and S1, S2 …, in their order', () => {
    const count = (letter: string) => lines.filter(([, id]) => id?.startsWith(letter)).length;
    const numbered = (letter: string) =>
      Array.from({ length: count(letter) }, (_, at) => `${letter}${at + 1}`);
    expect(lines.map(([, id]) => id)).toEqual([...numbered('R'), ...numbered('S')]);
    expect([count('R'), count('S')]).toEqual([14, 14]);
  });

  it.each(lines)(
    '%s%s names suites that are there and run, and a control',
    (_, _id, _promise, gate, long, control) => {
      expect(filesIn(gate).length).toBeGreaterThan(0);
      expect([...filesIn(gate), ...filesIn(long)].filter((file) => !existsSync(join(root, file)))).toEqual(
        [],
      );
      expect(filesIn(gate).every((file) => /\.test\.tsx?$/.test(file))).toBe(true);
      expect(filesIn(long).every((file) => file.endsWith('.faults.ts'))).toBe(true);
      expect(control).not.toBe('');
    },
  );
});
