import { describe, expect, it } from 'vitest';
import { canTrace, cutPower } from '#support/faults/power-cut.ts';
import { itInWhole, times } from '#support/sweep.ts';

// short form of tests/faults/power-cut.faults.ts
describe.skipIf(!canTrace)('a power cut (needs strace)', () => {
  it('takes nothing that was acknowledged, whatever the disk had not yet written', async () => {
    const { images, intact, first, syncs } = await cutPower(times(16, 24), { commits: 30 });
    console.log(`power cut: ${intact} of ${images} images intact`);
    expect([first, intact]).toEqual(['', images]);
    expect(syncs).toBeGreaterThanOrEqual(30);
  });

  itInWhole('would be found out if the core did not write through (synchronous=OFF)', async () => {
    const { images, intact, syncs } = await cutPower(16, { commits: 30, control: true });
    console.log(`power cut, control with synchronous=OFF: ${intact} of ${images} images intact`);
    expect(syncs).toBe(0);
    expect(intact).toBeLessThan(images / 2);
  });
});
