import { describe, expect, it } from 'vitest';
import { killWhileImporting } from '#support/faults/kill-import.ts';
import {
  killWhileBackingUp,
  killWhileCommitting,
  killWhileMigrating,
  killWhileRestoring,
  killWhileWritingKeyFile,
} from '#support/faults/kill-loops.ts';

describe('a core that is killed (kill -9)', () => {
  it('has every entry it acknowledged, each with its log and nothing by halves: 100 kills', async () => {
    const { kills, acknowledged, lost, broken } = await killWhileCommitting(100);
    console.log(`kill while recording: ${kills} kills survived, ${acknowledged} acknowledged, ${lost} lost`);
    expect([lost, broken]).toEqual([0, []]);
    expect(acknowledged).toBeGreaterThan(kills);
  });

  it('would be found out if it wrote entry and log apart (control): 10 kills', async () => {
    const { kills, broken } = await killWhileCommitting(10, true);
    console.log(`kill, control without the gate: ${broken.length} faults found after ${kills} kills`);
    expect(broken.length).toBeGreaterThan(3);
  });

  it('leaves no half backup under a backup’s name: 60 kills', async () => {
    const { kills, backups, broken } = await killWhileBackingUp(60);
    console.log(`kill while backing up: ${kills} kills survived, ${backups} finished backups verified`);
    expect(broken).toEqual([]);
  });

  it('leaves the one vault or the other in the middle of a restore: 80 kills', async () => {
    const { kills, interrupted, broken } = await killWhileRestoring(80);
    console.log(
      `kill while restoring: ${kills} kills survived, ${interrupted} in the middle of the exchange`,
    );
    expect(broken).toEqual([]);
    expect(interrupted).toBeGreaterThan(0);
  });

  it('leaves a key file that opens: 100 kills', async () => {
    const { kills, broken } = await killWhileWritingKeyFile(100);
    console.log(`kill while writing the key file: ${kills} kills survived`);
    expect(broken).toEqual([]);
  });

  it('leaves an import whole or absent, and its taking back likewise: 40 kills', async () => {
    const { kills, interrupted, finished, broken } = await killWhileImporting(40);
    console.log(
      `kill while importing: ${kills} kills survived, ${interrupted} in the middle, ${finished} done`,
    );
    expect(broken).toEqual([]);
    expect(interrupted).toBeGreaterThan(5);
  });

  it('would be found out if it imported row by row (control): 10 kills', async () => {
    const { kills, broken } = await killWhileImporting(10, true);
    console.log(`kill while importing, control: ${broken.length} faults found after ${kills} kills`);
    expect(broken.length).toBeGreaterThan(2);
  });

  it('leaves every step of a migration whole or absent: 60 kills', async () => {
    const { kills, partly, broken } = await killWhileMigrating(60);
    console.log(`kill while migrating: ${kills} kills survived, ${partly} between the steps`);
    expect(broken).toEqual([]);
    expect(partly).toBeGreaterThan(0);
  });
});
