import { ORPCError } from '@orpc/server';
import type { DeskUser } from '#electron/gate.ts';
import { allows, askOthers, type ProcedurePath } from '#electron/permissions.ts';
import type { Asker } from '#electron/values/askers.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { roleNames } from '#electron/values/roles.ts';

/** What everything behind the door answers while it is locked. */
export const locked = () => new ORPCError('LOCKED', { status: 423, message: '保险库已锁定，请先打开。' });

/** Who asks, by whoever is at the desk; nobody is while the vault is locked, or open at another client only. */
export const askerOf = (user: DeskUser | undefined): Asker =>
  user === undefined ? 'stranger' : user.settingPassword ? 'setting-password' : user.role;

/** Lets somebody use a procedure, or says why not: the one place where permission is asked for. */
export function mustAllow(path: string, title: string, asker: Asker): void {
  if (allows(path, asker)) return;
  if (asker === 'stranger' || asker === 'newcomer') throw locked();
  if (asker === 'setting-password')
    throw new Refusal({
      code: 'password-first',
      message: '请先设一个自己的密码。',
      remedy: '设好后用新密码打开，再办别的事。',
    });
  throw new Refusal({
    code: 'not-permitted',
    message: `“${roleNames[asker]}”不能${title}。`,
    remedy: askOthers(path as ProcedurePath),
  });
}
