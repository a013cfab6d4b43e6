import type { z } from 'zod';
import type { userSchema } from '#features/users/contract.ts';
import { isWell, notTyped, type TypedTwice } from '../../../new-password.tsx';

type User = z.infer<typeof userSchema>;

/** Another user of the vault; a new password is typed where they are at hand. */
export type Other = { user: User; now: boolean; typed: TypedTwice };

/** What is typed on the way to a new key. */
export type Typed = { current: string; own: TypedTwice; others: Other[] };

/** Everyone but whoever is at the desk, nothing typed yet. */
export const othersOf = (users: User[]): Other[] =>
  users
    .filter(({ disabled, current }) => !disabled && !current)
    .map((user) => ({ user, now: false, typed: notTyped }));

/** Whether somebody may renew the key: the chair, or a clerk where the office has no chair here. */
export const mayRenew = (users: User[], role: string): boolean =>
  role === 'chair' || !users.some((user) => user.role === 'chair' && !user.disabled);

/** Whether the next step may be taken from whoever is at the desk's own passwords. */
export const ownIsWell = ({ current, own }: Typed): boolean =>
  current !== '' && isWell(own) && own.password !== current;

/** Why the others' passwords will not do yet; nothing where they will. */
export const othersProblem = ({ others }: Typed): string | undefined =>
  others.some(({ now, typed }) => now && !isWell(typed))
    ? '有的新密码还没有设好，请看各栏下面的说明。'
    : undefined;

/** Labels of those who will have no password until one is given. */
export const leftOf = ({ others }: Typed): string[] =>
  others.filter(({ now }) => !now).map(({ user }) => user.label);

/** How those who have no password come by one: the chair gives it, or where there is none, the clerk. */
export const laterWords = (users: User[]): string =>
  users.some(({ role, disabled }) => role === 'chair' && !disabled)
    ? '等主席在“用户”里重设'
    : '等经办人在“用户”里重设';
