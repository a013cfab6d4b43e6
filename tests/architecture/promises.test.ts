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
  it('has a line for R1–R10 and S1–S6, in their order', () => {
    const promised = [...Array(10).keys()].map((n) => `R${n + 1}`);
    const safe = [...Array(6).keys()].map((n) => `S${n + 1}`);
    expect(lines.map(([, id]) => id)).toEqual([...promised, ...safe]);
  });

  it.each(lines)(
    '%s%s names suites that are there and run, and a control',
    (_, _id, _promise, gate, long, control) => {
      expect(filesIn(gate).length).toBeGreaterThan(0);
      expect([...filesIn(gate), ...filesIn(long)].filter((file) => !existsSync(join(root, file)))).toEqual(
        [],
      );
      expect(filesIn(gate).every((file) => file.endsWith('.test.ts'))).toBe(true);
      expect(filesIn(long).every((file) => file.endsWith('.faults.ts'))).toBe(true);
      expect(control).not.toBe('');
    },
  );
});
