import { describe, expect, it } from 'vitest';
import { canTrace, cutPower } from '#support/faults/power-cut.ts';

describe.skipIf(!canTrace)('a power cut (needs strace)', () => {
  it('takes nothing that was acknowledged: 1,000 images of 300 entries', async () => {
    const { images, intact, syncs, first } = await cutPower(1000, { commits: 300 });
    console.log(`power cut: ${intact} of ${images} images intact with all acknowledged (${syncs} syncs)`);
    expect([first, intact]).toEqual(['', images]);
  });

  it('would be found out with synchronous=OFF (control): 200 images', async () => {
    const { images, intact, lost, broken } = await cutPower(200, { commits: 300, control: true });
    console.log(
      `power cut, control with synchronous=OFF: ${intact} of ${images} intact, ${lost} lost entries, ${broken} broken`,
    );
    expect(intact).toBeLessThan(images / 4);
  });
});
