import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { ActivitiesPage } from '../../renderer/features/activities/list-page.tsx';
import { BoardsPage } from '../../renderer/features/boards/page.tsx';
import { CountyPage } from '../../renderer/features/county/page.tsx';
import { DeedsPage } from '../../renderer/features/deeds/list-page.tsx';
import { GroupsPage } from '../../renderer/features/groups/list-page.tsx';
import { LedgersPage } from '../../renderer/features/ledgers/page.tsx';
import { OpinionsPage } from '../../renderer/features/opinions/list-page.tsx';
import { DutyPage } from '../../renderer/features/receptions/duty/duty-page.tsx';
import { ReceptionsPage } from '../../renderer/features/receptions/list-page.tsx';
import { ReportbacksPage } from '../../renderer/features/reportbacks/list-page.tsx';
import { ScoringPage } from '../../renderer/features/scoring/list-page.tsx';
import { StationsPage } from '../../renderer/features/stations/list-page.tsx';
import { TermsPage } from '../../renderer/features/terms/list-page.tsx';
import { showInOffice } from './in-office.tsx';

const opinionCounts = { all: 0, open: 0, overdue: 0, answered: 0 };
const share = { count: 0, of: 0 };
const plan = { owing: [], yearly: 0, times: 1, deputies: 0 };
const answers = {
  'activities.list': () => [],
  'deeds.list': () => [],
  'groups.list': () => [],
  'stations.list': () => [],
  'terms.list': () => [],
  'opinions.list': () => ({ rows: [], total: 0, counts: opinionCounts }),
  'opinions.choices': () => ({ units: [], categories: [] }),
  'receptions.list': () => ({ rows: [], days: 0, voters: 0, total: 0 }),
  'receptions.days': () => ['2026-03-16'],
  'receptions.duties': () => [],
  'scoring.year': () => ({
    rubric: {
      id: 'R1',
      name: '代表履职计分细则',
      version: '2025',
      source: '本县',
      ungraded: '尚未定等',
      items: [],
    },
    ...{ grades: [], deputies: [], waits: [{ text: '2026年度还没有结束，过了12月31日才能定等', items: [] }] },
  }),
  'county.annual': () => ({ title: '', standing: 'draft', columns: [], rows: [], totals: [], notes: [] }),
  'reportbacks.list': () => ({ rows: [], own: share, higher: share, term: plan, denominator: '有效票' }),
};

const pages: [string, ReactNode][] = [
  ['新建活动', <ActivitiesPage key="" />],
  ['登记履职事项', <DeedsPage key="" />],
  ['登记本届', <GroupsPage key="" />],
  ['新增站点', <StationsPage key="" />],
  ['登记本届', <TermsPage key="" />],
  ['新增意见', <OpinionsPage key="" />],
  ['登记接待', <ReceptionsPage key="" />],
  ['安排述职', <ReportbacksPage key="" />],
  ['新增站点', <BoardsPage key="" approval={() => null} />],
  ['新增站点', <LedgersPage key="" />],
  ['新增站点', <DutyPage key="" />],
  ['登记本届', <ScoringPage key="" />],
  ['登记本届', <CountyPage key="" approval={() => null} glance={null} />],
];

describe('an empty list', () => {
  it.each(pages)('offers %s first, and 导入 second', async (first, page) => {
    const screen = await showInOffice(page, answers);
    await expect.element(screen.getByRole('link', { name: '导入现有表格' })).toBeVisible();
    const offered = screen
      .getByRole('link')
      .elements()
      .map(({ textContent }) => textContent);
    const second = offered.indexOf('导入现有表格');
    expect(offered.slice(second - 1, second + 1)).toEqual([first, '导入现有表格']);
    const left = (element: Element | undefined) => element?.getBoundingClientRect().left;
    const links = screen.getByRole('link').elements();
    const below = screen.getByRole('link', { name: '粘贴表格里的几行' }).elements();
    for (const one of below) expect(left(one)).toBe(left(links[second - 1]));
    expect(
      screen
        .getByRole('combobox')
        .elements()
        .filter((choice) => choice.textContent === '' && !(choice as HTMLInputElement).value),
    ).toEqual([]);
  });

  it('of scores says nothing of why nobody is graded', async () => {
    const screen = await showInOffice(<ScoringPage />, answers);
    await expect.element(screen.getByText('还没有代表可以计分')).toBeVisible();
    expect(screen.getByText(/尚未定等/).elements()).toEqual([]);
  });

  it('of receptions, opened by a figure of 今日, is of twelve months, whole, until the year is wanted again', async () => {
    const left = await showInOffice(<ReceptionsPage />, answers, { at: '/here?month=5' });
    await expect.element(left.getByText(/都被筛选挡住了/)).toBeVisible();
    await left.unmount();
    const words = { station: '', visitor: '郑素华', matter: '路灯坏了', unit: '', satisfaction: '' };
    const rows = [{ ...words, id: 'r1', date: '2025-12-06', deputies: [], transferred: false }];
    const counted = {
      ...answers,
      'receptions.list': ({ recent }: { recent?: true }) =>
        recent ? { rows, days: 1, voters: 1, total: 1 } : { rows: [], days: 0, voters: 0, total: 0 },
      'today.overview': () => ({
        figuresFrom: '2025-03-07',
        figures: [
          { target: 'receptions', basis: '接待1场，来访1人次' },
          { target: 'opinions', basis: '交办9件，办结9件' },
        ],
      }),
    };
    const screen = await showInOffice(<ReceptionsPage />, counted, { at: '/here?recent=1' });
    await expect.element(screen.getByText('近十二个月接待 1 次，来访 1 人次')).toBeVisible();
    await expect.element(screen.getByText(/^2025年3月7日到今天：接待1场，来访1人次。/)).toBeVisible();
    expect(screen.asked('receptions.list')).toEqual([{ year: 2026, recent: true, search: '' }]);
    expect(screen.getByRole('button', { name: '统计' }).elements()).toEqual([]);
    await screen.getByRole('button', { name: '只看 2026 年' }).click();
    await expect.element(screen.getByText('2026 年还没有接待登记')).toBeVisible();
    await expect.poll(() => screen.address()).toBe('/here');
  });

  it('of receptions that a filter has emptied says how many there are, and clears it', async () => {
    const filtered = {
      ...answers,
      'receptions.list': ({ month }: { month?: number }) =>
        month ? { rows: [], days: 0, voters: 0, total: 240 } : { rows: [], days: 0, voters: 0, total: 0 },
    };
    const screen = await showInOffice(<ReceptionsPage />, filtered, { at: '/here?month=5' });
    await expect.element(screen.getByText('2026 年接待 0 次，来访 0 / 240 人次')).toBeVisible();
    await expect.element(screen.getByText('2026 年共 240 人次，都被筛选挡住了。')).toBeVisible();
    await screen.getByRole('button', { name: '清除筛选' }).first().click();
    await expect.element(screen.getByText('2026 年接待 0 次，来访 0 人次')).toBeVisible();
  });
});
