import type { ProcedurePath } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';
import { mayDo } from './may.ts';

/** Something that one can begin at once: its verb, the page that does it, and the right it needs. */
export type Command = { label: string; to: string; needs: ProcedurePath };

const commands: readonly Command[] = [
  { label: '登记接待', to: '/receptions/new', needs: 'receptions.record' },
  { label: '新增代表', to: '/deputies/new', needs: 'deputies.save' },
  { label: '登记补选代表', to: '/deputies/new?entry=by-election', needs: 'deputies.save' },
  { label: '新增意见', to: '/opinions/new', needs: 'opinions.save' },
  { label: '新建活动', to: '/activities/new', needs: 'activities.save' },
  { label: '安排述职', to: '/reportbacks/new', needs: 'reportbacks.save' },
  { label: '接待排班', to: '/receptions/duty', needs: 'receptions.setDuty' },
  { label: '登记履职事项', to: '/deeds/new', needs: 'deeds.save' },
  { label: '新增站点', to: '/stations/new', needs: 'stations.save' },
  { label: '新增小组', to: '/groups/new', needs: 'groups.save' },
  { label: '新增届次', to: '/terms/new', needs: 'terms.save' },
  { label: '开启下一届', to: '/terms/open', needs: 'terms.open' },
  { label: '导入表格', to: '/exchange', needs: 'exchange.apply' },
];

/** What a role can begin. */
export const commandsOf = (role: Role): readonly Command[] =>
  commands.filter(({ needs }) => mayDo(role, needs));

/** The command that an address begins; undefined where it is a page to be read. */
export const commandAt = (address: string): Command | undefined => {
  const [path = ''] = address.split('?');
  return commands.find(({ to }) => to === path);
};
