import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema, secretSchema, textSchema } from '../../text-schema.ts';
import { desk, everyone } from '../../values/askers.ts';
import { roles } from '../../values/roles.ts';

export const roleSchema = z.enum(roles);

const label = textSchema({ word: '岗位名称', max: 12 }).min(2, '请填写岗位名称');

export const userSchema = z.object({
  id: z.string(),
  /** The desk's word for who this is, such as 经办人; shown before unlocking, so no person's name. */
  label: z.string(),
  role: roleSchema,
  roleName: z.string(),
  station: z.string().optional(),
  disabled: z.boolean(),
  /** Whether a password of this user opens the vault; none does after the key was renewed without giving one. */
  hasPassword: z.boolean(),
  /** Whether their password is one that another person gave: they have not been here yet. */
  awaited: z.boolean(),
  /** Whether whoever asks may give them another password or disable them. */
  touchable: z.boolean(),
  /** Whether this is who is at the desk now. */
  current: z.boolean(),
});

/** What the log calls the renewal of the vault's key. */
export const renewKeyTitle = '更换保险库钥匙';

/** Who may open the vault, and what each may do. */
export const usersContract = {
  list: query('查看用户', { roles: desk }).output(z.array(userSchema)),
  /** The roles that whoever asks may give to a new user. */
  roles: query('查看可添加的角色', { roles: desk }).output(z.array(roleSchema)),
  add: command('添加用户', { roles: desk })
    .input(z.object({ label, role: roleSchema, stationId: idSchema.optional(), password: secretSchema }))
    .output(z.array(userSchema)),
  disable: command('停用用户', { roles: desk })
    .input(z.object({ id: idSchema }))
    .output(z.array(userSchema)),
  /** Changes the password of whoever is at the desk; the old one must be given. */
  changePassword: command('修改密码', { roles: everyone })
    .input(z.object({ current: secretSchema, password: secretSchema }))
    .output(z.object({ changed: z.literal(true) })),
  /** The password of one's own of whoever was let in for that only, by the recovery code or by a password that was given. */
  newPassword: command('自设密码', { roles: ['setting-password'] })
    .input(z.object({ password: secretSchema }))
    .output(z.object({ changed: z.literal(true), label: z.string() })),
  /** Gives another user, of no higher role, a new password. */
  resetPassword: command('重设密码', { roles: desk })
    .input(z.object({ id: idSchema, password: secretSchema }))
    .output(z.object({ changed: z.literal(true) })),
  /** Whether a PC keeps a way in for whoever is at the desk; the slot by which its store names it. */
  machine: query('查看本机免输密码', { roles: everyone }).output(z.object({ slot: z.string().optional() })),
  /** Makes a secret for the store of this PC's system; the password must be given, and goes on being the main way in. */
  rememberMachine: command('开启本机免输密码', { roles: everyone })
    .input(z.object({ current: secretSchema }))
    .output(z.object({ slot: z.string(), secret: z.string() })),
  forgetMachine: command('关闭本机免输密码', { roles: everyone }).output(
    z.object({ forgotten: z.literal(true) }),
  ),
  /** A new recovery code, which is then whose it is that asked; the code of a higher role stays. */
  renewRecoveryCode: command('更换恢复码', { roles: desk }).output(z.object({ recoveryCode: z.string() })),
  /**
   * Locks the vault with a fresh data key, so that no old key file, password or recovery code opens it any more. Whoever
   * is at the desk takes a new password; others open it again only where one is given here, or reset later.
   */
  renewKey: command(renewKeyTitle, { roles: desk, manner: 'replaces' })
    .input(
      z.object({
        /** The password of whoever is at the desk, and the new one. */
        own: z.object({ current: secretSchema, password: secretSchema }),
        others: z.array(z.object({ id: idSchema, password: secretSchema })).default([]),
      }),
    )
    .output(
      z.object({
        recoveryCode: z.string(),
        /** Name of the backup that was made before; the old secrets open it. */
        backup: z.string(),
        /** Labels of users who have no password until one is given. */
        left: z.array(z.string()),
      }),
    ),
};
