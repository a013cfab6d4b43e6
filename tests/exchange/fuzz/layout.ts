import type ExcelJS from 'exceljs';
import { formOf, type WorkbookKind } from '#features/exchange/rules/headings.ts';
import type { Chance } from './chance.ts';
import { type Meaning, recordsOf } from './records.ts';
import type { Typed } from './values.ts';

/** What a sheet really says: each record by its row, and the words of columns that nobody knows. */
export type Truth = {
  kind: WorkbookKind;
  sheet: string;
  records: { row: number; meaning: Meaning; hidden: boolean }[];
  unknown: string[];
};

/** Fields by the name that the import has for their column. */
const columnField: Record<string, string> = { levels: 'level', 满意: 'vote', 不满意: 'vote' };

function headingFor(chance: Chance, kind: WorkbookKind, field: string): string {
  if (field === '满意' || field === '不满意') return field;
  const form = formOf(kind);
  const own = form.fields[columnField[field] ?? field]?.headings ?? [];
  // a word that two fields share says by its neighbours which it is; here it must say so alone
  const sure = own.filter(
    (heading) => Object.values(form.fields).filter(({ headings }) => headings.includes(heading)).length === 1,
  );
  const heading = chance.one(sure);
  switch (chance.below(6)) {
    case 0:
      return [...heading].join(' ');
    case 1:
      return `${heading.slice(0, 2)}\n${heading.slice(2)}`.trim();
    case 2:
      return `${heading}（必填）`;
    default:
      return heading;
  }
}

const unknownHeadings = ['微信号', '健康状况', '核对人', '附件'];

type Table = { columns: { field: string; heading: string }[] };

function tableOf(chance: Chance, kind: WorkbookKind, fields: string[]): Table & { unknown: string[] } {
  const columns = chance
    .shuffled(fields)
    .map((field) => ({ field, heading: headingFor(chance, kind, field) }));
  const unknown = chance.often(0.4) ? [chance.one(unknownHeadings)] : [];
  for (const heading of unknown) columns.splice(chance.below(columns.length + 1), 0, { field: '', heading });
  if (chance.often(0.7)) columns.unshift({ field: 'serial', heading: '序号' });
  return { columns, unknown };
}

const put = (sheet: ExcelJS.Worksheet, row: number, column: number, typed: Typed) => {
  if (typed !== undefined) sheet.getCell(row, column).value = typed as ExcelJS.CellValue;
};

/** The head of a table, at times in two rows: groups over their columns, people over 单位 and 姓名. */
function writeHead(chance: Chance, sheet: ExcelJS.Worksheet, row: number, { columns }: Table): number {
  if (!chance.often(0.3)) {
    for (const [at, { heading }] of columns.entries()) put(sheet, row, at + 1, heading);
    return 1;
  }
  const from = chance.below(columns.length - 1);
  const merged = chance.often(0.7);
  for (const [at, { heading }] of columns.entries()) {
    const grouped = at === from || at === from + 1;
    put(sheet, grouped ? row + 1 : row, at + 1, heading);
    if (!grouped && merged) sheet.mergeCells(row, at + 1, row + 1, at + 1);
  }
  put(sheet, row, from + 1, '基本情况');
  if (merged) sheet.mergeCells(row, from + 1, row, from + 2);
  return 2;
}

/** Draws a sheet of one kind: titles, one table or two, pages with their heads again, hidden rows, foot lines. */
export function drawSheet(
  chance: Chance,
  workbook: ExcelJS.Workbook,
  kind: WorkbookKind,
  name: string,
): Truth {
  const sheet = workbook.addWorksheet(name);
  const truth: Truth = { kind, sheet: name, records: [], unknown: [] };
  const fields = Object.keys(recordsOf(chance, kind, 0, 1)[0] ?? {});
  let row = 1;
  let order = 0;
  const width = fields.length;
  const title = `清溪镇2025年${formOf(kind).title}`;
  if (chance.often(0.8) || kind !== 'roster') {
    put(sheet, row, 1, title);
    if (chance.often(0.5)) sheet.mergeCells(row, 1, row, width);
    row += 1;
    if (chance.often(0.3)) put(sheet, row++, 1, '填表日期：2026年1月5日');
  }
  for (let tables = chance.often(0.3) ? 2 : 1; tables > 0; tables--) {
    const table = tableOf(chance, kind, fields);
    truth.unknown.push(...table.unknown);
    row += writeHead(chance, sheet, row, table);
    const repeatAt = chance.often(0.2) ? 2 : -1;
    for (const [at, meaning] of recordsOf(chance, kind, order, 3 + chance.below(3)).entries()) {
      if (at === repeatAt) {
        for (const [place, { heading }] of table.columns.entries()) put(sheet, row, place + 1, heading);
        row += 1;
      }
      for (const [place, { field, heading }] of table.columns.entries())
        put(
          sheet,
          row,
          place + 1,
          field === 'serial' ? at + 1 : field === '' ? heading : meaning[field]?.typed,
        );
      const hidden = chance.often(0.05);
      if (hidden) sheet.getRow(row).hidden = true;
      truth.records.push({ row, meaning, hidden });
      row += 1;
      order += 1;
      if (chance.often(0.05)) row += 1;
    }
    if (tables > 1) {
      row += 1;
      put(sheet, row++, 1, '二、另一部分');
    }
  }
  if (chance.often(0.4)) put(sheet, row++, 1, '合计');
  if (chance.often(0.4)) put(sheet, row, 1, '填表人：张某    审核人：');
  return truth;
}
