import type { BlankKind } from '#features/exchange/contract.ts';

/** Where the records of a kind are listed: the way back from pasting them. */
export const placesOfKinds: Readonly<Record<BlankKind, { to: string; label: string }>> = {
  roster: { to: '/deputies', label: '代表名册' },
  stations: { to: '/stations', label: '联络站' },
  groups: { to: '/groups', label: '代表小组' },
  activities: { to: '/activities', label: '活动' },
  receptions: { to: '/receptions', label: '选民接待' },
  opinions: { to: '/opinions', label: '意见建议' },
  tallies: { to: '/reportbacks', label: '述职评议' },
  deeds: { to: '/deeds', label: '履职登记' },
};
