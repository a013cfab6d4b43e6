import type { ReceptionRow } from '#features/receptions/contract.ts';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { Status } from '#ui/status.tsx';

/** Who came, as the register says it. */
export const visitorOf = (row: Pick<ReceptionRow, 'anonymous' | 'visitor'>) =>
  row.anonymous ? '不具名' : row.visitor || '未填';

/** What the voter was told, and thought of it. */
export function FeedbackStatus({ row }: { row: Pick<ReceptionRow, 'satisfaction' | 'feedbackOn'> }) {
  if (row.satisfaction)
    return <Status tone={row.satisfaction === '不满意' ? 'bad' : 'good'}>{row.satisfaction}</Status>;
  return row.feedbackOn ? <Status tone="good">已反馈</Status> : <Status tone="quiet">未反馈</Status>;
}

/** The reception register's columns. */
export const receptionColumns = (year: number): ListColumn<ReceptionRow>[] => [
  {
    key: 'date',
    title: '日期',
    width: 6,
    text: (row) => dayOf(row.date, year),
    sort: 'rank',
    rank: (row) => row.date,
  },
  { key: 'station', title: '地点', width: 8.5, lines: 2, text: (row) => row.station, sort: 'rank' },
  {
    key: 'deputies',
    title: '接待代表',
    width: 9.5,
    names: true,
    lines: 2,
    text: (row) => row.deputies.map(({ name }) => name).join('、'),
  },
  { key: 'visitor', title: '来访人', width: 5.5, text: visitorOf },
  { key: 'matter', title: '反映的问题', least: 9, lines: 2, text: (row) => row.matter },
  {
    key: 'unit',
    lines: 2,
    title: '转办',
    width: 8,
    spare: 1,
    text: (row) => (row.transferred ? row.unit || '已转办' : ''),
    sort: 'rank',
  },
  {
    key: 'satisfaction',
    title: '反馈',
    width: 7,
    text: (row) => row.satisfaction || (row.feedbackOn ? '已反馈' : '未反馈'),
    cell: (row) => <FeedbackStatus row={row} />,
    sort: 'rank',
  },
];
