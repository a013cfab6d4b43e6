import type { Tone } from '#ui/status.tsx';

/** What is said over rows that belong together: 逾期，4 件. */
export type GroupHeading = { title: string; count: string; tone: Tone };

/** How the rows of a list belong together; groups stand in the order in which the list brings them. */
export type ListGroups<Row> = {
  /** The group of a row, by its key. */
  of(row: Row): string;
  heading(key: string, rows: Row[]): GroupHeading;
};

/** A group of a list, and the place of its first row among all rows. */
export type Band = GroupHeading & { key: string; at: number };

/** The rows of each group, where those of one stand together already; undefined where they do not. */
function asTheyStand<Row>(rows: Row[], groups: ListGroups<Row>): Map<string, Row[]> | undefined {
  const starts = new Map<string, number>();
  let last: string | undefined;
  for (const [at, row] of rows.entries()) {
    const key = groups.of(row);
    if (key === last) continue;
    if (starts.has(key)) return undefined;
    starts.set(key, at);
    last = key;
  }
  const ends = [...starts.values()].slice(1);
  return new Map([...starts].map(([key, start], nth) => [key, rows.slice(start, ends[nth])]));
}

/** The rows of each group, the groups in the order of `inOrder`. */
function parted<Row>(rows: Row[], inOrder: Row[], groups: ListGroups<Row>): Map<string, Row[]> {
  const parts = new Map<string, Row[]>();
  for (const row of inOrder) if (!parts.has(groups.of(row))) parts.set(groups.of(row), []);
  for (const row of rows) parts.get(groups.of(row))?.push(row);
  return parts;
}

/** The rows, those of a group together, and where each group begins; no groups where all rows are of one. */
export function banded<Row>(
  rows: Row[],
  { groups, inOrder }: { groups: ListGroups<Row> | undefined; inOrder: Row[] },
): { rows: Row[]; bands: Band[] } {
  if (!groups) return { rows, bands: [] };
  const standing = rows === inOrder ? asTheyStand(rows, groups) : undefined;
  const parts = standing ?? parted(rows, inOrder, groups);
  if (parts.size < 2) return { rows, bands: [] };
  let at = 0;
  const bands = [...parts].map(([key, own]) => {
    const band = { key, at, ...groups.heading(key, own) };
    at += own.length;
    return band;
  });
  return { rows: standing ? rows : [...parts.values()].flat(), bands };
}

/** The lines of a list, which are its rows and, over each group, its heading; all counted from 0. */
export const linesOf = (rows: number, bands: readonly Band[]) => ({
  count: rows + bands.length,
  /** The group whose heading a line is. */
  headingAt: (line: number): Band | undefined => bands.find(({ at }, nth) => at + nth === line),
  /** The row that a line shows, where it shows one. */
  rowAt(line: number): number | undefined {
    const above = bands.filter(({ at }, nth) => at + nth <= line);
    const last = above.length - 1;
    return above.some(({ at }, nth) => at + nth === line) ? undefined : line - 1 - last;
  },
  lineOf: (row: number): number => row + bands.filter(({ at }) => at <= row).length,
  /** The group that a line belongs to, its heading too. */
  groupAt: (line: number): Band | undefined => bands.findLast(({ at }, nth) => at + nth <= line),
});

/** The lines of a list. */
export type Lines = ReturnType<typeof linesOf>;
