import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame, type FrameProps } from '#ui/frame.tsx';
import { places } from '../../renderer/places.ts';
import { expectOpenToAll, show } from './harness.tsx';

function frame(props: Partial<FrameProps> = {}) {
  localStorage.clear();
  return (
    <Frame
      groups={places}
      township="清溪镇"
      term="第十九届"
      year={2025}
      years={[2026, 2025]}
      onYear={vi.fn()}
      person="经办人"
      onSearch={vi.fn()}
      onLock={vi.fn()}
      typeSize="usual"
      onTypeSize={vi.fn()}
      saved="14:32 已保存"
      copied="机外备份：3 天前"
      {...props}
    >
      <h1>正文</h1>
    </Frame>
  );
}

describe('the frame', () => {
  it('shows the whole house in six groups of at most four places', async () => {
    const screen = await show(frame());
    expect(places.map(({ label }) => label)).toEqual(['今日', '名册', '履职', '评价', '出件', '办公室']);
    expect(Math.max(...places.map((group) => group.places.length))).toBeLessThanOrEqual(4);
    for (const { label } of places.flatMap((group) => group.places))
      await expect.element(screen.getByRole('link', { name: label, exact: true })).toBeVisible();
    await expectOpenToAll();
  });

  it('marks the place where one is', async () => {
    const screen = await show(
      frame({
        groups: [
          {
            label: '名册',
            icon: 'register',
            places: [
              { to: '/here', label: '代表' },
              { to: '/there', label: '站点' },
            ],
          },
        ],
      }),
    );
    await expect.element(screen.getByRole('link', { name: '代表' })).toHaveAttribute('aria-current', 'page');
    await expect.element(screen.getByRole('link', { name: '站点' })).not.toHaveAttribute('aria-current');
  });

  it('changes the year, the type, opens search, and locks', async () => {
    const told = { onYear: vi.fn(), onTypeSize: vi.fn(), onSearch: vi.fn(), onLock: vi.fn() };
    const screen = await show(frame(told));
    await userEvent.selectOptions(screen.getByLabelText('年度'), '2026');
    await screen.getByRole('button', { name: '字号' }).click();
    await screen.getByRole('menuitemradio', { name: '大字号', exact: true }).click();
    await screen.getByRole('button', { name: /找代表/ }).click();
    await screen.getByRole('button', { name: '锁定' }).click();
    expect([
      told.onYear.mock.calls,
      told.onTypeSize.mock.calls,
      told.onSearch.mock.calls.length,
      told.onLock.mock.calls.length,
    ]).toEqual([[[2026]], [['large']], 1, 1]);
  });

  it('folds to six signs with their words, each opening its places', async () => {
    const screen = await show(frame());
    await screen.getByRole('button', { name: '收起' }).click();
    await expect.element(screen.getByRole('link', { name: '今日' })).toBeVisible();
    await screen.getByRole('button', { name: '出件' }).click();
    await expect.element(screen.getByRole('menuitem', { name: '上墙公示' })).toBeVisible();
    await expectOpenToAll();
    localStorage.clear();
  });

  it.each([
    ['usual', 1366],
    ['large', 1366],
    ['larger', 1366],
    ['usual', 1093],
    ['usual', 1920],
  ] as const)('has no sideways scroll at %s type and %d pixels', async (size, width) => {
    await page.viewport(width, 768);
    document.documentElement.dataset.typeSize = size;
    await show(frame({ typeSize: size }));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    document.documentElement.dataset.typeSize = 'usual';
    await page.viewport(1366, 768);
  });

  it('lets a keyboard skip to the page', async () => {
    const screen = await show(frame());
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: '跳到正文' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('main')).toHaveFocus();
  });
});
