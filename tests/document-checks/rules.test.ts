import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { byHand, hasOwnWay } from '#features/document-checks/rules/by-hand.ts';
import { mendedName } from '#features/document-checks/rules/mended-name.ts';
import { SEEDS } from '../documents/checker/seeds.ts';

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

describe('what cannot be mended at a click', () => {
  it('has a way of its own in Word or WPS for every rule that leaves it to a person', async () => {
    const left = new Set<string>();
    for (const { file } of SEEDS)
      for (const { rule, fixable } of (await checkDocument(file(), '公文.docx')).findings)
        if (!fixable) left.add(rule);
    expect(left.size).toBeGreaterThan(15);
    expect([...left].filter((rule) => !hasOwnWay(rule))).toEqual([]);
    expect([...left].map(byHand).every((way) => way.endsWith('。'))).toBe(true);
  });
});
