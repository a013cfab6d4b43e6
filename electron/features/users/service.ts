import type { Handlers } from '#electron/procedure.ts';
import { roleNames } from '#electron/values/roles.ts';
import type { usersContract } from './contract.ts';
import { machineHandlers } from './machine.ts';
import { refuse } from './refuse.ts';
import { renewKey } from './renew-key.ts';
import type { UserRecord, usersStore } from './store.ts';
import type { RenewKey, WaysIn } from './ways.ts';

const changed = { changed: true as const };

/** Users of the vault: each has a password of its own and a role. */
export function usersService(room: {
  store: ReturnType<typeof usersStore>;
  ways: WaysIn;
  renewKey: RenewKey;
  checkPassword: (password: string) => void;
  stationName: (id: string) => string;
}): Handlers<typeof usersContract> {
  const { store, ways } = room;

  const list = (current: string) => {
    const slots = new Set(ways.slots());
    return store.all().map((user) => ({
      id: user.id,
      label: user.label,
      role: user.role,
      roleName: roleNames[user.role],
      ...(user.station_id !== null && { station: room.stationName(user.station_id) }),
      disabled: user.disabled === 1,
      hasPassword: slots.has(user.id),
      current: user.id === current,
    }));
  };

  function touchable(id: string, role: string): UserRecord {
    const user = store.find(id);
    if (!user || user.disabled) throw refuse('unknown-user', '没有这个用户，或已停用。');
    if (user.role === 'chair' && role !== 'chair') {
      throw refuse('chair-only', '主席的用户只有主席本人能改。', '请由主席登录后操作。');
    }
    return user;
  }

  return {
    list: (_, { user }) => list(user),
    add: async ({ label, role, stationId, password }, { about, user }) => {
      room.checkPassword(password);
      if (store.all().some((other) => other.label === label)) {
        throw refuse('label-taken', `已经有一个“${label}”。`, '请换一个岗位名称，例如“联络员（大坪站）”。');
      }
      if ((role === 'liaison') !== (stationId !== undefined)) {
        throw refuse('station-needed', '联络员要选定所管的站，其他岗位不选站。', '请核对岗位和站点。');
      }
      about(label);
      const id = await ways.add(password, label);
      store.add({ id, label, role, station_id: stationId ?? null, disabled: 0 });
      return list(user);
    },
    disable: ({ id }, { about, role, user }) => {
      const other = touchable(id, role);
      if (id === user) throw refuse('own-user', '不能停用自己。', '请由其他用户登录后操作。');
      about(other.label);
      store.disable(id);
      ways.remove(id);
      return list(user);
    },
    changePassword: async ({ current, password }, { about, user }) => {
      const own = store.find(user);
      if (!own)
        throw refuse(
          'recovery-session',
          '现在是用恢复码打开的，没有自己的密码。',
          '请在用户列表里重设密码。',
        );
      if (!(await ways.opens(own.label, current)))
        throw refuse('wrong-password', '原密码不对。', '请重新输入原密码。');
      room.checkPassword(password);
      about(own.label);
      await ways.change(user, password, own.label);
      return changed;
    },
    resetPassword: async ({ id, password }, { about, role }) => {
      const other = touchable(id, role);
      room.checkPassword(password);
      about(other.label);
      await ways.change(id, password, other.label);
      return changed;
    },
    renewRecoveryCode: () => ({ recoveryCode: ways.renewRecoveryCode() }),
    ...machineHandlers(room),
    renewKey: renewKey(room),
  };
}
