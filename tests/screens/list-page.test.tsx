import { Button } from '@mantine/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FilterRow, FilterSearch, FilterSelect, FilterTabs } from '#ui/filters.tsx';
import { ListPage, type ListPageProps } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { expectOpenToAll, show } from './harness.tsx';

type Row = { id: string; name: string; points: number };

const rows: Row[] = [
  { id: 'a', name: '魏金', points: 10 },
  { id: 'b', name: '于秀德', points: 9 },
  { id: 'c', name: '万花', points: 61 },
];

const list = (props: Partial<ListPageProps<Row>> = {}) => (
  <div style={{ height: 600 }}>
    <ListPage<Row>
      title="代表名册"
      count="共 3 人"
      columns={[
        { key: 'name', title: '姓名', text: (row) => row.name, sort: 'stroke' },
        {
          key: 'points',
          title: '积分',
          text: (row) => String(row.points),
          sort: 'rank',
          rank: (row) => row.points,
          width: 8,
        },
      ]}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/deputies/${row.id}`}
      empty={{ title: '名册还是空的', body: '把现有的名册导入进来。', action: <Button>导入表格</Button> }}
      {...props}
    />
  </div>
);

const names = (screen: Awaited<ReturnType<typeof show>>) =>
  screen
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);

describe('a list page', () => {
  it('shows title, count and rows, open to everyone', async () => {
    const screen = await show(list());
    await expect.element(screen.getByRole('heading', { level: 1, name: '代表名册' })).toBeVisible();
    await expect.element(screen.getByText('共 3 人')).toBeVisible();
    expect(names(screen)).toEqual(['魏金', '于秀德', '万花']);
    await expectOpenToAll();
  });

  it('shows what is counted of it in the place of filters and rows, by its address, and goes back', async () => {
    const screen = await show(list({ figures: <p>图在这里</p>, filters: <p>筛选在这里</p> }));
    expect(screen.getByText('图在这里').query()).toBeNull();
    await screen.getByRole('button', { name: '统计' }).click();
    await expect.element(screen.getByText('图在这里')).toBeVisible();
    expect(screen.address()).toBe('/here?view=figures');
    expect([screen.getByText('筛选在这里').query(), screen.getByText('共 3 人').query()]).toEqual([
      null,
      null,
    ]);
    expect(names(screen)).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '名单' }).click();
    await expect.poll(() => names(screen)).toEqual(['魏金', '于秀德', '万花']);
    expect(screen.address()).toBe('/here');
  });

  it('opens an entry by its row and, for keyboards, by its link', async () => {
    const byRow = await show(list());
    await byRow.getByRole('cell', { name: '61' }).click();
    expect(byRow.address()).toBe('/deputies/c');
    await byRow.unmount();
    const byKey = await show(list());
    (byKey.getByRole('link', { name: '于秀德' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(byKey.address()).toBe('/deputies/b');
  });

  it('sorts by stroke and by rank, both ways', async () => {
    const screen = await show(list());
    await screen.getByRole('button', { name: '按姓名排序' }).click();
    expect(names(screen)).toEqual(['万花', '于秀德', '魏金']);
    await screen.getByRole('button', { name: /按积分排序/ }).click();
    expect(names(screen)).toEqual(['于秀德', '魏金', '万花']);
    await screen.getByRole('button', { name: /按积分排序/ }).click();
    expect(names(screen)).toEqual(['万花', '魏金', '于秀德']);
  });

  it('says in words that it is empty, and what to do first', async () => {
    const screen = await show(list({ rows: [] }));
    await expect.element(screen.getByText('名册还是空的')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '导入表格' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '导出所见' })).toBeDisabled();
    await expectOpenToAll();
  });

  it('says what is being read once it takes half a second', async () => {
    const screen = await show(list({ rows: undefined }));
    expect(screen.getByRole('status').elements()).toEqual([]);
    await expect.element(screen.getByText('正在读取代表名册')).toBeVisible();
  });

  it('says what went wrong and offers another try', async () => {
    const onRetry = vi.fn();
    const screen = await show(
      list({ rows: undefined, refusal: { message: '名册读不出来', remedy: '请再试一次。' }, onRetry }),
    );
    await expect.element(screen.getByRole('alert')).toHaveTextContent('未成名册读不出来请再试一次。再试一次');
    await screen.getByRole('button', { name: '再试一次' }).click();
    expect(onRetry).toHaveBeenCalledTimes(1);
    await expectOpenToAll();
  });

  it('offers one bar of actions for the rows picked', async () => {
    const screen = await show(list({ batch: (picked) => <Button>打印 {picked.length} 张代表证</Button> }));
    await screen.getByRole('checkbox', { name: '选择魏金' }).click();
    await screen.getByRole('checkbox', { name: '选择万花' }).click();
    await expect.element(screen.getByText('已选 2 项')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '打印 2 张代表证' })).toBeVisible();
    await screen.getByRole('button', { name: '取消选择' }).click();
    expect(screen.getByText('已选 2 项').elements()).toEqual([]);
  });

  it('prints a ruled table of what is seen', async () => {
    const screen = await show(list());
    window.dispatchEvent(new Event('beforeprint'));
    const printed = [...(screen.container.querySelectorAll('table') ?? [])].at(-1);
    expect(
      [...(printed?.querySelectorAll('tr') ?? [])].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['序号', '姓名', '积分'],
      ['1', '魏金', '10'],
      ['2', '于秀德', '9'],
      ['3', '万花', '61'],
    ]);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => screen.container.querySelectorAll('table').length).toBe(1);
  });
});

function Filtered() {
  const filters = useFilters({ search: '', level: '', state: 'all' });
  const { search, level, state } = filters.values;
  return (
    <>
      <FilterRow changed={filters.changed} onClear={filters.clear}>
        <FilterSearch label="姓名" value={search} onChange={(value) => filters.set({ search: value })} />
        <FilterSelect
          label="职级"
          everything="全部职级"
          options={[{ value: 'county', label: '县代表' }]}
          value={level}
          onChange={(value) => filters.set({ level: value })}
        />
        <FilterTabs
          label="状态"
          options={[
            { value: 'all', label: '全部', count: 3 },
            { value: 'overdue', label: '逾期', count: 1 },
          ]}
          value={state}
          onChange={(value) => filters.set({ state: value })}
        />
      </FilterRow>
      <output>{JSON.stringify(filters.values)}</output>
    </>
  );
}

describe('a filter row', () => {
  it('is kept in the address, without what says nothing and without what was typed', async () => {
    const screen = await show(<Filtered />, '/here?year=2025');
    await screen.getByLabelText('姓名').fill('王');
    await expect.element(screen.getByRole('status')).toMatchTextContent('"search":"王"');
    expect(screen.address()).toBe('/here?year=2025');
    await screen.getByRole('button', { name: /逾期/ }).click();
    await screen
      .getByRole('textbox', { name: '职级' })
      .or(screen.getByRole('combobox', { name: '职级' }))
      .click();
    await screen.getByRole('option', { name: '县代表' }).click();
    await expect.poll(() => screen.address()).toBe('/here?year=2025&level=county&state=overdue');
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent('{"search":"王","level":"county","state":"overdue"}');
    await expectOpenToAll();
    await screen.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => screen.address()).toBe('/here?year=2025');
  });

  it('is found as it was left', async () => {
    const first = await show(<Filtered />, '/here?search=李&state=overdue');
    await expect.poll(() => first.address()).toBe('/here?state=overdue');
    await first.unmount();
    const second = await show(<Filtered />, '/here');
    await expect
      .element(second.getByRole('status'))
      .toHaveTextContent('{"search":"李","level":"","state":"overdue"}');
    expect(second.address()).toBe('/here?state=overdue');
    await second.getByRole('button', { name: '清除筛选' }).click();
  });

  it('shows whole what a link asks for, whatever was typed there before', async () => {
    const first = await show(<Filtered />, '/here?search=李&state=overdue');
    await expect.poll(() => first.address()).toBe('/here?state=overdue');
    await first.unmount();
    const second = await show(<Filtered />, '/here?state=overdue');
    await expect
      .element(second.getByRole('status'))
      .toHaveTextContent('{"search":"","level":"","state":"overdue"}');
    await second.getByRole('button', { name: '清除筛选' }).click();
  });
});
