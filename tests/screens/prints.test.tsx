import { describe, expect, it, vi } from 'vitest';
import { PaperPage } from '#ui/paper-page.tsx';
import { LedgersPage } from '../../renderer/features/ledgers/page.tsx';
import { LogPage } from '../../renderer/features/log/list-page.tsx';
import { show } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

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

  it('is the ledger of every station and the whole year where that is asked for, without a check code', async () => {
    const ledger = {
      title: '清溪镇各站点接待选民登记簿（2026年）',
      station: '',
      orientation: 'landscape',
      columns: [{ field: 'matter', heading: '反映问题', width: 40 }],
      rows: [{ matter: '路灯不亮' }],
    };
    const screen = await showInOffice(
      <LedgersPage />,
      {
        'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
        'ledgers.reception': () => ledger,
      },
      { at: '/here?station=all&month=all' },
    );
    const sheet = screen.getByRole('region', { name: ledger.title });
    await expect.element(sheet).toMatchTextContent('路灯不亮');
    expect(sheet.element().textContent).not.toContain('校验码');
    await expect.element(screen.getByText('全部站点，2026 年全年，1 人次')).toBeVisible();
    expect(screen.asked('ledgers.reception')).toEqual([{ year: 2026 }]);
  });

  it('is never the ledger of every station for a liaison', async () => {
    const screen = await showInOffice(
      <LedgersPage />,
      {
        'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
        'ledgers.reception': () => refuse({ code: 'x', message: '只看所问' }),
      },
      { role: 'liaison', at: '/here?station=all&month=3' },
    );
    await expect.element(screen.getByText('只看所问')).toBeVisible();
    expect(screen.asked('ledgers.reception')[0]).toEqual({ stationId: 's1', year: 2026, month: 3 });
  });
});

describe('a sheet', () => {
  it.each([
    [true, 'default'],
    [false, 'filled'],
  ])('whose approval comes first, %s, has its saving as a %s button', async (draft, variant) => {
    const sheet = (
      <PaperPage
        title="上墙公示"
        saveLabel="存为 Word"
        saving={false}
        onSave={vi.fn()}
        draft={draft}
        printable
      >
        <p>名单</p>
      </PaperPage>
    );
    const screen = await show(sheet);
    const save = screen.getByRole('button', { name: '存为 Word' });
    await expect.element(save).toHaveAttribute('data-variant', variant);
  });
});
