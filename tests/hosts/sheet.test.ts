import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../renderer/host/sheet.ts';

describe('the sheet that a page is set for', () => {
  it.each([
    ['A4', { width: 210, height: 297 }],
    ['a4 landscape', { width: 297, height: 210 }],
    ['landscape A3', { width: 420, height: 297 }],
    ['A3 portrait', { width: 297, height: 420 }],
    ['595.3pt 841.9pt', { width: 210, height: 297 }],
    ['841.9pt 595.3pt', { width: 297, height: 210 }],
    ['793.7px 1122.5px', { width: 210, height: 297 }],
    ['auto', undefined],
    ['100mm', undefined],
    ['', undefined],
  ])('is read from %j', (size, sheet) => {
    expect(sheetOf(size)).toEqual(sheet);
  });
});
