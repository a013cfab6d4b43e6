import type { Handlers } from '#electron/procedure.ts';
import { type Role, roleNames, roles } from '#electron/values/roles.ts';
import type { usersContract } from './contract.ts';
import { machineHandlers } from './machine.ts';
import { refuse } from './refuse.ts';
import { renewKey } from './renew-key.ts';
import { giveRefusal, type Holder, reaches } from './rules/rank.ts';
import type { UserRecord, usersStore } from './store.ts';
import type { RenewKey, WaysIn } from './ways.ts';

const changed = { changed: true as const };

/** Users of the vault: each has a password of its own and a role. */
export function usersService(deps: {
  store: ReturnType<typeof usersStore>;
  ways: WaysIn;
  renewKey: RenewKey;
  checkPassword: (password: string) => void;
  stationName: (id: string) => string;
}): Handlers<typeof usersContract> {
  const { store, ways } = deps;

  function holders(): Holder[] {
    const given = new Set(ways.given());
    return store
      .all()
      .map((user) => ({ ...user, disabled: user.disabled === 1, awaited: given.has(user.id) }));
  }

  const list = (asker: { user: string; role: Role }) => {
    const slots = new Set(ways.slots());
    const all = holders();
    const awaited = new Set(all.flatMap((holder) => (holder.awaited ? [holder.id] : [])));
    return store.all().map((user) => ({
      id: user.id,
      label: user.label,
      role: user.role,
      roleName: roleNames[user.role],
      ...(user.station_id !== null && { station: deps.stationName(user.station_id) }),
      disabled: user.disabled === 1,
      hasPassword: slots.has(user.id),
      awaited: awaited.has(user.id),
      touchable: giveRefusal({ id: asker.user, role: asker.role }, user.role, all) === undefined,
      current: user.id === asker.user,
    }));
  };

  /** Refuses whoever gives or opens a way into a role above their own. */
  function mustReach(asker: { user: string; role: Role }, role: Role): void {
    const message = giveRefusal({ id: asker.user, role: asker.role }, role, holders());
    if (message !== undefined) throw refuse(`${role}-only`, message, `请由${roleNames[role]}登录后操作。`);
  }

  function touchable(id: string, asker: { user: string; role: Role }): UserRecord {
    const user = store.find(id);
    if (!user || user.disabled) throw refuse('unknown-user', '没有这个用户，或已停用。');
    mustReach(asker, user.role);
    return user;
  }

  return {
    list: (_, { user, role }) => list({ user, role }),
    roles: (_, { user: id, role }) =>
      roles.filter((given) => giveRefusal({ id, role }, given, holders()) === undefined),
    add: async ({ label, role, stationId, password }, { about, user, role: own }) => {
      mustReach({ user, role: own }, role);
      deps.checkPassword(password);
      if (store.all().some((other) => other.label === label)) {
        throw refuse('label-taken', `已经有一个“${label}”。`, '请换一个岗位名称，例如“联络员（大坪站）”。');
      }
      if ((role === 'liaison') !== (stationId !== undefined)) {
        throw refuse('station-needed', '联络员要选定所管的站，其他岗位不选站。', '请核对岗位和站点。');
      }
      const given = !reaches(own, role);
      about(
        given
          ? `${label}（第一位${roleNames[role]}，首次打开时自己设密码）`
          : `${label}（${roleNames[role]}）`,
      );
      const id = await ways.add(password, label, given);
      store.add({ id, label, role, station_id: stationId ?? null, disabled: 0 });
      return list({ user, role: own });
    },
    disable: ({ id }, { about, role, user }) => {
      const other = touchable(id, { user, role });
      if (id === user) throw refuse('own-user', '不能停用自己。', '请由其他用户登录后操作。');
      about(other.label);
      store.disable(id);
      ways.remove(id);
      return list({ user, role });
    },
    changePassword: async ({ current, password }, { about, role, user }) => {
      const own = touchable(user, { user, role });
      if (!(await ways.isProven(own.label, current)))
        throw refuse('wrong-password', '原密码不对。', '请重新输入原密码。');
      deps.checkPassword(password);
      about(own.label);
      await ways.change(user, password, own.label, false);
      return changed;
    },
    newPassword: async ({ password }, { about, role, user }) => {
      const own = touchable(user, { user, role });
      if (await ways.opens(own.label, password))
        throw refuse('same-password', '新密码和原来的一样。', '请换一个只有自己知道的密码。');
      deps.checkPassword(password);
      about(own.label);
      await ways.change(user, password, own.label, false);
      return { ...changed, label: own.label };
    },
    resetPassword: async ({ id, password }, { about, role, user }) => {
      const other = touchable(id, { user, role });
      deps.checkPassword(password);
      about(other.label);
      await ways.change(id, password, other.label, !reaches(role, other.role));
      return changed;
    },
    renewRecoveryCode: (_, { about, actor, role, user }) => {
      const owner = store.find(ways.codeOwner() ?? '');
      if (owner && !owner.disabled) mustReach({ user, role }, owner.role);
      about(`从此是${actor}的`);
      return { recoveryCode: ways.renewRecoveryCode(user) };
    },
    ...machineHandlers(deps),
    renewKey: renewKey(deps),
  };
}
