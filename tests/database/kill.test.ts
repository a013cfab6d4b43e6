import { describe, expect, it } from 'vitest';
import { killWhileImporting } from '#support/faults/kill-import.ts';
import {
  killWhileBackingUp,
  killWhileCommitting,
  killWhileMigrating,
  killWhileRestoring,
  killWhileWritingKeyFile,
} from '#support/faults/kill-loops.ts';
import { itInWhole } from '#support/sweep.ts';

// short forms of tests/faults/kill.faults.ts
describe('a core that is killed', () => {
  it('has every entry it acknowledged, each with its log and nothing by halves', async () => {
    const { acknowledged, lost, broken } = await killWhileCommitting(2);
    console.log(`kill -9 while recording: 2 survived, ${acknowledged} acknowledged, ${lost} lost`);
    expect([lost, broken]).toEqual([0, []]);
    expect(acknowledged).toBeGreaterThan(0);
  });

  itInWhole('would be found out if it wrote entry and log apart', async () => {
    expect((await killWhileCommitting(1, true)).broken).not.toEqual([]);
  });

  it('leaves no half backup under a backup’s name', async () => {
    expect((await killWhileBackingUp(2)).broken).toEqual([]);
  });

  it('leaves the one vault or the other in the middle of a restore', async () => {
    expect((await killWhileRestoring(4)).broken).toEqual([]);
  });

  it('leaves a key file that opens', async () => {
    expect((await killWhileWritingKeyFile(2)).broken).toEqual([]);
  });

  it('leaves an import whole or absent', async () => {
    expect((await killWhileImporting(2)).broken).toEqual([]);
  });

  it('leaves every step of a migration whole or absent', async () => {
    expect((await killWhileMigrating(3)).broken).toEqual([]);
  });
});
