import { Button } from '@mantine/core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DetailPage } from '#ui/detail-page.tsx';
import { DueGroup } from '#ui/due-list.tsx';
import { Facts } from '#ui/facts.tsx';
import { FigureDoor } from '#ui/figure-door.tsx';
import { Notes } from '#ui/notes.tsx';
import { PaperPage } from '#ui/paper-page.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Saved } from '#ui/saved.tsx';
import { Stages } from '#ui/stages.tsx';
import { Status } from '#ui/status.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { WordButton } from '#ui/word-button.tsx';
import { expectOpenToAll, show } from './harness.tsx';

describe('a word that is a button', () => {
  it('is pressed by keys, sends no form, and stands in the letters of its line', async () => {
    const [sent, pressed] = [vi.fn((event: Event) => event.preventDefault()), vi.fn()];
    const screen = await show(
      <form onSubmit={(event) => sent(event.nativeEvent)}>
        <p style={{ fontSize: 21 }}>
          还有 3 条。<WordButton onClick={pressed}>全部列出</WordButton>
        </p>
      </form>,
    );
    const word = screen.getByRole('button', { name: '全部列出' });
    (word.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect([pressed.mock.calls.length, sent.mock.calls.length]).toEqual([1, 0]);
    const { fontSize, textDecorationLine, color } = getComputedStyle(word.element());
    expect([fontSize, textDecorationLine, color]).toEqual(['21px', 'underline', 'rgb(92, 86, 77)']);
    await expectOpenToAll();
  });
});

describe('a detail page', () => {
  const detail = (
    <DetailPage
      back={{ to: '/deputies', label: '代表名册' }}
      title="王建国"
      line="镇人大代表 · 上坝村村民"
      primary={<Button>修改信息</Button>}
      blocked={['尚未答复，答复后才能登记评价。']}
      lead={<Notes title="请核对" sentences={['电话少一位']} />}
      tabs={[
        { key: 'facts', label: '基本信息', content: <Facts facts={[{ label: '备注', value: '' }]} /> },
        { key: 'score', label: '积分', content: <p>六十一分</p> },
      ]}
      timeline={{
        title: '经过',
        empty: '还没有记录。',
        entries: [
          { day: '3月6日', text: '参加培训', to: '/activities/1', by: '经办人' },
          { day: '3月6日', text: '接待选民' },
        ],
      }}
    />
  );

  it('keeps names whole, and lets a sentence break like running text', async () => {
    const screen = await show(
      <Facts
        facts={[
          { label: '站点', value: '清溪社区代表联络点' },
          { label: '自动锁定', value: '电脑休眠或锁屏时自动锁定；填到一半的内容留作草稿', sentence: true },
        ]}
      />,
    );
    expect(
      screen
        .getByRole('definition')
        .elements()
        .map((value) => getComputedStyle(value).wordBreak),
    ).toEqual(['keep-all', 'normal']);
  });

  it('says who, what may be done, what blocks the rest, and what happened', async () => {
    const screen = await show(detail);
    await expect.element(screen.getByRole('heading', { level: 1, name: '王建国' })).toBeVisible();
    await expect.element(screen.getByText('尚未答复，答复后才能登记评价。')).toBeVisible();
    await expect.element(screen.getByRole('definition')).toHaveTextContent('—');
    expect(
      screen
        .getByRole('region', { name: '经过' })
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['3月6日参加培训经办人', '接待选民']);
    await expectOpenToAll();
  });

  it('keeps its tab in the address', async () => {
    const screen = await show(detail, '/here?year=2025');
    await screen.getByRole('tab', { name: '积分' }).click();
    await expect.element(screen.getByText('六十一分')).toBeVisible();
    expect(screen.address()).toBe('/here?year=2025&tab=score');
    await screen.getByRole('tab', { name: '基本信息' }).click();
    expect(screen.address()).toBe('/here?year=2025');
  });
});

describe('a task in steps', () => {
  it('says which step this is, which are done, and what will happen', async () => {
    const screen = await show(
      <StepsPage
        title="导入"
        steps={['选择表格', '核对', '写入']}
        current={1}
        heading="核对"
        ahead={<p>现在还没有写入。</p>}
        actions={<Button>下一步</Button>}
      >
        <p>代表名册，86 行，表头第 3 行</p>
      </StepsPage>,
    );
    const steps = screen.getByRole('list').getByRole('listitem').elements();
    expect(steps.map((step) => [step.textContent, step.getAttribute('aria-current')])).toEqual([
      ['✓选择表格（已完成）', null],
      ['2核对', 'step'],
      ['3写入', null],
    ]);
    await expect
      .element(screen.getByRole('complementary', { name: '将会怎样' }))
      .toHaveTextContent('将会怎样现在还没有写入。');
    await expectOpenToAll();
  });

  it('says what comes next once they are over', async () => {
    const screen = await show(
      <StepsPage
        title="导入"
        steps={['写入']}
        current={1}
        heading="已写入"
        ahead={<p>可以再导。</p>}
        actions={null}
      >
        <p>已新增 86 条。</p>
      </StepsPage>,
    );
    await expect
      .element(screen.getByRole('complementary', { name: '接下来' }))
      .toHaveTextContent('接下来可以再导。');
  });
});

describe('waiting', () => {
  it('is said only after half a second, with how far and a way to stop', async () => {
    const onCancel = vi.fn();
    const screen = await show(
      <Waiting doing="正在写入接待登记" done={120} total={240} onCancel={onCancel} />,
    );
    expect(screen.getByRole('status').elements()).toEqual([]);
    await expect.element(screen.getByText('120 / 240')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '取消' }).click();
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('what is due', () => {
  it('is a sentence with a verb that leads to it', async () => {
    const lines = [
      {
        key: '1',
        sentence: '第 2025-031 号建议 3 月 9 日到期，镇水务站未答复',
        verb: '督办',
        to: '/opinions/31',
      },
    ];
    const screen = await show(<DueGroup word="逾期" tone="bad" total={13} lines={lines} />);
    await expect.element(screen.getByText('13 件')).toBeVisible();
    await expectOpenToAll();
    await screen
      .getByRole('link', { name: '督办：第 2025-031 号建议 3 月 9 日到期，镇水务站未答复' })
      .click();
    expect(screen.address()).toBe('/opinions/31');
  });

  it('lists the rest on request', async () => {
    const onAll = vi.fn();
    const lines = [{ key: '1', sentence: '第 2025-031 号建议今天到期', verb: '督办', to: '/opinions/31' }];
    const screen = await show(<DueGroup word="逾期" tone="bad" total={13} lines={lines} onAll={onAll} />);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '还有 12 件逾期的，全部列出' }).click();
    expect(onAll).toHaveBeenCalledTimes(1);
  });

  it('shows nothing where nothing is', async () => {
    const screen = await show(<DueGroup word="今天" tone="warn" total={0} lines={[]} />);
    expect(screen.getByRole('region').elements()).toEqual([]);
  });
});

describe('small pieces', () => {
  it('are open to everyone together', async () => {
    const screen = await show(
      <>
        <h1>各件</h1>
        <FigureDoor
          name="出勤率"
          value="85.9%"
          short="758 / 882 人次"
          basis="应到 882 人次，实到 758 人次"
          months={[0.8, null, 0.9]}
          to="/activities"
        />
        {(['good', 'warn', 'bad', 'going', 'quiet'] as const).map((tone) => (
          <Status key={tone} tone={tone}>
            {`状态${tone}`}
          </Status>
        ))}
        <Stages
          label="办理环节"
          stages={[
            { name: '提出', day: '3月6日', done: true, current: false },
            { name: '交办', done: false, current: true },
            { name: '办结', done: false, current: false },
          ]}
        />
      </>,
    );
    await expect
      .element(screen.getByRole('link', { name: /出勤率/ }))
      .toHaveTextContent('出勤率758 / 882 人次85.9%');
    await expectOpenToAll();
  });

  it('show back what was saved, with the way to take it back', async () => {
    const onUndo = vi.fn();
    const screen = await show(
      <Saved title="已登记接待" facts={[{ label: '接待地点', value: '清溪镇代表之家' }]} onUndo={onUndo}>
        <Button>再登记一条</Button>
      </Saved>,
    );
    await expect.element(screen.getByRole('heading', { name: '已登记接待' })).toHaveFocus();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '撤销' }).click();
    expect(onUndo).toHaveBeenCalledTimes(1);
  });
});

