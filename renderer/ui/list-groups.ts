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

/** The rows, those of a group together, and where each group begins; no groups where all rows are of one. */
export function banded<Row>(
  rows: Row[],
  { groups, inOrder }: { groups: ListGroups<Row> | undefined; inOrder: Row[] },
): { rows: Row[]; bands: Band[] } {
  if (!groups) return { rows, bands: [] };
  const parts = new Map<string, Row[]>();
  const into = (row: Row): Row[] => {
    const key = groups.of(row);
    const part = parts.get(key) ?? [];
    if (part.length === 0) parts.set(key, part);
    return part;
  };
  // the order of the groups, where that of the rows within them is another
  if (rows !== inOrder) for (const row of inOrder) into(row);
  for (const row of rows) into(row).push(row);
  if (parts.size < 2) return { rows, bands: [] };
  let at = 0;
  const bands = [...parts].map(([key, own]) => {
    const band = { key, at, ...groups.heading(key, own) };
    at += own.length;
    return band;
  });
  return { rows: [...parts.values()].flat(), bands };
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
