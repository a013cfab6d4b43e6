import type { Sheet } from '#electron/values/sheet.ts';
import { shownCells } from './head-paths.ts';
import type { Legend } from './marks.ts';
import { type Mark, pairsIn } from './sign-pairs.ts';
import type { RecordTable } from './tables.ts';
import { textOf } from './text.ts';

/** A sheet that only explains is no longer than this, in rows. */
const LONGEST_EXPLANATION = 40;

/** The pairs in what stands beside each other: in one cell, else a sign in one and its word in the next. */
function pairsInRow(texts: readonly string[]): [string, Mark | 'blank'][] {
  const own = texts.flatMap(pairsIn);
  return own.length > 0 ? own : pairsIn(texts.join(' '));
}

/** The signs explained on a table's sheet outside its records: above the head, under the table, beside it. */
function explainedOn({ sheet, table, rows }: RecordTable): [string, Mark | 'blank'][] {
  const records = new Set(rows.map(({ row }) => row));
  const columns = new Set(table.columns.map(({ column }) => column));
  return sheet.rows.flatMap((cells, at) => {
    const apart = records.has(at + 1)
      ? cells.filter((_, place) => !columns.has(place + 1))
      : shownCells(sheet, at + 1);
    return pairsInRow(apart.map(textOf).filter((text) => text !== ''));
  });
}

const explainedBy = (sheet: Sheet) =>
  sheet.rows.length > LONGEST_EXPLANATION
    ? []
    : sheet.rows.flatMap((_, at) => pairsInRow(shownCells(sheet, at + 1).map(textOf)));

/** The signs that a table's sheet explains; where it explains none, those that a sheet without any table does. */
export function legendOf(table: RecordTable): Legend {
  const own = explainedOn(table);
  const signs = new Map<string, Mark | 'blank'>();
  const unsure = new Set<string>();
  for (const [sign, mark] of own.length > 0 ? own : table.besides.flatMap(explainedBy)) {
    if (signs.has(sign) && signs.get(sign) !== mark) unsure.add(sign);
    signs.set(sign, mark);
  }
  return { signs, unsure };
}
