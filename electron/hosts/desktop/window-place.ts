import { readFileSync, writeFileSync } from 'node:fs';

/** A rectangle in screen units. */
export type Place = { x: number; y: number; width: number; height: number };

/** The size that the screens are designed for, and the least at which they still work. */
export const designSize = { width: 1366, height: 768 } as const;
export const leastSize = { width: 1024, height: 640 } as const;

/** Where the window opens: where it was left if a screen still shows its title bar, otherwise centred at design size. */
export function placeFor(saved: unknown, screens: Place[]): Place | { width: number; height: number } {
  return isPlace(saved) && screens.some((screen) => showsTitle(screen, saved)) ? saved : designSize;
}

/** The place left behind by the last run, or undefined. */
export function readPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Remembers the place for the next run; not being able to is no reason to disturb anyone. */
export function writePlace(file: string, place: Place): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {}
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  const whole = [x, y, width, height].every(Number.isInteger);
  return whole && Number(width) >= leastSize.width && Number(height) >= leastSize.height;
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
