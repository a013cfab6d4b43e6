import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema, secretSchema, textSchema } from '../../text-schema.ts';
import { anyone } from '../../values/askers.ts';
import { roleSchema } from '../users/contract.ts';

export const officeSchema = z.object({
  township: textSchema({ word: '乡镇名称', max: 30 }).min(2, '请填写乡镇名称'),
  county: textSchema({ word: '县（市、区）名称', max: 30 }).min(2, '请填写所属县（市、区）'),
});

export const vaultStatusSchema = z.object({
  state: z.enum(['absent', 'locked', 'open']),
  folder: z.string(),
  office: officeSchema.optional(),
  /** Who is at the desk, while it is open. */
  user: z.object({ id: z.string(), label: z.string(), role: roleSchema, roleName: z.string() }).optional(),
  /** It is open for setting a password of one's own and nothing else: whose, and what opened it. */
  setPassword: z.object({ label: z.string(), because: z.enum(['recovery', 'given']) }).optional(),
  /** Who may open it with a password, by label. */
  labels: z.array(z.string()),
  /** Ways in that a PC keeps, told while it is locked: the slot by which that PC's store names it. */
  machines: z.array(z.object({ slot: z.string(), label: z.string() })).optional(),
  /** Why the folder is a poor place for a vault, in sentences; told while there is none yet. */
  risks: z.array(z.string()).optional(),
  /** Why it locked by itself, in a sentence; absent where somebody locked it. */
  lockedBecause: z.string().optional(),
  /** It is open at another window; this one has not given the password. */
  openElsewhere: z.boolean().optional(),
});

export type VaultStatus = z.infer<typeof vaultStatusSchema>;

/** The vault: where the office's records are kept, and how it is opened and locked. */
export const vaultContract = {
  status: query('查看保险库状态', { roles: anyone, manner: 'at-the-door' }).output(vaultStatusSchema),
  /** Makes the vault of an office and answers its recovery code: 48 digits in 8 groups of 6. */
  create: command('建立保险库', { roles: anyone, manner: 'at-the-door' })
    .input(
      officeSchema.extend({
        practice: idSchema.default('general'),
        password: secretSchema,
        label: textSchema({ word: '岗位名称', max: 12 }).min(2, '请填写岗位名称').default('经办人'),
      }),
    )
    .output(z.object({ recoveryCode: z.string() })),
  unlock: command('打开保险库', { roles: anyone, manner: 'at-the-door' })
    .input(
      z.union([
        z.object({ password: secretSchema, label: idSchema.optional() }),
        z.object({ recoveryCode: secretSchema }),
        z.object({ machine: idSchema, secret: secretSchema }),
      ]),
    )
    .output(vaultStatusSchema),
  /** Locks it where it is open at this client; elsewhere it only answers how it stands. */
  lock: command('锁定保险库', { roles: anyone, manner: 'at-the-door' }).output(vaultStatusSchema),
  /** Somebody is at the desk although nothing else is asked: the time until the vault locks by itself starts anew. */
  stay: query('继续使用', { roles: anyone, manner: 'at-the-door' }).output(z.object({ open: z.boolean() })),
};
