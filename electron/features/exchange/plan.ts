import { nouns } from '#electron/nouns/all.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { columnLetter, type Sheet } from '#electron/values/sheet.ts';
import { readInWorker } from '#sheets/read-in-worker.ts';
import { kindNames } from './fields.ts';
import { fieldLabel, WORKBOOK_FORMS, type WorkbookKind } from './rules/headings.ts';
import { keptCells, readKept } from './rules/kept-cells.ts';
import { firstRows, leftOut, whyUnread } from './rules/left-out.ts';
import type { Problem } from './rules/problem.ts';
import type { WorkbookReading } from './rules/read-drafts.ts';
import type { RememberedReading, SheetReading } from './rules/reading.ts';
import { type Recognised, recognise } from './rules/recognise.ts';

/** A workbook as it was read, before anything in it was understood, and what in its cells was put right. */
export type Book = { file: string; sheets: Sheet[]; problems: Problem[] };

type Refused = { file: string; message: string; remedy?: string | undefined };

/** The tables of one kind in one workbook, waiting to be written; `book` is the workbook's place among those chosen. */
export type PlannedFile = { file: string; book: number; recognised: Recognised; reading: WorkbookReading };

/** Tables in the order they must be written, people first, and the workbooks in which none was found. */
export type Plan = { files: PlannedFile[]; refused: Refused[] };

const order: WorkbookKind[] = WORKBOOK_FORMS.map(({ kind }) => kind);

function unrecognised({ file, sheets }: Book): Refused {
  const shown = sheets.filter(({ rows, hidden }) => rows.length > 0 && !hidden);
  const why = shown.map((sheet) => `${shown.length > 1 ? `“${sheet.name}”：` : ''}${whyUnread(sheet)}`);
  return {
    file,
    message: `看不出这是哪一种表：${why.join('') || '里面没有内容。'}`,
    remedy: `可以导入的有：${Object.values(kindNames).join('、')}。可以在下面指明它是哪一种表、哪一行是表头。`,
  };
}

/** Fields that hold sentences, whatever they are of. */
const longFields = new Set(
  Object.values(nouns).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'long' ? [name] : [])),
  ),
);

/** Reads workbooks one by one; one that cannot be read is refused by name and the others stay. */
export async function readBooks(
  files: { name: string; bytes: Uint8Array }[],
): Promise<{ books: Book[]; refused: Refused[] }> {
  const books: Book[] = [];
  const refused: Refused[] = [];
  for (const { name, bytes } of files) {
    try {
      books.push({ file: name, ...keptCells(await readInWorker(bytes, name)) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ file: name, message: error.reason.message, remedy: error.reason.remedy });
    }
  }
  return { books, refused };
}

/** Understands workbooks: by their headings, by what was told about each, and by readings corrected before. */
export function planOf(
  books: readonly Book[],
  told: { readings: readonly (readonly SheetReading[])[]; remembered: readonly RememberedReading[] },
): Plan {
  const plan: Plan = { files: [], refused: [] };
  for (const [at, book] of books.entries()) {
    const kinds = recognise(book.sheets, { sheets: told.readings[at] ?? [], remembered: told.remembered });
    const isTold = (told.readings[at] ?? []).length > 0;
    if (kinds.length === 0 && !isTold) plan.refused.push(unrecognised(book));
    let putRight = book.problems;
    for (const recognised of kinds) {
      const reading = readKept(book.sheets, recognised, putRight, longFields);
      plan.files.push({ file: book.file, book: at, recognised, reading });
      // a sheet of two kinds says once what was put right in it
      putRight = putRight.filter((problem) => !reading.problems.includes(problem));
    }
  }
  const place = ({ reading }: PlannedFile) => order.indexOf(reading.kind);
  plan.files.sort((left, right) => place(left) - place(right));
  return plan;
}

/** What a planned file was recognised as: 代表名册，87 行，表头第 3 行. */
export function summaryOf({ recognised, reading }: PlannedFile): string {
  const [first] = recognised.sheets;
  const names = new Set(recognised.sheets.map(({ sheet }) => sheet));
  const sheets = names.size > 1 ? `，${names.size} 张工作表` : '';
  const parts = names.size < recognised.sheets.length ? `，共 ${recognised.sheets.length} 段` : '';
  return `${kindNames[reading.kind]}${sheets}${parts}，${reading.read} 行，表头第 ${first?.headerRow ?? 1} 行`;
}

/** How each table's columns were matched, for a person to check and to correct. */
export function matchingOf({ recognised }: PlannedFile) {
  return recognised.sheets.map(
    ({ sheet, kind, headTop, headerRow, columns, others, fixed, withHidden, remembered }) => ({
      sheet,
      kind,
      headTop,
      headerRow,
      fixed,
      withHidden,
      remembered: remembered !== undefined,
      columns: [
        ...columns.map(({ field, column, heading }) => ({
          at: column,
          column: columnLetter(column),
          heading,
          field,
          fieldName: fieldLabel(kind, field),
        })),
        ...others.map(({ column, heading }) => ({
          at: column,
          column: columnLetter(column),
          heading,
          field: '',
          fieldName: '',
        })),
      ],
    }),
  );
}

const shownRows = 12;

/** A workbook's sheets and what of them stays unread, for a person to say how they are to be read. */
export function bookView({ file, sheets }: Book, at: number, { files }: Plan) {
  const tables = files.filter(({ book }) => book === at).flatMap(({ recognised }) => recognised.sheets);
  return {
    file,
    sheets: sheets
      .filter(({ rows }) => rows.length > 0)
      .map((sheet) => ({
        sheet: sheet.name,
        hidden: sheet.hidden === true,
        rowCount: sheet.rows.length,
        hiddenRows: sheet.hiddenRows?.length ?? 0,
        read: tables.some((table) => table.sheet === sheet.name),
        rows: firstRows(sheet, shownRows),
      })),
    left: leftOut(sheets, tables),
  };
}
