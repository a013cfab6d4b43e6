import { type Role, roleNames } from '#electron/values/roles.ts';
import type { WayHolder } from '#electron/values/way-holder.ts';

const ranks = { chair: 3, clerk: 2, liaison: 1, reader: 1, auditor: 1 } satisfies Record<Role, number>;

/** Whether a role stands as high as another: 主席 above 经办人 above the rest. */
export const reaches = (own: Role, other: Role): boolean => ranks[own] >= ranks[other];

/** Somebody who may open the vault, in the order in which they were added. */
export type Holder = Omit<WayHolder, 'ways'> & {
  /** Has not been here yet: their password is the one that another person gave. */
  awaited: boolean;
};

/** Whether the office has a chair who has been here and set a password of their own. */
const hasChair = (holders: readonly Holder[]) =>
  holders.some(({ role, disabled, awaited }) => role === 'chair' && !disabled && !awaited);

/**
 * Who may add the first chair, and give them another first password: until a chair has been here, the clerk who has been here
 * longest, who is whoever made the vault or took over from them. From the first entry on the password is the chair's own.
 */
export const mayAddFirstChair = (holders: readonly Holder[], id: string): boolean =>
  !hasChair(holders) && holders.find(({ role, disabled }) => role === 'clerk' && !disabled)?.id === id;

/** Why somebody may not give a role, or a way into it; undefined where they may. */
export function giveRefusal(
  asker: { id: string; role: Role },
  given: Role,
  holders: readonly Holder[],
): string | undefined {
  if (reaches(asker.role, given)) return undefined;
  if (given === 'chair' && mayAddFirstChair(holders, asker.id)) return undefined;
  return given === 'chair' && !hasChair(holders)
    ? `第一位主席由建库的经办人添加，“${roleNames[asker.role]}”不能添加。`
    : `“${roleNames[given]}”的用户和密码要由${roleNames[given]}本人来管，“${roleNames[asker.role]}”不能添加、停用或重设。`;
}

const isSame = (one: WayHolder | undefined, other: WayHolder | undefined) =>
  one?.role === other?.role &&
  one?.disabled === other?.disabled &&
  JSON.stringify(one?.ways) === JSON.stringify(other?.ways);

/**
 * Whom an exchange of the vault's files would touch though they stand above whoever asks: a post that comes or goes, a role
 * or a password of before that comes back. Labels, in order; empty where the asker may make it.
 */
export function touchedAbove(own: Role, now: readonly WayHolder[], then: readonly WayHolder[]): string[] {
  const above = [...now, ...then].filter(({ role }) => !reaches(own, role));
  const find = (holders: readonly WayHolder[], id: string) => holders.find((holder) => holder.id === id);
  return [
    ...new Set(above.filter(({ id }) => !isSame(find(now, id), find(then, id))).map(({ label }) => label)),
  ];
}
