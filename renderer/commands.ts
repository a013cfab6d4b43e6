import { type RecordKind, recordNouns } from '#electron/nouns/records.ts';
import type { ProcedurePath } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';
import { mayDo } from './may.ts';
import { otherRecords } from './places.ts';

/** Something that one can begin at once: its verb, the page that does it, and the right it needs. */
export type Command = { label: string; to: string; needs: ProcedurePath };

const begin = (kind: RecordKind): Command => ({
  label: recordNouns[kind].begin,
  to: `/${kind}/new`,
  needs: `${kind}.save`,
});

const commands: readonly Command[] = [
  { label: '登记接待', to: '/receptions/new', needs: 'receptions.record' },
  { label: '新增代表', to: '/deputies/new', needs: 'deputies.save' },
  { label: '登记补选代表', to: '/deputies/new?entry=by-election', needs: 'deputies.save' },
  { label: '新增意见', to: '/opinions/new', needs: 'opinions.save' },
  begin('activities'),
  { label: '安排述职', to: '/reportbacks/new', needs: 'reportbacks.save' },
  { label: '接待排班', to: '/receptions/duty', needs: 'receptions.setDuty' },
  ...otherRecords.map(begin),
  begin('stations'),
  begin('groups'),
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
