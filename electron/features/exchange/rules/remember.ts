import type { Sheet } from '#electron/values/sheet.ts';
import { isActivityHeading } from './activity-heading.ts';
import { headingOf, headPaths } from './head-paths.ts';
import type { RememberedReading, SheetReading } from './reading.ts';
import type { Table } from './recognise.ts';
import { headingKey } from './remembered-head.ts';

/** What is to be remembered of a person's corrections, for the next file with the same heads. */
export function readingsToRemember(
  sheets: readonly Sheet[],
  tables: readonly Table[],
  told: readonly SheetReading[],
): Omit<RememberedReading, 'id'>[] {
  return told.flatMap(({ sheet: name, tables: own, automatic }) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet || automatic) return [];
    return own.map(({ headTop, headRow, kind }) => {
      const table = tables.find((candidate) => candidate.sheet === name && candidate.headerRow === headRow);
      const fields = new Map(table?.columns.map(({ column, field }) => [column, field]));
      const paths = headPaths(sheet, headTop, headRow);
      const isVarying = (heading: string, field: string) =>
        field === 'activity' || (field === '' && kind === 'attendance' && isActivityHeading(heading));
      const columns = paths.flatMap((path) => {
        const field = fields.get(path.column) ?? '';
        return isVarying(headingOf(path), field) ? [] : [{ heading: headingKey(path), field }];
      });
      return {
        kind,
        headRows: headRow - headTop + 1,
        activities: [...fields.values()].includes('activity'),
        columns,
        fixed: table?.fixed ?? {},
      };
    });
  });
}

/** What two readings have in common when they are for the same heads: it makes one the successor of the other. */
export const headsKey = ({ headRows, columns }: Pick<RememberedReading, 'headRows' | 'columns'>): string =>
  `${headRows} ${columns
    .map(({ heading }) => heading)
    .sort()
    .join(' ')}`;
