import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { pathSchema } from '../../text-schema.ts';
import { desk, everyone, logReaders } from '../../values/askers.ts';

export const backupRowSchema = z.object({
  file: z.string(),
  name: z.string(),
  /** Local date and time as the screen says it. */
  takenAt: z.string(),
  reason: z.string(),
  bytes: z.number().int(),
  office: z.string(),
  machine: z.string(),
  /** Why it cannot be used; absent where it can be read. */
  problem: z.string().optional(),
  /** Locked with another key than the vault's now, such as before it was renewed: only its own secrets open it. */
  otherKey: z.literal(true).optional(),
});

export const backupStatusSchema = z.object({
  folder: z.string(),
  last: z.object({ takenAt: z.string(), days: z.number().int() }).optional(),
  /** Where the second copy goes: a stick or another disk. */
  secondFolder: z.string().optional(),
  lastCopy: z.object({ takenAt: z.string(), days: z.number().int() }).optional(),
  /** The foot line: how old the last verified copy off this PC is. */
  words: z.string(),
  /** A copy off this PC is to be offered before the desk is left: where to, and whether that is connected. */
  copyWanted: z.object({ folder: z.string(), isThere: z.boolean() }).optional(),
  /** The last drill of a restore. */
  lastDrill: z.object({ at: z.string(), ok: z.boolean() }).optional(),
  /** That a drill is due, in words; absent while it is not. */
  drillDue: z.string().optional(),
  /** Name of a damaged database that a restore set aside; what it still gives up can be looked at. */
  damaged: z.string().optional(),
  /** What is risky about the vault's own folder, in sentences. */
  risks: z.array(z.string()),
});

export const madeBackupSchema = z.object({
  file: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  takenAt: z.string(),
  copy: z.string().optional(),
});

export const drillSchema = z.object({
  ok: z.boolean(),
  /** The backups that were opened, and how each fared. */
  places: z.array(
    z.object({
      place: z.string(),
      name: z.string(),
      takenAt: z.string(),
      ok: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
  /** Rows by kind in the newest backup here and in the vault now. */
  rows: z.array(z.object({ name: z.string(), backup: z.number().int(), now: z.number().int() })),
  /** Operations since that backup. */
  later: z.number().int(),
  missed: z.string().optional(),
});

/** Verified copies of the vault, here and off this PC. */
export const backupsContract = {
  status: query('查看备份情况', { roles: everyone }).output(backupStatusSchema),
  list: query('查看备份', { roles: logReaders }).output(z.array(backupRowSchema)),
  /** Makes a verified backup now, and its copy in the second folder where one is set. */
  create: command('立即备份', { roles: desk, manner: 'no-transaction' })
    .input(z.object({ to: pathSchema.min(1).optional() }).default({}))
    .output(madeBackupSchema),
  setSecondFolder: command('设置机外备份位置', { roles: desk })
    .input(z.object({ folder: pathSchema }))
    .output(backupStatusSchema),
  verify: query('核验备份', { roles: logReaders })
    .input(z.object({ file: pathSchema }))
    .output(z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  /** Opens the newest backups beside the vault as a restore would, compares, and notes that it was done. */
  drill: command('演练恢复', { roles: desk, manner: 'no-transaction' }).output(drillSchema),
  check: query('检查数据库', { roles: logReaders }).output(
    z.object({ ok: z.boolean(), problems: z.array(z.string()), pages: z.number().int() }),
  ),
};
