import { describe, expect, it } from 'vitest';
import { ScoreExplanation } from '../../renderer/features/scoring/explanation.tsx';
import { ScoringPage } from '../../renderer/features/scoring/list-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const rubric = {
  ...{ id: 'R1', name: '代表履职计分细则', version: '2025', source: '本县' },
  items: [
    { code: 'congress', name: '出席人代会', clause: '15分。', cap: 20 },
    { code: 'charity', name: '公益慈善', clause: '5分。', cap: 10 },
  ],
  grades: [
    { name: '优秀', from: 20 },
    { name: '不称职', from: 0 },
  ],
  ungraded: '尚未定等',
};
const waits = [
  { text: '2026年度还没有结束，过了12月31日才能定等', items: [] },
  { text: '全年没有一条记录的计分项：公益慈善', items: ['charity'] },
];
const deputy = (id: string, congress: number) => ({
  ...{ deputyId: id, name: `代表${id}`, level: 'township', levelName: '镇人大代表', group: '', rank: 1 },
  ...{ total: congress, grade: '尚未定等', points: { congress, charity: 0 } },
});

const bar = (within: Element, part: string) =>
  Math.round(
    ((within.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect().width ?? 0) /
      (within.querySelector('svg')?.getBoundingClientRect().width ?? 1)) *
      100,
  );

describe('a deputy’s score', () => {
  const score = {
    ...deputy('甲', 15),
    rubric,
    waits,
    items: [
      { ...rubric.items[0], points: 15, reasons: [] },
      { ...rubric.items[1], points: 0, reasons: [] },
    ],
  };

  it('shows points without a grade, why there is none, and where one enters what is missing', async () => {
    const screen = await showInOffice(<ScoreExplanation deputyId="甲" />, { 'scoring.deputy': () => score });
    await expect.element(screen.getByText(/^15\s*分/)).toBeVisible();
    for (const { text } of waits) await expect.element(screen.getByText(text)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('link', { name: '登记履职' }).click();
    expect(screen.address()).toBe('/deeds/new');
  });

  it('says nothing of waiting once there is a grade', async () => {
    const screen = await showInOffice(<ScoreExplanation deputyId="甲" />, {
      'scoring.deputy': () => ({ ...score, grade: '不称职', waits: [] }),
    });
    await expect.element(screen.getByText('不称职', { exact: true })).toBeVisible();
    expect(document.body.textContent).not.toContain('尚未定等');
    expect(screen.getByRole('link', { name: '登记履职' }).query()).toBeNull();
  });

  it('draws each item’s points against its cap, all on one scale', async () => {
    const screen = await showInOffice(<ScoreExplanation deputyId="甲" />, { 'scoring.deputy': () => score });
    const items = screen.getByRole('listitem');
    await expect.element(items.filter({ hasText: '出席人代会' })).toBeVisible();
    const drawn = ['出席人代会', '公益慈善'].map((name) => {
      const item = items.filter({ hasText: `细则` }).filter({ hasText: name }).element();
      return [bar(item, 'value'), bar(item, 'cap')];
    });
    expect(drawn).toEqual([
      [75, 100],
      [0, 50],
    ]);
  });

  it('draws the year before and the trial of a later rubric beside the total, over where grades begin', async () => {
    const screen = await showInOffice(<ScoreExplanation deputyId="甲" />, {
      'scoring.deputy': () => ({
        ...score,
        before: { total: 12, points: { congress: 12, charity: 0 } },
        trial: { total: 24, points: { congress: 18, charity: 6 }, rubric: '新细则', version: '2026' },
      }),
    });
    await expect.element(screen.getByText('试算用以后执行的“新细则”（2026），只看不存。')).toBeVisible();
    await expect.element(screen.getByText('20 优秀')).toBeVisible();
    const rows = [...document.querySelectorAll('dl > div')];
    expect(
      rows.map((row) => [
        row.querySelector('dt')?.textContent,
        row.lastChild?.textContent,
        bar(row, 'value'),
      ]),
    ).toEqual([
      [expect.stringMatching(/^\d+ 年$/), '12', 40],
      [expect.stringMatching(/^\d+ 年$/), '15', 50],
      ['试算', '24', 80],
    ]);
    await expect.element(screen.getByText('去年 12　试算 18')).toBeVisible();
    await expectOpenToAll();
  });

  it('has three reasons of an item in sight, and all when asked for', async () => {
    const reasons = Array.from({ length: 5 }, (_, at) => ({ text: `${at + 1}月6日 接待选民`, points: 3 }));
    const screen = await showInOffice(<ScoreExplanation deputyId="甲" />, {
      'scoring.deputy': () => ({ ...score, items: [{ ...rubric.items[0], points: 15, reasons }] }),
    });
    await expect.element(screen.getByText('3月6日 接待选民')).toBeVisible();
    expect(screen.getByText('4月6日 接待选民').query()).toBeNull();
    await screen.getByRole('button', { name: '还有 2 条' }).click();
    await expect.element(screen.getByText('5月6日 接待选民')).toBeVisible();
    expect(screen.getByRole('button', { name: /^还有/ }).query()).toBeNull();
  });
});

describe('the ranking', () => {
  const answers = {
    'scoring.year': () => ({
      rubric,
      waits,
      deputies: [deputy('甲', 20), deputy('乙', 10)],
      grades: [
        { name: '优秀', count: 0 },
        { name: '不称职', count: 0 },
        { name: '尚未定等', count: 2 },
      ],
    }),
  };

  it('says why nobody has a grade, and finds those without one', async () => {
    const screen = await showInOffice(<ScoringPage />, answers);
    await expect
      .element(
        screen.getByText(
          /尚未定等：2026年度还没有结束，过了12月31日才能定等；全年没有一条记录的计分项：公益慈善。/,
        ),
      )
      .toBeVisible();
    await screen.getByRole('button', { name: /^尚未定等/ }).click();
    await expect.element(screen.getByRole('link', { name: '代表甲' })).toBeVisible();
    await expectOpenToAll();
  });

  it('draws the average of each item against its cap', async () => {
    const screen = await showInOffice(<ScoringPage />, answers);
    await screen.getByRole('button', { name: '统计' }).click();
    const table = screen.getByRole('table', { name: '各项平均得分' });
    await expect.element(table).toBeVisible();
    const rows = [...table.element().querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([
      ['出席人代会', '', '15 / 20', '1 人', '0 人'],
      ['公益慈善', '', '0 / 10', '0 人', '2 人'],
    ]);
    expect(rows.map((row) => [bar(row, 'value'), bar(row, 'cap')])).toEqual([
      [75, 100],
      [0, 50],
    ]);
    expect(screen.address()).toBe('/here?view=figures');
    await expectOpenToAll();
  });
});
