import { describe, expect, it } from 'vitest';
import { LedgersPage } from '../../renderer/features/ledgers/page.tsx';
import { LogPage } from '../../renderer/features/log/list-page.tsx';
import { showInOffice } from './in-office.tsx';

const head = '操作日志至第 150 条，校验码 5c2e64a6';

describe('what the office prints', () => {
  it('carries the head of the log and what was searched for on the print of the log', async () => {
    const entry = {
      seq: 150,
      at: '2026-03-06 14:20',
      actor: '经办人',
      place: '浏览器',
      title: '登记答复',
      subject: '第2026-001号',
      changes: 1,
    };
    const screen = await showInOffice(
      <LogPage />,
      { 'log.list': () => ({ rows: [entry], total: 150, head }) },
      { at: '/here?search=答复&from=2026-03-01' },
    );
    await expect.element(screen.getByText('登记答复')).toBeVisible();
    window.dispatchEvent(new Event('beforeprint'));
    await expect
      .element(screen.getByText(/^共 1 行/))
      .toHaveTextContent(`共 1 行，2026年3月1日起，含“答复”；${head}`);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('carries it at the foot of a month’s reception ledger, a month of none included', async () => {
    const ledger = {
      title: '清溪镇大坪代表联络站接待选民登记簿（2026年3月）',
      station: '大坪代表联络站',
      columns: [{ field: 'matter', heading: '反映问题', width: 40 }],
      rows: [],
      logHead: head,
    };
    const screen = await showInOffice(<LedgersPage />, {
      'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
      'ledgers.reception': () => ledger,
    });
    await expect.element(screen.getByRole('region', { name: ledger.title })).toMatchTextContent(head);
  });
});
