import type { DeputyRow } from '#features/deputies/contract.ts';
import { compareNames } from '#features/deputies/rules/order.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { Status } from '#ui/status.tsx';

/** The roster's columns. */
export const deputyColumns: ListColumn<DeputyRow>[] = [
  { key: 'name', title: '姓名', width: 5.5, text: (row) => row.name, sort: compareNames },
  { key: 'sex', title: '性别', width: 4, spare: 1, text: (row) => row.sex },
  { key: 'level', title: '层级', width: 6.5, spare: 2, text: (row) => row.levelName, sort: 'rank' },
  { key: 'workplace', title: '工作单位及职务', least: 9, lines: 2, text: (row) => row.workplace },
  {
    key: 'constituency',
    title: '选区',
    width: 11.75,
    spare: 3,
    lines: 2,
    text: (row) => row.constituency,
    sort: 'rank',
  },
  { key: 'group', title: '代表小组', width: 11.5, lines: 2, text: (row) => row.group, sort: 'rank' },
  { key: 'phone', title: '电话', width: 8.5, text: (row) => row.phoneMasked },
  {
    key: 'checks',
    screenOnly: true,
    title: '核对',
    width: 5,
    text: (row) => row.checks.join('；'),
    sort: 'rank',
    rank: (row) => -row.checks.length,
    cell: (row) =>
      row.checks.length > 0 ? (
        <span title={row.checks.join('\n')}>
          <Status tone="warn">{`${row.checks.length} 处`}</Status>
        </span>
      ) : null,
  },
];
