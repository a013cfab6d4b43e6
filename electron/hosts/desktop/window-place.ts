import { readFileSync, writeFileSync } from 'node:fs';

/** A rectangle in screen units. */
export type Place = { x: number; y: number; width: number; height: number };

/** How the window was left: its place, whether it filled the screen, and its zoom level (0 = 100 %). */
export type LeftWindow = { place: Place; maximized: boolean; zoom: number };

/** How a window opens. */
export type Opening = {
  bounds: Partial<Place>;
  least: { width: number; height: number };
  maximized: boolean;
  zoom: number;
};

/** The size that the screens are designed for, and the least at which they still work. */
export const designSize = { width: 1366, height: 768 } as const;
export const leastSize = { width: 1024, height: 640 } as const;

const smaller = (size: { width: number; height: number }, screen: Place) => ({
  width: Math.min(size.width, screen.width),
  height: Math.min(size.height, screen.height),
});

/**
 * Where the window opens: where it was left if a screen still shows its title bar, otherwise centred at design size. The
 * first screen's work area is the limit for both sizes: 1366×768 at 125 % leaves less than the design asks for, and there
 * the window fills it.
 */
export function openingFor(saved: unknown, screens: [Place, ...Place[]]): Opening {
  const [first] = screens;
  const left = isLeft(saved) && screens.some((screen) => showsTitle(screen, saved.place)) ? saved : undefined;
  const screen = screens.find((candidate) => left && showsTitle(candidate, left.place)) ?? first;
  const least = smaller(leastSize, screen);
  const tight = screen.width < designSize.width || screen.height < designSize.height - 48;
  return {
    bounds: left ? { ...left.place, ...smaller(left.place, screen) } : smaller(designSize, screen),
    least,
    maximized: left?.maximized ?? tight,
    zoom: left?.zoom ?? 0,
  };
}

/** How the window was left by the last run, or undefined. */
export function readLeft(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Remembers the window for the next run; not being able to is no reason to disturb anyone. */
export function writeLeft(file: string, left: LeftWindow): void {
  try {
    writeFileSync(file, JSON.stringify(left));
  } catch {}
}

function isLeft(value: unknown): value is LeftWindow {
  if (typeof value !== 'object' || value === null) return false;
  const { place, maximized, zoom } = value as Record<string, unknown>;
  return isPlace(place) && typeof maximized === 'boolean' && typeof zoom === 'number' && Math.abs(zoom) <= 5;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every(Number.isInteger) && Number(width) >= 400 && Number(height) >= 300;
}

function showsTitle(screen: Place, place: Place): boolean {
  const middle = place.x + place.width / 2;
  return (
    middle >= screen.x &&
    middle <= screen.x + screen.width &&
    place.y >= screen.y &&
    place.y <= screen.y + screen.height - 40
  );
}
