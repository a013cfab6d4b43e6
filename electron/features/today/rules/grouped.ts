import type { DueLine } from './due.ts';

/** From this many lines of one unit on they are shown as one (6 and more). */
const many = 6;

type Line = Pick<DueLine, 'when' | 'unit' | 'year' | 'days'>;

/** A line by itself, or many lines of one unit and one year's list taken together. */
export type DueEntry<Of extends Line> =
  | { kind: 'line'; line: Of }
  | { kind: 'unit'; unit: string; year: number; lines: Of[] };

/** The lines of one urgency, those of a unit with six or more of them as one, where its first stood. */
export function groupedByUnit<Of extends Line>(lines: readonly Of[]): DueEntry<Of>[] {
  const keyOf = ({ when, unit, year }: Of) => `${when} ${year} ${unit}`;
  const together = Map.groupBy(
    lines.filter(({ unit }) => unit !== undefined),
    keyOf,
  );
  const seen = new Set<string>();
  return lines.flatMap((line): DueEntry<Of>[] => {
    const { unit, year } = line;
    const same = together.get(keyOf(line)) ?? [];
    if (unit === undefined || year === undefined || same.length < many) return [{ kind: 'line', line }];
    if (seen.has(keyOf(line))) return [];
    seen.add(keyOf(line));
    return [{ kind: 'unit', unit, year, lines: same }];
  });
}
