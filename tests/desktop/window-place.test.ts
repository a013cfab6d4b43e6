import { describe, expect, it } from 'vitest';
import { placeFor } from '#electron/hosts/desktop/window-place.ts';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };
const left = { x: 1500, y: 100, width: 1200, height: 800 };

describe('the place of the window', () => {
  it.each([
    ['where it was left', left, [office, beside], left],
    ['the design size when its screen is gone', left, [office], { width: 1366, height: 768 }],
    ['the design size the first time', undefined, [office], { width: 1366, height: 768 }],
    [
      'the design size for a damaged record',
      { ...left, x: '1500' },
      [office, beside],
      { width: 1366, height: 768 },
    ],
    [
      'the design size for one too small to use',
      { ...left, width: 300 },
      [beside],
      { width: 1366, height: 768 },
    ],
    [
      'the design size for a title bar above the screen',
      { ...left, y: -50 },
      [beside],
      { width: 1366, height: 768 },
    ],
    [
      'the design size for a title bar below the screen',
      { ...left, y: 1010 },
      [beside],
      { width: 1366, height: 768 },
    ],
  ])('is %s', (_what, saved, screens, expected) => {
    expect(placeFor(saved, screens)).toEqual(expected);
  });
});
