import type { Preview, SheetReading, TableReading } from '#features/exchange/contract.ts';

/** Which table of which workbook: a sheet may hold several, known by the row of their head. */
export type TablePlace = { book: number; sheet: string; headRow: number | undefined };

/** What a person told about the sheets of a preview, by workbook. */
export type Told = ReadonlyMap<number, readonly SheetReading[]>;

/** The tables of a sheet as they are read at the moment. */
export function tablesOn(preview: Preview, book: number, sheet: string): TableReading[] {
  return preview.files
    .filter((file) => file.book === book)
    .flatMap((file) => file.sheets)
    .filter((table) => table.sheet === sheet)
    .map(({ kind, headTop, headerRow, columns, fixed, withHidden }) => ({
      kind,
      headTop,
      headRow: headerRow,
      fixed,
      withHidden,
      columns: columns.map(({ at, field }) => ({ column: at, field })),
    }))
    .sort((one, other) => one.headTop - other.headTop);
}

const withSheet = (told: Told, book: number, reading: SheetReading): Told =>
  new Map([
    ...told,
    [book, [...(told.get(book) ?? []).filter(({ sheet }) => sheet !== reading.sheet), reading]],
  ]);

/** What is told once one table is read anew; the sheet's other tables stay as they are read. */
export function retold(
  told: Told,
  preview: Preview,
  place: TablePlace,
  table: TableReading | undefined,
): Told {
  const { book, sheet, headRow } = place;
  const others = tablesOn(preview, book, sheet).filter((other) => other.headRow !== headRow);
  return withSheet(told, book, { sheet, tables: table ? [...others, table] : others });
}

/** What is told once a sheet is left to be read by its headings again. */
export const automatic = (told: Told, { book, sheet }: TablePlace): Told =>
  withSheet(told, book, { sheet, tables: [], automatic: true });

/** What was told, as the core takes it. */
export const readingsOf = (told: Told) => [...told].map(([book, sheets]) => ({ book, sheets: [...sheets] }));
