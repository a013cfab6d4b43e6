import { describe, expect, it } from 'vitest';
import { openingFor } from '#electron/hosts/desktop/window-place.ts';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const beside = { x: 1366, y: 0, width: 1920, height: 1040 };
/** 1366×768 at 125 %, less the task bar, in the units that windows are measured in. */
const small = { x: 0, y: 0, width: 1093, height: 574 };
const place = { x: 1500, y: 100, width: 1200, height: 800 };
const left = { place, maximized: false, zoom: 0.5 };
const fresh = {
  bounds: { width: 1366, height: 728 },
  least: { width: 1024, height: 640 },
  maximized: false,
  zoom: 0,
};

describe('the place of the window', () => {
  it('is where it was left, with its zoom', () => {
    expect(openingFor(left, [office, beside])).toEqual({
      bounds: place,
      least: { width: 1024, height: 640 },
      maximized: false,
      zoom: 0.5,
    });
    expect(openingFor({ ...left, maximized: true }, [office, beside]).maximized).toBe(true);
  });

  it.each([
    ['its screen is gone', left],
    ['it is the first time', undefined],
    ['the record is damaged', { ...left, place: { ...place, x: '1500' } }],
    ['the record is of an older kind', place],
    ['it was too small to use', { ...left, place: { ...place, width: 300 } }],
    ['its title bar was above the screen', { ...left, place: { ...place, x: 0, y: -50 } }],
    ['its title bar was below the screen', { ...left, place: { ...place, x: 0, y: 1010 } }],
  ])('is the design size, as far as the screen has room, where %s', (_what, saved) => {
    expect(openingFor(saved, [office])).toEqual(fresh);
  });

  it('fills a screen of 1366×768 at 125 %, and asks for no more than there is', () => {
    expect(openingFor(undefined, [small])).toEqual({
      bounds: { width: 1093, height: 574 },
      least: { width: 1024, height: 574 },
      maximized: true,
      zoom: 0,
    });
  });

  it('does not fill a screen with room to spare', () => {
    expect(openingFor(undefined, [beside])).toMatchObject({
      bounds: { width: 1366, height: 768 },
      maximized: false,
    });
  });
});
