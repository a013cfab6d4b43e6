import { shownCells } from './head-paths.ts';
import { type Mark, pairsIn } from './sign-pairs.ts';
import type { RecordTable } from './tables.ts';
import { textOf } from './text.ts';

/** What a table explains of its signs, such as √出席 ×缺席 假=请假; `unsure` are signs that are explained in two ways. */
export type Legend = { signs: ReadonlyMap<string, Mark | 'blank'>; unsure: ReadonlySet<string> };

/** The signs explained anywhere on a table's sheet outside its records: above the head, under the table, beside it. */
export function legendOf({ sheet, table, rows }: RecordTable): Legend {
  const records = new Set(rows.map(({ row }) => row));
  const columns = new Set([...table.columns, ...table.others].map(({ column }) => column));
  const texts = sheet.rows.flatMap((cells, at) =>
    records.has(at + 1)
      ? cells.filter((_, place) => !columns.has(place + 1)).map(textOf)
      : shownCells(sheet, at + 1).map(textOf),
  );
  const signs = new Map<string, Mark | 'blank'>();
  const unsure = new Set<string>();
  for (const [sign, mark] of texts.flatMap(pairsIn)) {
    if (signs.has(sign) && signs.get(sign) !== mark) unsure.add(sign);
    signs.set(sign, mark);
  }
  return { signs, unsure };
}
