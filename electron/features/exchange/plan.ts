import { nouns } from '#electron/nouns/all.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { columnLetter } from '#electron/values/sheet.ts';
import { readInWorker } from '#sheets/read-in-worker.ts';
import { WORKBOOK_FORMS, type WorkbookKind } from './rules/headings.ts';
import { keptCells, readKept } from './rules/kept-cells.ts';
import type { WorkbookReading } from './rules/read-drafts.ts';
import { type Recognised, recognise } from './rules/recognise.ts';

/** One workbook read and understood, waiting to be written. */
export type PlannedFile = { file: string; recognised: Recognised; reading: WorkbookReading };

/** Workbooks in the order they must be written: people first, then what they did. */
export type Plan = {
  files: PlannedFile[];
  refused: { file: string; message: string; remedy?: string | undefined }[];
};

const order: WorkbookKind[] = ['roster', 'attendance', 'receptions', 'opinions', 'tallies'];

/** The kinds of workbook by the names offices know them by. */
export const kindNames = Object.fromEntries(WORKBOOK_FORMS.map(({ kind, title }) => [kind, title])) as Record<
  WorkbookKind,
  string
>;

const unrecognised = {
  message: '看不出这是哪一种表：没有找到认识的表头。',
  remedy: `可以导入的有：${Object.values(kindNames).join('、')}。请检查表头行是否完整。`,
};

/** Fields that hold sentences, whatever they are of. */
const longFields = new Set(
  Object.values(nouns).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'long' ? [name] : [])),
  ),
);

/** Reads workbooks into a plan; one that cannot be read or recognised is refused by name and the others stay. */
export async function planOf(files: { name: string; bytes: Uint8Array }[]): Promise<Plan> {
  const plan: Plan = { files: [], refused: [] };
  for (const { name, bytes } of files) {
    try {
      const { sheets, problems } = keptCells(await readInWorker(bytes, name));
      const recognised = recognise(sheets);
      if (recognised)
        plan.files.push({
          file: name,
          recognised,
          reading: readKept(sheets, recognised, problems, longFields),
        });
      else plan.refused.push({ file: name, ...unrecognised });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      plan.refused.push({ file: name, message: error.reason.message, remedy: error.reason.remedy });
    }
  }
  const place = ({ reading }: PlannedFile) => order.indexOf(reading.kind);
  plan.files.sort((left, right) => place(left) - place(right));
  return plan;
}

/** What a planned file was recognised as: 代表名册，87 行，表头第 3 行. */
export function summaryOf({ recognised, reading }: PlannedFile): string {
  const [first] = recognised.sheets;
  const sheets = recognised.sheets.length > 1 ? `，${recognised.sheets.length} 张工作表` : '';
  return `${kindNames[reading.kind]}${sheets}，${reading.read} 行，表头第 ${first?.headerRow ?? 1} 行`;
}

/** How each sheet's columns were matched, for a person to check. */
export function matchingOf({ recognised }: PlannedFile) {
  const form = WORKBOOK_FORMS.find(({ kind }) => kind === recognised.kind);
  return recognised.sheets.map(({ sheet, headerRow, columns }) => ({
    sheet,
    headerRow,
    columns: columns.map(({ field, column, heading }) => ({
      column: columnLetter(column),
      heading,
      fieldName: form?.fields[field]?.label ?? field,
    })),
  }));
}
