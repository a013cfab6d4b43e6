import type { PlaceGroup } from '#ui/rail.tsx';

/** The left rail: six groups, at most four places each; a place joins when its feature is built. */
export const places: PlaceGroup[] = [
  { label: '今日', icon: 'today', places: [{ to: '/today', label: '今日' }] },
  {
    label: '名册',
    icon: 'register',
    places: [
      { to: '/deputies', label: '代表' },
      { to: '/stations', label: '站点' },
      { to: '/groups', label: '小组' },
    ],
  },
  {
    label: '履职',
    icon: 'duty',
    places: [
      { to: '/activities', label: '活动' },
      { to: '/receptions', label: '接待' },
      { to: '/opinions', label: '意见建议' },
    ],
  },
  {
    label: '评价',
    icon: 'appraisal',
    places: [
      { to: '/scoring', label: '积分' },
      { to: '/reportbacks', label: '述职评议' },
    ],
  },
  {
    label: '出件',
    icon: 'issue',
    places: [
      { to: '/official-documents', label: '公文' },
      { to: '/ledgers', label: '台账' },
      { to: '/boards', label: '上墙公示' },
      { to: '/county', label: '年度上报' },
    ],
  },
  {
    label: '办公室',
    icon: 'office',
    places: [
      { to: '/exchange', label: '导入' },
      { to: '/practices', label: '做法' },
      { to: '/vault', label: '保险库' },
    ],
  },
];
