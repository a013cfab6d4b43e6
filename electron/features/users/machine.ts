import type { Handlers } from '#electron/procedure.ts';
import type { usersContract } from './contract.ts';
import { refuse } from './refuse.ts';
import type { usersStore } from './store.ts';
import type { WaysIn } from './ways.ts';

type Machine = Pick<Handlers<typeof usersContract>, 'machine' | 'rememberMachine' | 'forgetMachine'>;

/** A way in that the system of this PC keeps for whoever is at the desk: an extra, off until it is asked for. */
export function machineHandlers(deps: { store: ReturnType<typeof usersStore>; ways: WaysIn }): Machine {
  const { store, ways } = deps;
  return {
    machine: (_, { user }) => {
      const slot = ways.machineOf(user);
      return slot === undefined ? {} : { slot };
    },
    rememberMachine: async ({ current }, { about, user }) => {
      const own = store.find(user);
      if (!own) throw refuse('unknown-user', '没有这个用户，或已停用。');
      if (!(await ways.isProven(own.label, current)))
        throw refuse('wrong-password', '密码不对。', '请重新输入。');
      about(own.label);
      return ways.addMachine(user);
    },
    forgetMachine: (_, { about, actor, user }) => {
      about(actor);
      ways.removeMachines(user);
      return { forgotten: true };
    },
  };
}