describe('the columns of a table', () => {
  const columns = [
    { key: 'name', title: '姓名', width: 8, text: () => '欧明和' },
    { key: 'work', title: '工作单位及职务', least: 12, text: () => '上坝村村民' },
    { key: 'group', title: '代表小组', width: 10, text: () => '第一代表小组' },
    { key: 'tools', title: '', width: 5, text: () => '' },
  ];

  it.each([
    ['grow together where there is room', 70, [16, 29, 20, 5]],
    ['give way where there is none, the wide ones together', 30, [8, 9, 8, 5]],
  ])('%s', async (_, room, widths) => {
    await show(
      <div style={{ width: `${room}rem` }}>
        <RuledTable label="代表" columns={columns} rows={['only']} id={(id) => id} />
      </div>,
    );
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const cells = [...document.querySelectorAll('thead tr > *')];
    expect(cells.map((cell) => Math.round(cell.getBoundingClientRect().width / rem))).toEqual(widths);
  });
});

describe('a page of paper', () => {
  it('shows the sheet with its two ways out', async () => {
    const onSave = vi.fn();
    const screen = await show(
      <PaperPage title="接待台账" saveLabel="导出 Excel" saving={false} onSave={onSave} printable>
        <p>台账</p>
      </PaperPage>,
    );
    await screen.getByRole('button', { name: '导出 Excel' }).click();
    expect(onSave).toHaveBeenCalledTimes(1);
    await expect.element(screen.getByRole('button', { name: '打印' })).toBeVisible();
    await expectOpenToAll();
  });
});
