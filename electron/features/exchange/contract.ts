import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, disclosure, query } from '../../procedure.ts';
import { idSchema, purposeSchema, textSchema, yearSchema } from '../../text-schema.ts';
import { desk } from '../../values/askers.ts';
import { fileSchema } from '../official-documents/contract.ts';
import { WORKBOOK_FORMS } from './rules/headings.ts';

export const workbookKindSchema = z.enum(WORKBOOK_FORMS.map(({ kind }) => kind));

/** Kinds of which a blank form can be saved; attendance is taken on its own sheet. */
export const blankKindSchema = workbookKindSchema.exclude(['attendance']);
export type BlankKind = z.infer<typeof blankKindSchema>;

export const problemSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
  severity: z.enum(['corrected', 'check', 'refused']),
});

export const importedFileSchema = z.object({
  file: z.string(),
  kind: workbookKindSchema,
  kindName: z.string(),
  read: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(problemSchema),
});

const rowNumber = z.number().int().min(1).max(50_000);

/** How a person says that a table is to be read; `tables` of a sheet that is not to be read is empty. */
const tableReadingSchema = z.object({
  kind: workbookKindSchema,
  headTop: rowNumber,
  headRow: rowNumber,
  columns: z
    .array(z.object({ column: z.number().int().min(1).max(200), field: idSchema }))
    .max(200)
    .optional(),
  fixed: z.record(idSchema, textSchema({ word: '统一填写的内容', max: 200 })).optional(),
  withHidden: z.boolean().optional(),
});
const sheetReadingSchema = z.object({
  sheet: idSchema,
  tables: z.array(tableReadingSchema).max(20),
  automatic: z.boolean().optional(),
});

const differenceSchema = z.object({ field: z.string(), before: z.string(), after: z.string() });
const updateSchema = z.object({
  sheet: z.string(),
  row: z.number().int(),
  subject: z.string(),
  differences: z.array(differenceSchema),
});
const answerSchema = z.enum(['same', 'new', 'skip']);
const answersSchema = z
  .array(z.object({ key: idSchema, answer: answerSchema }))
  .max(50_000)
  .default([]);
const questionSchema = updateSchema.extend({
  key: z.string(),
  column: z.string(),
  message: z.string(),
  answer: answerSchema.optional(),
});

export const recognisedFileSchema = importedFileSchema.extend({
  /** 代表名册，86 行，表头第 3 行 */
  summary: z.string(),
  /** The workbook's place among those that could be read. */
  book: z.number().int(),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      kind: workbookKindSchema,
      headTop: z.number().int(),
      headerRow: z.number().int(),
      fixed: z.record(z.string(), z.string()),
      withHidden: z.boolean(),
      /** Read as it was corrected before. */
      remembered: z.boolean(),
      columns: z.array(
        z.object({
          at: z.number().int(),
          column: z.string(),
          heading: z.string(),
          field: z.string(),
          fieldName: z.string(),
        }),
      ),
    }),
  ),
  /** Records that would change, old beside new. */
  updates: z.array(updateSchema),
  questions: z.array(questionSchema),
});

/** A workbook's sheets, and what of them stays unread. */
export const bookSchema = z.object({
  file: z.string(),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      hidden: z.boolean(),
      rowCount: z.number().int(),
      hiddenRows: z.number().int(),
      read: z.boolean(),
      rows: z.array(z.array(z.string())),
    }),
  ),
  left: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      column: z.string(),
      message: z.string(),
      plain: z.boolean(),
    }),
  ),
});

export const refusedFileSchema = z.object({
  file: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
});

export type Problem = z.infer<typeof problemSchema>;
export type ImportedFile = z.infer<typeof importedFileSchema>;
export type Update = z.infer<typeof updateSchema>;
export type Question = z.infer<typeof questionSchema>;
export type RecognisedFile = z.infer<typeof recognisedFileSchema>;
export type BookView = z.infer<typeof bookSchema>;
export type SheetReading = z.infer<typeof sheetReadingSchema>;
export type TableReading = z.infer<typeof tableReadingSchema>;
export type Preview = z.infer<typeof previewSchema>;

const previewSchema = z.object({
  plan: z.string(),
  files: z.array(recognisedFileSchema),
  refused: z.array(refusedFileSchema),
  books: z.array(bookSchema),
});

/** Bringing in the office's own workbooks. */
export const exchangeContract = {
  /** Reads uploaded workbooks and says what would happen; nothing is written. */
  preview: query('查看待导入表格', { roles: desk })
    .input(
      z.object({ uploads: z.array(idSchema).min(1, '请先选择表格').max(100, '一次最多选择 100 个文件') }),
    )
    .output(previewSchema),
  /** Reads a previewed plan anew as a person told: what each sheet is, and whether a row is a record that is there. */
  correct: query('改正认出的表格', { roles: desk })
    .input(
      z.object({
        plan: idSchema,
        readings: z
          .array(z.object({ book: z.number().int().min(0), sheets: z.array(sheetReadingSchema).max(1_000) }))
          .max(100)
          .default([]),
        answers: answersSchema,
      }),
    )
    .output(previewSchema),
  /**
   * Reads rows pasted from a sheet, each column as it is told, and says what would happen; nothing is written. Rows are numbered
   * as they were pasted: a head that was among them is row 1, and without one the first record is.
   */
  previewRows: query('查看粘贴的内容', { roles: desk })
    .input(
      z.object({
        kind: workbookKindSchema,
        columns: z
          .array(z.object({ heading: textSchema({ word: '栏目' }), field: idSchema }))
          .min(1)
          .max(200),
        hasHead: z.boolean(),
        rows: z
          .array(z.array(textSchema({ kind: 'long', word: '粘贴的内容', max: 6_000 })).max(200))
          .min(1, '没有可以导入的内容')
          .max(2_000, '一次最多粘贴 2000 行，更多的请存成表格导入'),
        /** The year of days that are written without one. */
        year: yearSchema,
        answers: answersSchema,
      }),
    )
    .output(previewSchema),
  /** Writes a previewed plan in one transaction; leaving the stream early takes everything back. */
  apply: command('导入表格', { roles: desk, manner: 'streams', safeguarded: true })
    .input(z.object({ plan: idSchema }))
    .output(
      eventIterator(
        z.union([
          z.object({ type: z.literal('progress'), doing: z.string(), done: z.number(), total: z.number() }),
          z.object({ type: z.literal('done'), files: z.array(importedFileSchema) }),
        ]),
      ),
    ),
  /** What was written of the plan that was applied last; nothing of one that was taken back, or of another plan. */
  outcome: query('查看导入结果', { roles: desk })
    .input(z.object({ plan: idSchema }))
    .output(z.object({ written: z.array(importedFileSchema).optional() })),
  /** The problems of a plan as a workbook to hand to a colleague. */
  composeProblems: command('导出问题清单', { roles: desk })
    .input(z.object({ plan: idSchema }))
    .output(fileSchema),
  /** A blank form to fill in with a spreadsheet program, with the office's own choices; the import reads it back. */
  composeBlank: command('存空白表', { roles: desk })
    .input(z.object({ kind: blankKindSchema }))
    .output(fileSchema),
  /** Everything the office owns as open files in one archive: workbooks by register and year, and every record as JSON lines. */
  composeAll: disclosure('导出全部资料', { roles: desk })
    .input(z.object({ purpose: purposeSchema }))
    .output(fileSchema),
};
