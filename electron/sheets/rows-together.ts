/**
 * How tall a sheet's parts are in points: what every page repeats, its records, its last line of sums, and the notes and foot
 * line under them.
 */
export type Heights = { head: number; records: readonly number[]; total: number; below: number };

/** Records that stand with the line of sums on its page, at least. */
const COMPANY = 3;
/** What a record may grow by for that, and by how much at a time. */
const MOST_GROWTH = 10;
const STEP = 0.5;
/** Programs differ a little in what they fit on a page; the records must stand right with each of these rooms. */
const ROOMS = [1, 0.97, 1.03];
/** Records of a page that is broken off by hand. */
const BROKEN_OFF = 8;

const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);

/** How many records stand on the page of the line of sums where a page has room for so many points; 0 where it stands alone. */
export function recordsWithTotal({ head, records, total }: Omit<Heights, 'below'>, room: number): number {
  let used = head;
  let onPage = 0;
  for (const height of records) {
    if (used + height > room && onPage > 0) {
      used = head;
      onPage = 0;
    }
    used += height;
    onPage += 1;
  }
  return used + total > room ? 0 : onPage;
}

/**
 * By how many points each record must grow so that the line of sums stands on a page with records. For Excel, which takes no
 * notice of breaks by hand on sheets that are fitted to the paper's width.
 */
export function growthFor(heights: Heights, room: number): number {
  const least = Math.min(COMPANY, heights.records.length);
  for (let growth = 0; growth <= MOST_GROWTH; growth += STEP) {
    const grown = { ...heights, records: heights.records.map((height) => height + growth) };
    if (ROOMS.every((factor) => recordsWithTotal(grown, room * factor) >= least)) return growth;
  }
  return 0;
}

/** The record after which the last page is broken off by hand, so that some stand with the sums; undefined where one page will do. */
export function breakBefore({ head, records, total, below }: Heights, room: number): number | undefined {
  if (head + sumOf(records) + total + below <= room) return undefined;
  return records.length - Math.min(BROKEN_OFF, Math.ceil(records.length / 2));
}
