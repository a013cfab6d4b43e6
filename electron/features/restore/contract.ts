import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { pathSchema, secretSchema } from '../../text-schema.ts';
import { backupRowSchema } from '../backups/contract.ts';

const secret = z.union([z.object({ password: secretSchema }), z.object({ recoveryCode: secretSchema })]);
const chosen = z.object({ file: pathSchema.min(1, '请选择备份文件'), secret });

export const restorePreviewSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()),
  takenAt: z.string(),
  office: z.string(),
  /** Operations after the backup that would be lost; absent where the vault does not open. */
  later: z.number().int().optional(),
  sentences: z.array(z.string()),
});

/** Going back to a backup; works while the vault is locked, missing or damaged. */
export const restoreContract = {
  /** Backups in a folder, newest first; the vault's own where none is named. */
  list: query('查找备份', { withoutVault: true })
    .input(z.object({ folder: pathSchema.optional() }).default({}))
    .output(z.array(backupRowSchema)),
  preview: query('预览恢复', { withoutVault: true }).input(chosen).output(restorePreviewSchema),
  run: command('恢复备份', { withoutVault: true })
    .input(chosen)
    .output(
      z.object({
        takenAt: z.string(),
        replaced: z.string(),
        /** Set where the former database was damaged: it was set aside for good, and the restore cannot be undone. */
        damaged: z
          .object({
            file: z.string(),
            /** How many rows that the backup lacks were read, by kind. */
            rows: z.array(z.object({ name: z.string(), count: z.number().int() })),
            /** Kinds of which some rows could not be read. */
            torn: z.array(z.string()),
            /** Nothing at all could be read of it. */
            unreadable: z.boolean(),
          })
          .optional(),
      }),
    ),
  undo: command('撤销恢复', { withoutVault: true }).output(z.object({ from: z.string() })),
};
