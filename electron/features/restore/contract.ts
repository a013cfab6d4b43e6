import { z } from 'zod';
import { command, proofSchema, query } from '../../procedure.ts';
import { pathSchema, secretSchema } from '../../text-schema.ts';
import { anyone, proven } from '../../values/askers.ts';
import { backupRowSchema } from '../backups/contract.ts';

const secret = z.union([z.object({ password: secretSchema }), z.object({ recoveryCode: secretSchema })]);
/** Who asks; left out only where there is no vault that a secret opens, and where a question is asked at an open desk. */
const by = proofSchema.optional();
const chosen = z.object({ file: pathSchema.min(1, '请选择备份文件'), secret, by });

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
  /** Backups in the vault's own folder, newest first. */
  list: query('查找备份', { roles: anyone, manner: 'at-the-door' }).output(z.array(backupRowSchema)),
  /** Backups in another folder, such as a stick's, newest first. */
  find: query('到别处查找备份', { roles: proven, manner: 'proved' })
    .input(z.object({ folder: pathSchema.min(1, '请写出备份所在的文件夹'), by }))
    .output(z.array(backupRowSchema)),
  /** Opens a backup by its own secret; one that is not in the vault's own folder is asked for as `find` asks. */
  preview: query('预览恢复', { roles: anyone, manner: 'at-the-door' })
    .input(chosen)
    .output(restorePreviewSchema),
  run: command('恢复备份', { roles: proven, manner: 'proved' })
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
  undo: command('撤销恢复', { roles: proven, manner: 'proved' })
    .input(z.object({ by }))
    .output(z.object({ from: z.string() })),
};
