import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

describe('the places that mutants break', () => {
  it('are all there, each once: a line that was rewritten takes its place along', () => {
    const script = join(root, 'scripts', 'mutants.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--list'], { encoding: 'utf8' });
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringMatching(/^\d{3} places\n$/)]);
  });
});
