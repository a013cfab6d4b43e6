import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FilterRow, FilterSearch, FilterTabs } from '#ui/filters.tsx';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage, type ListPageProps } from '#ui/list-page.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { expectOpenToAll, show } from './harness.tsx';

type Row = { id: string; subject: string; unit: string; due: string };

const count = 15_000;
const rows: Row[] = Array.from({ length: count }, (_, at) => ({
  id: String(at + 1),
  subject: `第${at + 1}件：村组道路坑洼，雨天老人学生出行难`,
  unit: at % 5000 === 4999 ? '清溪供电所' : '镇规划建设办',
  due: `2025-${String((at % 12) + 1).padStart(2, '0')}-05`,
}));

const columns: ListColumn<Row>[] = [
  { key: 'subject', title: '事由', text: (row) => row.subject },
  { key: 'unit', title: '承办单位', width: 12, text: (row) => row.unit },
  {
    key: 'due',
    title: '期限',
    width: 12,
    spare: 1,
    text: (row) => row.due,
    sort: 'rank',
    rank: (row) => -Number(row.id),
  },
];

const list = (props: Partial<ListPageProps<Row>> = {}, width = 1100) => (
  <div style={{ height: 600, width }}>
    <ListPage<Row>
      title="意见建议"
      columns={columns}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/opinions/${row.id}`}
      empty={{ title: '还没有' }}
      {...props}
    />
  </div>
);

/** The list with something to type and something to choose over it, and what is counted of it beside it. */
function FoundList() {
  const filters = useFilters({ search: '', state: 'all' });
  const { search, state } = filters.values;
  return list({
    rows: rows.filter(({ subject }) => subject.includes(search)),
    figures: <p>各单位</p>,
    filters: (
      <FilterRow changed={filters.changed} onClear={filters.clear}>
        <FilterSearch label="事由" value={search} onChange={(value) => filters.set({ search: value })} />
        <FilterTabs
          label="状态"
          options={[
            { value: 'all', label: '全部' },
            { value: 'overdue', label: '逾期' },
          ]}
          value={state}
          onChange={(value) => filters.set({ state: value })}
        />
      </FilterRow>
    ),
  });
}

const table = () => document.querySelector('table') as HTMLTableElement;
const scroller = () => {
  let at = table().parentElement;
  while (at && getComputedStyle(at).overflowY !== 'auto') at = at.parentElement;
  if (!at) throw new Error('nothing scrolls the table');
  return at;
};
const drawn = () => [...table().querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
const indexes = () => drawn().map((row) => Number(row.getAttribute('aria-rowindex')));
const row = (at: number) => table().querySelector<HTMLElement>(`tr[aria-rowindex="${at + 1}"]`);
/** What a row holds, by selector. */
const within = (at: number, selector: string) => {
  const found = row(at)?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`row ${at} has no ${selector}`);
  return found;
};
/** True where the row is wholly between the head and the lower edge. */
const inSight = (at: number) => {
  const box = row(at)?.getBoundingClientRect();
  const head = (table().querySelector('thead th') as HTMLElement).getBoundingClientRect();
  return (
    box !== undefined &&
    box.top >= head.bottom - 1 &&
    box.bottom <= scroller().getBoundingClientRect().bottom + 1
  );
};
const scrollTo = async (top: number, rowHeight = 40) => {
  scroller().scrollTop = top;
  await expect.poll(() => indexes().some((index) => (index - 2) * rowHeight >= top)).toBe(true);
};

beforeEach(() => {
  document.documentElement.dataset.typeSize = 'usual';
});

describe('a list of 15,000 rows', () => {
  it('draws those near the eye alone, and tells a reader how many there are', async () => {
    await show(list());
    expect(drawn().length).toBeLessThan(60);
    expect(table().getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect(indexes().slice(0, 3)).toEqual([2, 3, 4]);
    await expectOpenToAll();
    await scrollTo(300_000);
    expect(drawn().length).toBeLessThan(60);
    expect(inSight(7502)).toBe(true);
    expect(row(7502)?.textContent).toContain('第7502件');
    await scrollTo(count * 40 - 700);
    await expect.poll(() => indexes().at(-1)).toBe(count + 1);
    await expectOpenToAll();
  });

  it('goes from row to row by keys, over what is not drawn, and Enter opens', async () => {
    const screen = await show(list());
    within(1, 'a').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.closest('tr')).toBe(row(2));
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('第15000件');
    expect(inSight(count)).toBe(true);
    await userEvent.keyboard('{PageUp}');
    await expect.poll(() => document.activeElement?.closest('tr') !== row(count)).toBe(true);
    await userEvent.keyboard('{Home}');
    expect(inSight(1)).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(screen.address()).toBe('/opinions/1');
  });

  it('keeps the row in hand however far one scrolls', async () => {
    await show(list());
    within(3, 'a').focus();
    await scrollTo(300_000);
    expect(document.activeElement?.closest('tr')).toBe(row(3));
    expect(indexes()[0]).toBe(4);
    expect(indexes()[1]).toBeGreaterThan(7000);
    expect(inSight(7502)).toBe(true);
  });

  it('is found as it was left: how far down, and by what it was sorted', async () => {
    const first = await show(list());
    await first.getByRole('button', { name: '按期限排序' }).click();
    expect(row(1)?.textContent).toContain('第15000件');
    await scrollTo(300_000);
    await first.unmount();
    const second = await show(list());
    expect(inSight(7502)).toBe(true);
    expect(row(7502)?.textContent).toContain('第7499件');
    await second.getByRole('button', { name: /按期限排序/ }).click();
    await expect.poll(() => inSight(1)).toBe(true);
  });

  it('begins at its top whenever something else is looked for', async () => {
    const screen = await show(<FoundList />);
    scroller().scrollTo(0, 40_000);
    await expect.poll(() => indexes()[0]).toBeGreaterThan(500);
    await screen.getByLabelText('事由').fill('村组');
    await expect.poll(() => indexes()[0]).toBe(2);
    expect(scroller().scrollTop).toBe(0);
    await screen.getByRole('button', { name: '清除筛选' }).click();
  });

  it('is still searched in as it was after a look at its figures', async () => {
    const screen = await show(<FoundList />);
    await screen.getByLabelText('事由').fill('第7件');
    await screen.getByRole('button', { name: '逾期' }).click();
    await expect.poll(() => screen.address()).toBe('/here?state=overdue');
    await screen.getByRole('button', { name: '统计' }).click();
    await expect.element(screen.getByText('各单位')).toBeVisible();
    await screen.getByRole('button', { name: '名单' }).click();
    await expect.element(screen.getByLabelText('事由')).toHaveValue('第7件');
    expect(drawn()).toHaveLength(1);
    await screen.getByRole('button', { name: '清除筛选' }).click();
  });

  it('is searched in as typed however soon something else is pressed, and not after that was cleared', async () => {
    const screen = await show(<FoundList />);
    const search = screen.getByLabelText('事由');
    await search.fill('第7件');
    await screen.getByRole('button', { name: '统计' }).click();
    await screen.getByRole('button', { name: '名单' }).click();
    await expect.element(search).toHaveValue('第7件');
    await search.fill('第8件');
    await screen.getByRole('button', { name: '清除筛选' }).click();
    await new Promise((later) => setTimeout(later, 300));
    await expect.element(search).toHaveValue('');
    expect(drawn().length).toBeGreaterThan(1);
  });

  it('prints every row', async () => {
    const screen = await show(list({ rows: rows.slice(0, 2000) }));
    window.dispatchEvent(new Event('beforeprint'));
    const printed = [...screen.container.querySelectorAll('table')].at(-1);
    expect(printed?.querySelectorAll('tbody tr').length).toBe(2000);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('finds by Ctrl+F what is not drawn, and goes on from place to place', async () => {
    const screen = await show(list());
    await userEvent.keyboard('{Control>}f{/Control}');
    await screen.getByRole('textbox', { name: '在本表中查找' }).fill('供电所');
    await expect.element(screen.getByText('第 1 处，共 3 处')).toBeVisible();
    expect(inSight(5000)).toBe(true);
    expect(row(5000)?.dataset.found).toBe('true');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('第 2 处，共 3 处')).toBeVisible();
    expect(inSight(10_000)).toBe(true);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expectOpenToAll();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.closest('tr')).toBe(row(5000));
    expect(table().querySelectorAll('[data-found]').length).toBe(0);
    await userEvent.keyboard('{Control>}f{/Control}');
    await screen.getByRole('textbox', { name: '在本表中查找' }).fill('没有这件');
    await expect.element(screen.getByText('没有找到')).toBeVisible();
  });

  it('grows its rows with the type, and stays whole', async () => {
    await show(list());
    document.documentElement.dataset.typeSize = 'larger';
    await expect.poll(() => row(2)?.getBoundingClientRect().height).toBe(50);
    await scrollTo(600_000, 50);
    await expect.poll(() => inSight(12_002)).toBe(true);
  });

  it('picks rows by what they are, not by what is drawn', async () => {
    const screen = await show(
      list({ batch: (picked) => <p>{picked.map(({ id }) => id).join('、')}</p>, rows: rows.slice(0, 300) }),
    );
    await screen.getByRole('checkbox', { name: /选择第2件/ }).click();
    await scrollTo(9000);
    await screen.getByRole('checkbox', { name: /选择第240件/ }).click();
    await expect.element(screen.getByText('2、240')).toBeVisible();
    await expect.element(screen.getByText('已选 2 项')).toBeVisible();
    await screen.getByRole('checkbox', { name: '全选' }).click();
    await expect.element(screen.getByText('已选 300 项')).toBeVisible();
    await expectOpenToAll();
  });
});

describe('a list in groups', () => {
  /** The first 100 late, then 14,890 under way, then ten done, brought in that order. */
  const stateOf = ({ id }: Row) => (Number(id) <= 100 ? '逾期' : Number(id) <= 14_990 ? '在办' : '已答复');
  const groups = {
    of: stateOf,
    heading: (title: string, own: Row[]) => ({ title, count: `${own.length} 件`, tone: 'quiet' as const }),
  };
  const headings = () =>
    [...table().querySelectorAll('th[scope="rowgroup"]')].map((head) => [
      Number(head.parentElement?.getAttribute('aria-rowindex')),
      (head as HTMLElement).innerText.replace(/\s+/g, ' '),
    ]);

  it('has a heading with its count over each, which a reader hears as the name of its rows', async () => {
    await show(list({ groups }));
    expect(headings()).toEqual([[2, '逾期 100 件']]);
    expect(table().getAttribute('aria-rowcount')).toBe(String(count + 4));
    expect([...table().tBodies].map((body) => body.ariaLabel)).toEqual(['逾期，100 件', null]);
    await expectOpenToAll();
    await scrollTo(32 + 100 * 40 - 200);
    await expect.poll(headings).toEqual([[103, '在办 14890 件']]);
    const [late, , going] = ['[aria-rowindex="102"]', '[aria-rowindex="103"]', '[aria-rowindex="104"]'].map(
      (at) => table().querySelector(at) as HTMLElement,
    );
    expect(late?.textContent).toContain('第100件');
    expect(going?.textContent).toContain('第101件');
    expect((going?.getBoundingClientRect().top ?? 0) - (late?.getBoundingClientRect().bottom ?? 0)).toBe(32);
    expect(drawn().length).toBeLessThan(60);
  });

  it('goes by keys from row to row over the headings, to either end', async () => {
    await show(list({ groups, rows: [...rows.slice(98, 102), ...rows.slice(-2)] }));
    expect(headings().map(([, words]) => words)).toEqual(['逾期 2 件', '在办 2 件', '已答复 2 件']);
    const held = () => document.activeElement?.textContent?.split('：')[0];
    within(2, 'a').focus();
    const went: unknown[] = [held()];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'PageDown', 'PageUp', 'ArrowUp']) {
      await userEvent.keyboard(`{${key}}`);
      went.push(held());
    }
    expect(went).toEqual(
      ['99', '100', '101', '100', '15000', '99', '15000', '99', '99'].map((at) => `第${at}件`),
    );
  });

  it('is sorted within them, found and picked in as any list, and prints them', async () => {
    const screen = await show(
      list({
        groups,
        rows: [...rows.slice(98, 102), ...rows.slice(-2)],
        batch: (picked) => <p>{picked.map(({ id }) => id).join('、')}</p>,
      }),
    );
    const order = () => drawn().map((one) => /第(\d+)件/.exec(one.textContent ?? '')?.[1] ?? '—');
    expect(order()).toEqual(['—', '99', '100', '—', '101', '102', '—', '14999', '15000']);
    await screen.getByRole('button', { name: '按期限排序' }).click();
    expect(order()).toEqual(['—', '100', '99', '—', '102', '101', '—', '15000', '14999']);
    await screen.getByRole('checkbox', { name: /选择第101件/ }).click();
    await expect.element(screen.getByText('101', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Control>}f{/Control}');
    await screen.getByRole('textbox', { name: '在本表中查找' }).fill('第14999件');
    await expect.poll(() => table().querySelector('[data-found]')?.textContent).toContain('第14999件');
    window.dispatchEvent(new Event('beforeprint'));
    const printed = [...screen.container.querySelectorAll('table')].at(-1);
    expect(
      [...(printed?.querySelectorAll('tbody tr') ?? [])].map(
        (one) => one.querySelector('th, td')?.textContent,
      ),
    ).toEqual(['逾期　2 件', '1', '2', '在办　2 件', '3', '4', '已答复　2 件', '5', '6']);
    window.dispatchEvent(new Event('afterprint'));
    await expectOpenToAll();
  });

  it('says nothing of groups where all rows are of one', async () => {
    await show(list({ groups, rows: rows.slice(0, 5) }));
    expect(headings()).toEqual([]);
    expect(table().getAttribute('aria-rowcount')).toBe('6');
  });
});

describe('columns that find no room', () => {
  it('are named, and all are shown when asked for, what identifies a row staying in sight', async () => {
    const screen = await show(list({}, 560));
    await expect.element(screen.getByText(/窗口放不下“期限”，打印和导出都有。/)).toBeVisible();
    expect(screen.getByRole('columnheader', { name: '期限' }).elements()).toEqual([]);
    await screen.getByRole('button', { name: '全部列出' }).click();
    await expect.element(screen.getByRole('columnheader', { name: /期限/ })).toBeInTheDocument();
    await expectOpenToAll();
    const before = within(1, 'td').getBoundingClientRect().left;
    scroller().scrollLeft = 60;
    await expect.poll(() => scroller().scrollLeft).toBe(60);
    expect(within(1, 'td').getBoundingClientRect().left).toBe(before);
    await screen.getByRole('button', { name: '只列放得下的' }).click();
    expect(screen.getByRole('columnheader', { name: '期限' }).elements()).toEqual([]);
  });

  it('are not spoken of where all fit', async () => {
    const screen = await show(list());
    await expect.element(screen.getByRole('columnheader', { name: /期限/ })).toBeVisible();
    expect(screen.getByText(/窗口放不下/).elements()).toEqual([]);
  });

  it('leave a long subject two lines before it is cut, clear of the rules', async () => {
    await page.viewport(1366, 768);
    const long = rows.slice(0, 1).map((one) => ({ ...one, subject: one.subject.repeat(6) }));
    await show(
      list({ rows: long, columns: columns.map((one, at) => (at === 0 ? { ...one, lines: 2 } : one)) }),
    );
    await expect.poll(() => row(1)?.getBoundingClientRect().height).toBe(60);
    const cell = within(1, 'td');
    const words = (cell.firstElementChild as HTMLElement).getBoundingClientRect();
    expect([cell.getBoundingClientRect().height, words.height]).toEqual([60, 48]);
    expect(words.top - cell.getBoundingClientRect().top).toBeGreaterThanOrEqual(5);
  });
});

describe('columns that may take two lines', () => {
  it('take one where that is enough for every row', async () => {
    const two = columns.map((one, at) => (at === 0 ? { ...one, lines: 2 as const } : one));
    const first = await show(list({ rows: rows.slice(0, 3), columns: two }));
    await expect.poll(() => row(1)?.getBoundingClientRect().height).toBe(40);
    const long = rows
      .slice(0, 3)
      .map((one, at) => (at === 2 ? { ...one, subject: one.subject.repeat(3) } : one));
    await first.unmount();
    await show(list({ rows: long, columns: two }));
    await expect.poll(() => row(1)?.getBoundingClientRect().height).toBe(60);
  });
});

describe('what stands under the first column', () => {
  it('is read below the subject, sorted by from the head, and a column of its own on paper', async () => {
    const screen = await show(
      list({
        rows: rows.slice(0, 20),
        columns: columns.map((one) =>
          one.key === 'due' ? { ...one, under: true as const, cell: (row) => `${row.due}到期` } : one,
        ),
      }),
    );
    expect([...table().querySelectorAll('th')].map((head) => head.textContent)).toEqual([
      '事由期限',
      '承办单位',
    ]);
    expect(within(1, 'td').innerText).toBe('第1件：村组道路坑洼，雨天老人学生出行难\n2025-01-05到期');
    expect(row(1)?.getBoundingClientRect().height).toBe(60);
    await screen.getByRole('button', { name: '按期限排序' }).click();
    expect(row(1)?.textContent).toContain('第20件');
    await expectOpenToAll();
    window.dispatchEvent(new Event('beforeprint'));
    const printed = [...screen.container.querySelectorAll('table')].at(-1);
    expect([...(printed?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent)).toEqual([
      '序号',
      '事由',
      '承办单位',
      '期限',
    ]);
    window.dispatchEvent(new Event('afterprint'));
  });
});

describe('a long table within a page', () => {
  const tall = (props: { count: number }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there
    <section aria-label="页面" tabIndex={0} style={{ height: 600, width: 700, overflowY: 'auto' }}>
      <p style={{ height: 300 }}>上面的话</p>
      <RuledTable
        label="问题"
        rows={rows
          .slice(0, props.count)
          .map((one, at) => (at % 3 === 0 ? { ...one, unit: '很长的话，'.repeat(60) } : one))}
        id={({ id }) => id}
        columns={[
          { key: 'subject', title: '事由', width: 24, text: ({ subject }) => subject },
          { key: 'unit', title: '问题', text: ({ unit }) => unit },
        ]}
      />
    </section>
  );

  it('draws what is near the eye, its last row too, each as high as its words', async () => {
    await show(tall({ count: 5000 }));
    await expect.poll(() => drawn().length).toBeGreaterThan(5);
    expect(drawn().length).toBeLessThan(100);
    expect(table().getAttribute('aria-rowcount')).toBe('5001');
    expect(indexes()[0]).toBe(2);
    const [high, low] = drawn().map((one) => one.getBoundingClientRect().height);
    expect(high).toBeGreaterThan(2 * (low ?? 0));
    await expectOpenToAll();
    await expect
      .poll(() => {
        scroller().scrollTop = scroller().scrollHeight;
        return indexes().at(-1);
      })
      .toBe(5001);
    expect(drawn().length).toBeLessThan(100);
    expect(row(5000)?.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      scroller().getBoundingClientRect().bottom + 1,
    );
  });

  it('is drawn whole on paper, and where it is short', async () => {
    const screen = await show(tall({ count: 150 }));
    await expect.poll(() => drawn().length).toBeLessThan(150);
    window.dispatchEvent(new Event('beforeprint'));
    expect(table().querySelectorAll('tbody tr').length).toBe(150);
    window.dispatchEvent(new Event('afterprint'));
    await screen.rerender(tall({ count: 100 }));
    await expect.poll(() => table().querySelectorAll('tbody tr').length).toBe(100);
    expect(table().getAttribute('aria-rowcount')).toBeNull();
  });
});
