import { describe, expect, it } from 'vitest';
import { SalvagePage } from '../../renderer/features/salvage/page.tsx';
import { givePurpose } from './give-purpose.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const found = {
  damaged: 'office.db.damaged-2026-03-05-0900',
  kinds: [
    { name: '接待登记', safe: 2, collides: 0, differs: 0, torn: false },
    { name: '意见建议', safe: 0, collides: 0, differs: 1, torn: true },
  ],
  lines: [
    { name: '接待登记', words: '2026年3月5日 大坪代表联络站 路灯不亮', comparison: 'safe' },
    { name: '接待登记', words: '2026年3月5日 大坪代表联络站 水管漏水', comparison: 'safe' },
    { name: '意见建议', words: '第2026-003号 关于修桥的建议', comparison: 'differs' },
  ],
};

describe('what a damaged file gave up', () => {
  it('is shown by kind and by line, saved for checking, and brought in after asking once', async () => {
    let there = true;
    const screen = await showInOffice(<SalvagePage />, {
      'salvage.find': () => (there ? { found } : { found: { ...found, kinds: [], lines: [] } }),
      'salvage.composeList': () => ({ file: 'f1', name: '损坏文件里的记录.xlsx' }),
      'salvage.bringIn': () => {
        there = false;
        return { brought: 2, left: 1 };
      },
    });
    await expect.element(screen.getByText('有的没读出，请对照纸质登记簿')).toBeVisible();
    await expect.element(screen.getByText('第2026-003号 关于修桥的建议')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '存成表格核对' }).click();
    await givePurpose('核对登记');
    await expect.element(screen.getByText('已存为 损坏文件里的记录.xlsx')).toBeVisible();
    await screen.getByRole('button', { name: '补回 2 条' }).click();
    const ask = screen.getByRole('dialog', { name: '补回 2 条' });
    await expect.element(ask).toMatchTextContent('补回会重复，请先核对');
    await expectOpenToAll();
    expect(screen.asked('salvage.bringIn')).toEqual([]);
    await ask.getByRole('button', { name: '补回' }).click();
    await expect.element(screen.getByText('读得出来的记录，现在库里都有。')).toBeVisible();
  });

  it('says what to do where nothing can be read', async () => {
    const screen = await showInOffice(<SalvagePage />, {
      'salvage.find': () => refuse({ code: 'damaged-database', message: '数据库文件已损坏。' }),
    });
    await expect.element(screen.getByText('读不出来的，请照纸质登记簿重新登记。')).toBeVisible();
    await expectOpenToAll();
  });

  it('takes nothing for lost where the asking itself went wrong', async () => {
    const screen = await showInOffice(<SalvagePage />, {
      'salvage.find': () => Promise.reject(new Error('nobody foresaw this')),
    });
    await expect.element(screen.getByRole('button', { name: '再试一次' })).toBeVisible();
    expect(screen.container.textContent).not.toContain('重新登记');
  });
});
