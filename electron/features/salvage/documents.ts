import { type FindRow, type StoredRow, tableColumns, tableWord, valueWords } from '#electron/nouns/words.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { OfficialSheet } from '#sheets/spec.ts';
import { writeWorkbook } from '#sheets/write.ts';

type Listed = { table: string; row: StoredRow; comparison: 'safe' | 'collides' | 'differs' };

const standingWords = {
  safe: '可以补回',
  collides: '与现有的冲突，请核对',
  differs: '与现有的不同，请核对',
} as const;

function sheetOf(table: string, rows: Listed[], find: FindRow, now: FindRow): OfficialSheet {
  const columns = tableColumns(table, rows[0]?.row ?? {});
  const cells = (comparison: string, row: StoredRow, look: FindRow) => [
    comparison,
    ...columns.map(({ column, field }) => valueWords(field, row[column], look)),
  ];
  return {
    name: tableWord(table),
    paper: 'A3',
    title: `损坏文件里读出的${tableWord(table)}`,
    unitLine: { left: '', right: `共 ${rows.length} 条` },
    columns: [
      { heading: ['情况'], width: 22, align: 'left' },
      ...columns.map(({ field }) => ({ heading: [field.word], width: 16, align: 'left' as const })),
    ],
    rows: rows.flatMap(({ row, comparison }) => {
      const current = comparison === 'differs' ? now(table, String(row.id)) : undefined;
      return [
        cells(standingWords[comparison], row, find),
        ...(current ? [cells('（现在库里的）', current, now)] : []),
      ];
    }),
  };
}

/** What a damaged file gave up, a sheet for each kind: to be checked by hand, and entered again where it is right. */
export function salvagedWorkbook(
  rows: Listed[],
  { find, now, madeOn }: { find: FindRow; now: FindRow; madeOn: PlainDate },
): Promise<Uint8Array> {
  const tables = [...new Set(rows.map(({ table }) => table))];
  return writeWorkbook({
    created: madeOn,
    author: '履职台',
    sheets: tables.map((table) =>
      sheetOf(
        table,
        rows.filter((row) => row.table === table),
        find,
        now,
      ),
    ),
  });
}
