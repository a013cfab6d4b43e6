import { type Cell, columnLetter, type Sheet } from '#electron/values/sheet.ts';
import { keptText, textRules, unfitWords, withoutUnfit } from '#electron/values/text.ts';
import type { Problem } from './problem.ts';
import { readDrafts, type WorkbookReading } from './read-drafts.ts';
import type { Recognised } from './recognise.ts';

/** Sheets whose cells hold only text that can be kept, and what was put right in which cell, whatever column it stands in. */
export function keptCells(sheets: readonly Sheet[]): { sheets: Sheet[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const keep = (sheet: Sheet, cell: Cell, row: number, column: number): Cell => {
    if (cell.kind !== 'text') return cell;
    const unfit = unfitWords(cell.text);
    if (unfit !== undefined && !cell.covered) {
      const message = `这一格${unfit}，不能保存，已去掉（半个字符换成“�”）；请对照原件核对。`;
      const at = { sheet: sheet.name, row, column: columnLetter(column) };
      problems.push({ ...at, code: 'text-unfit', message, severity: 'corrected' });
    }
    const text = keptText(withoutUnfit(cell.text), textRules.long);
    const covered = cell.covered && { covered: cell.covered };
    return text === '' ? { kind: 'empty', written: '' } : { kind: 'text', text, written: text, ...covered };
  };
  const kept = sheets.map((sheet) => ({
    ...sheet,
    name: withoutUnfit(sheet.name),
    rows: sheet.rows.map((row, above) => row.map((cell, left) => keep(sheet, cell, above + 1, left + 1))),
  }));
  return { sheets: kept, problems };
}

/** The cells below each head in which a text is longer than its field takes. */
function tooLong(
  sheets: readonly Sheet[],
  recognised: Recognised,
  longFields: ReadonlySet<string>,
): Problem[] {
  return recognised.sheets.flatMap(({ sheet, headerRow, lastRow, columns }) => {
    const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
    return rows.slice(headerRow, lastRow).flatMap((cells, below) =>
      columns.flatMap(({ column, field }): Problem[] => {
        const length = cells[column - 1]?.written.length ?? 0;
        const { max } = longFields.has(field) ? textRules.long : textRules.text;
        if (length <= max) return [];
        const message = `这一格有 ${length} 个字，超过 ${max} 个字，本行未导入；请缩短后重新导入。`;
        const at = { sheet, row: headerRow + below + 1, column: columnLetter(column) };
        return [{ ...at, code: 'text-too-long', message, severity: 'refused' }];
      }),
    );
  });
}

/** Reads kept cells into drafts; a row with a text that is longer than its field takes, long or short, is reported and left out. */
export function readKept(
  sheets: readonly Sheet[],
  recognised: Recognised,
  putRight: readonly Problem[],
  longFields: ReadonlySet<string>,
): WorkbookReading {
  const reading = readDrafts(sheets, recognised);
  const long = tooLong(sheets, recognised, longFields);
  const placeOf = ({ sheet, row }: { sheet: string; row: number }) => `${row} ${sheet}`;
  const refused = new Set(long.map(placeOf));
  const drafts = (reading.drafts as { sheet: string; row: number }[]).filter(
    (draft) => !refused.has(placeOf(draft)),
  );
  const read = new Set(recognised.sheets.map(({ sheet }) => sheet));
  return {
    ...reading,
    drafts,
    skipped: reading.skipped + reading.drafts.length - drafts.length,
    problems: [...putRight.filter(({ sheet }) => read.has(sheet)), ...long, ...reading.problems],
  } as WorkbookReading;
}
