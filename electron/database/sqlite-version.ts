/** Releases below this one can lose a commit when a reset of the write-ahead log races a reader. */
export const leastSqlite = '3.51.3';

/** Whether a version such as `3.53.4` is `least` or later, number by number. */
export function isAtLeast(version: string, least: string): boolean {
  const [found, wanted] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, number] of (wanted ?? []).entries()) {
    const difference = (found?.[index] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
