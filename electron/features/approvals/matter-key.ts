import type { Matter } from './contract.ts';

const withPhones = '+phone';

/** What tells one matter of a kind from another: the year, or the station and whether its board shows phones. */
export function matterKey(matter: Matter): string {
  if (matter.kind !== 'board') return String(matter.year);
  return matter.stationId + (matter.withPhone ? withPhones : '');
}

/** The matter that a kind and a key stand for. */
export function matterOf(kind: Matter['kind'], key: string): Matter {
  if (kind !== 'board') return { kind, year: Number(key) };
  const withPhone = key.endsWith(withPhones);
  return { kind, stationId: withPhone ? key.slice(0, -withPhones.length) : key, withPhone };
}
