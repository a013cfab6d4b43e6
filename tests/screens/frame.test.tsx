import { notifications } from '@mantine/notifications';
import { createMemoryRouter, Outlet } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Frame, type FrameProps } from '#ui/frame.tsx';
import { places } from '../../renderer/places.ts';
import { draw, expectOpenToAll, show } from './harness.tsx';

function frame(props: Partial<FrameProps> = {}) {
  localStorage.clear();
  return (
    <Frame
      groups={places}
      township="清溪镇"
      termPage="/terms/t19"
      year={2025}
      years={[
        { year: 2026, term: '第二十届' },
        { year: 2025, term: '第十九届' },
        { year: 2024, term: '第十九届' },
      ]}
      onYear={vi.fn()}
      person="经办人"
      onSearch={vi.fn()}
      searchHint="找代表或功能"
      onLock={vi.fn()}
      typeSize="usual"
      onTypeSize={vi.fn()}
      saved="14:32 已保存"
      copied="机外备份：3 天前"
      {...props}
    >
      {props.children ?? <h1>正文</h1>}
    </Frame>
  );
}

describe('the frame', () => {
  it('shows the whole house in six groups of at most five places', async () => {
    const screen = await show(frame());
    expect(places.map(({ label }) => label)).toEqual(['今日', '名册', '履职', '评价', '出件', '办公室']);
    expect(Math.max(...places.map((group) => group.places.length))).toBeLessThanOrEqual(5);
    for (const { label } of places.flatMap((group) => group.places))
      await expect.element(screen.getByRole('link', { name: label, exact: true })).toBeVisible();
    await expectOpenToAll();
  });

  it('shows another page from its top, however far the one before was read', async () => {
    localStorage.clear();
    const long = (name: string) => (
      <div style={{ height: '3000px' }}>
        <h1>{name}</h1>
      </div>
    );
    const router = createMemoryRouter(
      [
        {
          element: frame({ children: <Outlet /> }),
          children: [
            { path: '/today', element: long('今日') },
            { path: '/deputies', element: long('代表名册') },
          ],
        },
      ],
      { initialEntries: ['/today'] },
    );
    const screen = await draw(router);
    const main = screen.getByRole('main').element();
    main.scrollTo(0, 2000);
    await router.navigate('/today?year=2025');
    expect(main.scrollTop).toBe(2000);
    await screen.getByRole('link', { name: '代表', exact: true }).click();
    await expect.element(screen.getByRole('heading', { name: '代表名册' })).toBeVisible();
    expect(main.scrollTop).toBe(0);
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
    await userEvent.selectOptions(screen.getByLabelText('届次和年度'), '2026');
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

  it('tells term and year at its head, each year under its term, and leads to the term', async () => {
    const screen = await show(frame());
    const choice = screen.getByLabelText('届次和年度').element() as HTMLSelectElement;
    expect(choice.selectedOptions[0]?.textContent).toBe('第十九届 · 2025 年');
    expect([...choice.querySelectorAll('optgroup')].map((one) => [one.label, one.childElementCount])).toEqual(
      [
        ['第二十届', 1],
        ['第十九届', 2],
      ],
    );
    await screen.getByRole('link', { name: '清溪镇' }).click();
    expect(screen.address()).toBe('/terms/t19');
  });

  it('stands in one column, each place with its sign, each group with its word', async () => {
    const screen = await show(frame());
    const links = screen.getByRole('navigation', { name: '主导航' }).getByRole('link').elements();
    expect(new Set(links.map((link) => link.getBoundingClientRect().left)).size).toBe(1);
    expect(links.every((link) => link.querySelector('svg'))).toBe(true);
    for (const label of ['名册', '履职', '评价', '出件', '办公室'])
      await expect.element(screen.getByRole('heading', { level: 2, name: label })).toBeVisible();
    const rail = screen.getByRole('navigation', { name: '主导航' }).element();
    expect(rail.scrollHeight).toBeLessThanOrEqual(rail.clientHeight);
  });

  it.each([
    ['usual', 1366, 768, false],
    ['usual', 1366, 660, false],
    ['usual', 1093, 614, true],
    ['large', 1366, 768, true],
    ['large', 1920, 1080, false],
  ] as const)(
    'at %s type and %d × %d starts folded: %s, without a scroll',
    async (size, width, height, folded) => {
      await page.viewport(width, height);
      document.documentElement.dataset.typeSize = size;
      const screen = await show(frame());
      await expect.element(screen.getByRole('button', { name: folded ? '展开' : '收起' })).toBeVisible();
      const groups = screen.getByRole('navigation', { name: '主导航' }).element().firstElementChild;
      expect(groups && groups.scrollHeight <= groups.clientHeight).toBe(true);
      document.documentElement.dataset.typeSize = 'usual';
      await page.viewport(1366, 768);
    },
  );

  it('says in its foot line what there is to say, covering nothing of the page', async () => {
    const screen = await show(frame());
    const long = '已存为 关于2025年度代表意见建议办理情况的监督报告（送审稿）.docx'.repeat(3);
    notifications.show({ message: long, autoClose: false });
    const said = screen.getByText(long);
    await expect.element(said).toBeVisible();
    const body = screen.getByRole('main').element().getBoundingClientRect();
    await expect
      .poll(() => said.element().getBoundingClientRect().top - body.bottom)
      .toBeGreaterThanOrEqual(0);
    await expectOpenToAll();
    notifications.clean();
  });

  it('leaves of several notes the newest alone in its foot line', async () => {
    const screen = await show(frame());
    for (const number of [1, 2, 3])
      notifications.show({ message: `第 2026-00${number} 号已保存`, autoClose: false });
    await expect.element(screen.getByText('第 2026-003 号已保存')).toBeVisible();
    await expect.poll(() => screen.getByText(/号已保存$/).elements().length).toBe(1);
    notifications.clean();
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
