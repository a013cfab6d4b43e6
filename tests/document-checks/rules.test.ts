import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedName } from '#features/document-checks/rules/mended-name.ts';

describe('the name of a mended copy', () => {
  it.each([
    ['通知.docx', '通知（已改）'],
    ['通知（已改）.docx', '通知（已改2）'],
    ['通知（已改2）.docx', '通知（已改3）'],
    ['关于“回头看”的通知.v2.DOCX', '关于“回头看”的通知.v2（已改）'],
    ['.docx', 'docx（已改）'],
  ])('of %s is %s', (original, name) => {
    expect(mendedName(original)).toBe(name);
  });

  it('is never that of the original, and short enough for any disk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (stem) => {
        const name = `${mendedName(`${stem}.docx`)}.docx`;
        expect(name).not.toBe(`${stem}.docx`);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).toMatch(/（已改\d*）\.docx$/);
      }),
    );
  });
});
