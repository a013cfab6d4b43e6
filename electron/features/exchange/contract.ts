import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema } from '../../text-schema.ts';
import { desk } from '../../values/askers.ts';
import { fileSchema } from '../official-documents/contract.ts';

export const workbookKindSchema = z.enum(['roster', 'receptions', 'attendance', 'opinions', 'tallies']);

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

export const recognisedFileSchema = importedFileSchema.extend({
  /** 代表名册，86 行，表头第 3 行 */
  summary: z.string(),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      headerRow: z.number().int(),
      columns: z.array(z.object({ column: z.string(), heading: z.string(), fieldName: z.string() })),
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

/** Bringing in the office's own workbooks. */
export const exchangeContract = {
  /** Reads uploaded workbooks and says what would happen; nothing is written. */
  preview: query('查看待导入表格', { roles: desk })
    .input(
      z.object({ uploads: z.array(idSchema).min(1, '请先选择表格').max(100, '一次最多选择 100 个文件') }),
    )
    .output(
      z.object({
        plan: z.string(),
        files: z.array(recognisedFileSchema),
        refused: z.array(refusedFileSchema),
      }),
    ),
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
  /** The problems of a plan as a workbook to hand to a colleague. */
  composeProblems: command('导出问题清单', { roles: desk })
    .input(z.object({ plan: idSchema }))
    .output(fileSchema),
  /** Everything the office owns as open files in one archive: workbooks by register and year, and every record as JSON lines. */
  composeAll: command('导出全部资料', { roles: desk }).output(fileSchema),
};
