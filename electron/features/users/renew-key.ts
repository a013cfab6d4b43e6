import type { Handlers } from '#electron/procedure.ts';
import { renewKeyTitle, type usersContract } from './contract.ts';
import { refuse } from './refuse.ts';
import { reaches } from './rules/rank.ts';
import type { UserRecord, usersStore } from './store.ts';
import type { NewWay, RenewKey, WaysIn } from './ways.ts';

type Deps = {
  store: ReturnType<typeof usersStore>;
  ways: WaysIn;
  renewKey: RenewKey;
  checkPassword: (password: string) => void;
};

/** Renewing the vault's key: the chair's business, or a clerk's where the office has no chair of its own here. */
export function renewKey(deps: Deps): Handlers<typeof usersContract>['renewKey'] {
  const { store, ways, checkPassword } = deps;

  /** The new password of whoever is at the desk: another one, since somebody may know the old. */
  async function ownWay(user: UserRecord, typed: { current: string; password: string }): Promise<NewWay> {
    if (!(await ways.isProven(user.label, typed.current)))
      throw refuse('wrong-password', '原密码不对。', '请重新输入原密码。');
    if (typed.password.normalize('NFKC') === typed.current.normalize('NFKC'))
      throw refuse(
        'same-password',
        '新密码和原来的一样。',
        '换钥匙是因为旧钥匙可能落到别人手里，请换一个新密码。',
      );
    checkPassword(typed.password);
    return { id: user.id, label: user.label, password: typed.password };
  }

  function otherWay(users: UserRecord[], { id, password }: { id: string; password: string }): NewWay {
    const user = users.find((candidate) => candidate.id === id);
    if (!user) throw refuse('unknown-user', '没有这个用户，或已停用。');
    checkPassword(password);
    return { id, label: user.label, password };
  }

  return async ({ own, others }, work) => {
    const users = store.all().filter(({ disabled }) => disabled === 0);
    const self = users.find(({ id }) => id === work.user);
    if (!self) throw refuse('unknown-user', '没有这个用户，或已停用。');
    if (users.some(({ role }) => !reaches(work.role, role)))
      throw refuse('chair-only', '换钥匙会去掉主席的密码，要由主席来换。', '请由主席登录后操作。');
    const rest = users.filter((user) => user !== self);
    const newWays = [await ownWay(self, own), ...others.map((given) => otherWay(rest, given))];
    const given = new Set(newWays.map(({ id }) => id));
    if (given.size < newWays.length) throw refuse('twice', '同一个用户设了两次密码。', '请核对后再试。');
    const left = users.filter(({ id }) => !given.has(id)).map(({ label }) => label);
    const { now: at, actor, place } = work;
    const subject = left.length === 0 ? '' : `待重设密码：${left.join('、')}`;
    const entry = { at, actor, place, action: 'users.renewKey', title: renewKeyTitle, subject };
    return { ...(await deps.renewKey(newWays, self.id, entry)), left };
  };
}
