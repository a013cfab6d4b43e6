import { type RecordKind, recordKinds, recordNouns } from '#electron/nouns/records.ts';
import type { ProcedurePath } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';
import { isIcon } from '#ui/icons.tsx';
import type { Place, PlaceGroup } from '#ui/rail.tsx';
import { mayDo } from './may.ts';

/** A place of the rail with the right it needs; without one it is everyone's. */
export type NeedyPlace = Place & { needs?: ProcedurePath };

/** Records of what deputies did that have no place of their own among the others: they follow one another in 履职. */
export const otherRecords = recordKinds.filter(
  (kind) => !['stations', 'groups', 'activities'].includes(kind),
);

const recordPlace = (kind: RecordKind): NeedyPlace => ({
  to: `/${kind}`,
  icon: isIcon(kind) ? kind : 'file',
  label: recordNouns[kind].register,
  needs: `${kind}.list`,
});

/** The left rail: six groups, at most five places each; a place joins when its feature is built. */
export const places: (Omit<PlaceGroup, 'places'> & { places: NeedyPlace[] })[] = [
  {
    label: '今日',
    icon: 'today',
    places: [{ to: '/today', icon: 'today', label: '今日', needs: 'today.overview' }],
  },
  {
    label: '名册',
    icon: 'register',
    places: [
      { to: '/deputies', icon: 'deputies', label: '代表', needs: 'deputies.list' },
      recordPlace('stations'),
      recordPlace('groups'),
      { to: '/terms', icon: 'terms', label: '届次', needs: 'terms.list' },
    ],
  },
  {
    label: '履职',
    icon: 'duty',
    places: [
      recordPlace('activities'),
      { to: '/receptions', icon: 'receptions', label: '接待', needs: 'receptions.list' },
      { to: '/opinions', icon: 'opinions', label: '意见建议', needs: 'opinions.list' },
      ...otherRecords.map(recordPlace),
    ],
  },
  {
    label: '评价',
    icon: 'appraisal',
    places: [
      { to: '/scoring', icon: 'scoring', label: '积分', needs: 'scoring.year' },
      { to: '/reportbacks', icon: 'reportbacks', label: '述职评议', needs: 'reportbacks.list' },
    ],
  },
  {
    label: '出件',
    icon: 'issue',
    places: [
      { to: '/official-documents', icon: 'documents', label: '公文', needs: 'officialDocuments.register' },
      { to: '/ledgers', icon: 'ledgers', label: '台账', needs: 'ledgers.reception' },
      { to: '/boards', icon: 'boards', label: '上墙公示', needs: 'boards.station' },
      { to: '/county', icon: 'county', label: '年度上报', needs: 'county.annual' },
    ],
  },
  {
    label: '办公室',
    icon: 'office',
    places: [
      { to: '/exchange', icon: 'exchange', label: '导入', needs: 'exchange.apply' },
      { to: '/approvals', icon: 'approvals', label: '审批', needs: 'approvals.list' },
      { to: '/practices', icon: 'practices', label: '做法' },
      { to: '/vault', icon: 'vault', label: '保险库' },
    ],
  },
];

const allowed = (role: Role, all: NeedyPlace[]) => all.filter(({ needs }) => !needs || mayDo(role, needs));

/** The rail of one role: what it may not use is left out, and a group of nothing with it. */
export const placesOf = (role: Role): PlaceGroup[] =>
  places
    .map((group) => ({ ...group, places: allowed(role, group.places) }))
    .filter((group) => group.places.length > 0);

/** The pages of 保险库 under its one entry of the rail; the first is the place itself. */
const vaultPages: NeedyPlace[] = [
  { to: '/vault', label: '概况' },
  { to: '/vault/users', label: '用户', needs: 'users.list' },
  { to: '/vault/log', label: '日志', needs: 'log.list' },
  { to: '/vault/bin', label: '回收站', needs: 'bin.list' },
  { to: '/vault/keys', label: '密码与恢复码' },
  { to: '/vault/backups', label: '备份', needs: 'backups.list' },
  { to: '/vault/everything', label: '全部资料', needs: 'exchange.composeAll' },
];

/** The pages of 保险库 that a role may enter. */
export const vaultPagesOf = (role: Role): Place[] => allowed(role, vaultPages);

/** The pages of 公文 under its one entry of the rail. */
const documentPages: NeedyPlace[] = [
  { to: '/official-documents', label: '起草', needs: 'officialDocuments.preview' },
  { to: '/official-documents/register', label: '发文登记', needs: 'officialDocuments.register' },
  { to: '/official-documents/settings', label: '版式与文号', needs: 'officialDocuments.settings' },
  { to: '/official-documents/own-templates', label: '自备模板', needs: 'officialDocuments.ownTemplates' },
  { to: '/official-documents/checks', label: '检查公文', needs: 'documentChecks.check' },
];

/** The pages of 公文 that a role may enter. */
export const documentPagesOf = (role: Role): Place[] => allowed(role, documentPages);
