import { describe, expect, it } from 'vitest';
import { killAndSpoilLog } from '#support/faults/kill-log.ts';

describe('a write-ahead log that was deleted, cut or changed after a kill', () => {
  it('is told of each time that acknowledged work is gone, and only then: 60 kills', async () => {
    const { kills, robbed, told, entries, wrong } = await killAndSpoilLog(60);
    console.log(
      `spoilt log: ${kills} kills, ${robbed} times ${entries} acknowledged entries gone, told ${told} times, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(robbed).toBeGreaterThan(10);
  });

  it('would be told of never without the note (control): 20 kills', async () => {
    const { robbed, told, entries } = await killAndSpoilLog(20, { control: true });
    console.log(
      `spoilt log, control without the note: ${robbed} times ${entries} entries gone, told ${told}`,
    );
    expect(robbed).toBeGreaterThan(5);
    expect(told).toBe(0);
  });
});
