import { describe, expect, it } from 'vitest';
import { BinPage } from '../../renderer/features/bin/page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const entry = {
  id: 'b1',
  title: '删除接待登记',
  subject: '2025年1月6日大坪代表联络站',
  removedBy: '经办人',
  removedAt: '2026-03-01 10:15',
  until: '2026-03-31',
  days: 25,
  fields: [
    { field: '来访人', value: '王秀英' },
    { field: '联系电话', value: '（已隐去）' },
    { field: '反映问题', value: '村口路灯不亮' },
  ],
};
const bin = { 'bin.list': () => ({ rows: [entry], days: 30 }) };

describe('the bin', () => {
  it('says what was deleted, by whom, and until when it stays', async () => {
    const screen = await showInOffice(<BinPage />, bin);
    await expect
      .element(
        screen.getByRole('row', {
          name: /接待登记 2025年1月6日大坪代表联络站.*王秀英：村口路灯不亮 3月1日 10:15 经办人 3月31日，还有 25 天/,
        }),
      )
      .toBeVisible();
    await expectOpenToAll();
  });

  it('shows what an entry held before it is brought back', async () => {
    const screen = await showInOffice(<BinPage />, {
      ...bin,
      'bin.restore': () => ({ restored: true }),
      'log.latest': () => undefined,
    });
    await screen.getByRole('button', { name: /^恢复/ }).click();
    const dialog = screen.getByRole('dialog', { name: '恢复接待登记' });
    await expect.element(dialog.getByText('村口路灯不亮')).toBeVisible();
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '恢复' }).click();
    await expect.element(screen.getByText('已恢复接待登记：2025年1月6日大坪代表联络站')).toBeVisible();
    expect(screen.asked('bin.restore')).toEqual([{ id: 'b1' }]);
  });

  it('says why an entry cannot be brought back', async () => {
    const screen = await showInOffice(<BinPage />, {
      ...bin,
      'bin.restore': () => refuse({ code: 'year-locked', message: '2025 年度已由主席锁定。' }),
    });
    await screen.getByRole('button', { name: /^恢复/ }).click();
    await screen.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('2025 年度已由主席锁定。');
  });

  it('is written out when it is empty, and restores nothing for an auditor', async () => {
    const empty = await showInOffice(<BinPage />, { 'bin.list': () => ({ rows: [], days: 30 }) });
    await expect.element(empty.getByText('回收站是空的')).toBeVisible();
    await expectOpenToAll();
    await empty.unmount();
    const screen = await showInOffice(<BinPage />, bin, { role: 'auditor' });
    await expect.element(screen.getByText('接待登记', { exact: true })).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });
});
