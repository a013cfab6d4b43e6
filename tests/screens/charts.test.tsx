import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { ActivitiesPage } from '../../renderer/features/activities/list-page.tsx';
import { CountyPage } from '../../renderer/features/county/page.tsx';
import { DeputyFigures } from '../../renderer/features/deputies/figures.tsx';
import { DeputiesPage } from '../../renderer/features/deputies/list-page.tsx';
import { OpinionFigures } from '../../renderer/features/opinions/figures.tsx';
import { OpinionsPage } from '../../renderer/features/opinions/list-page.tsx';
import { ReceptionsPage } from '../../renderer/features/receptions/list-page.tsx';
import { ReportbacksPage } from '../../renderer/features/reportbacks/list-page.tsx';
import { StationsPage } from '../../renderer/features/stations/list-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

/** A drawn list page of an office in which `answers` are the answers. */
const drawn = (page: React.ReactNode, answers: Answers) =>
  showInOffice(page, answers, { at: '/here?view=figures' });

const table = (name: string) => {
  const found = document.querySelector<HTMLTableElement>(`table[aria-label="${name}"]`);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

/** The cells of a table's rows, in words. */
const cellsOf = (name: string) =>
  [...table(name).querySelectorAll('tbody tr')]
    .filter((row) => row.checkVisibility())
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));

const widthOf = (element: Element | null | undefined) => element?.getBoundingClientRect().width ?? 0;

/** The width of each row's bar (and of its outline), as a share of the room that bars have. */
const barsOf = (name: string) =>
  [...table(name).querySelectorAll('tbody tr')].map((row) => {
    const share = (part: string) =>
      Math.round(
        (widthOf(row.querySelector(`[data-part="${part}"]`)) / widthOf(row.querySelector('svg'))) * 100,
      );
    return { value: share('value'), cap: share('cap') };
  });

/** Looks at the page as it is set for paper. */
async function onPaper<Found>(look: () => Found): Promise<Found> {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  const found = look();
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  return found;
}

/** The heights of the bars of a chart of months, by series and month; nothing is 0. */
async function heightsOf(label: string) {
  const chart = () => document.querySelector(`[role="img"][aria-label="${label}"]`);
  // the drawing of axes is loaded on request
  await expect
    .poll(() => chart()?.querySelectorAll('.recharts-bar').length ?? 0, { timeout: 40_000 })
    .toBeGreaterThan(0);
  return [...(chart()?.querySelectorAll('.recharts-bar') ?? [])].map((bar) =>
    [...bar.querySelectorAll('.recharts-bar-rectangle')].map(
      (one) => one.querySelector('path')?.getBoundingClientRect().height ?? 0,
    ),
  );
}

const reception = (id: string, date: string, stationId = 's1') => ({ id, date, stationId, deputies: [] });
const station = (id: string, name: string, voters: number) => ({
  ...{ id, name, head: '', liaisons: '', deputies: 2 },
  ...{ receptionDays: Math.ceil(voters / 2), voters },
});

describe('receptions of a year, drawn', () => {
  it('stand over the columns of their table, each bar as high as its number', async () => {
    const days = ['01-06', '01-06', '03-06', '03-06', '03-16', '03-16', '03-26', '03-26'];
    await drawn(<ReceptionsPage />, {
      'receptions.list': () => ({
        rows: days.map((day, at) => reception(`r${at}`, `2026-${day}`)),
        voters: 8,
        days: 4,
      }),
      'stations.list': () => [],
    });
    const [voters = []] = await heightsOf('逐月接待：来访');
    expect(voters).toHaveLength(12);
    expect((voters[2] ?? 0) / (voters[0] ?? 1)).toBeCloseTo(3, 1);
    expect(voters.filter((height) => height > 0)).toHaveLength(2);
    const [times = []] = await heightsOf('逐月接待：接待');
    expect((times[2] ?? 0) / (times[0] ?? 1)).toBeCloseTo(3, 1);
    expect(cellsOf('逐月接待')).toEqual([
      ['接待（次）', '1', '0', '3', ...Array(9).fill('0'), '4'],
      ['来访（人次）', '2', '0', '6', ...Array(9).fill('0'), '8'],
    ]);
    const labels = [...document.querySelectorAll('.recharts-label-list text')].map((one) => one.textContent);
    expect(labels.filter(Boolean)).toEqual(['1', '3', '2', '6']);
    // a bar stands over its month
    const middle = (element: Element | null | undefined) => {
      const { left = 0, width = 0 } = element?.getBoundingClientRect() ?? {};
      return left + width / 2;
    };
    const march = document.querySelectorAll('.recharts-bar-rectangle path')[1];
    expect(Math.abs(middle(march) - middle(table('逐月接待').querySelectorAll('thead th')[3]))).toBeLessThan(
      6,
    );
    // on paper they stand in the table itself, whatever width it has there
    const paper = await onPaper(() => {
      const bars = [...table('逐月接待').querySelectorAll('tbody tr')].filter((row) =>
        row.querySelector('td svg'),
      );
      const marchHead = table('逐月接待').querySelectorAll('thead th')[3];
      return {
        chart: document.querySelector('[role="img"]')?.checkVisibility(),
        heights: bars.map((row) =>
          [...row.querySelectorAll('[data-part="value"]')].map((bar) => bar.getBoundingClientRect().height),
        ),
        off: middle(bars[1]?.querySelectorAll('[data-part="value"]')[2]) - middle(marchHead),
      };
    });
    expect(paper.chart).toBe(false);
    expect(paper.heights.map(([january = 1, , march = 0]) => march / january)).toEqual([
      expect.closeTo(3, 1),
      expect.closeTo(3, 1),
    ]);
    expect(Math.abs(paper.off)).toBeLessThan(1);
    await expectOpenToAll();
  });

  it('are no chart where there are none', async () => {
    const screen = await drawn(<ReceptionsPage />, {
      'receptions.list': () => ({ rows: [], voters: 0, days: 0 }),
      'stations.list': () => [],
    });
    await expect.element(screen.getByText('2026 年还没有接待登记')).toBeVisible();
    expect(document.querySelectorAll('figure, .recharts-surface')).toHaveLength(0);
  });

  it('stand station by station, the longest bar for the most visited', async () => {
    const screen = await drawn(<StationsPage />, {
      'stations.list': () => [station('s1', '大坪站', 10), station('s2', '集镇站', 40)],
    });
    await expect.element(screen.getByRole('table', { name: '各站点接待' })).toBeVisible();
    expect(cellsOf('各站点接待')).toEqual([
      ['集镇站', '', '40 人次', '20 次'],
      ['大坪站', '', '10 人次', '5 次'],
    ]);
    expect(barsOf('各站点接待').map(({ value }) => value)).toEqual([100, 25]);
  });
});

const opinion = (id: string, raisedOn: string, unit: string, state: string) => ({
  ...{ id, number: id, title: id, raisedOn, unit, lead: '李金', stage: '', category: '', source: '' },
  ...(state.startsWith('answered') && { answeredOn: '2026-03-01' }),
  deadline: { state, days: 0, text: '' },
});

describe('opinions of a year, drawn', () => {
  const rows = [
    opinion('1', '2026-01-10', '水务站', 'answered-in-time'),
    opinion('2', '2026-01-11', '水务站', 'overdue'),
    opinion('3', '2026-01-12', '水务站', 'running'),
    opinion('4', '2026-01-13', '水务站', 'running'),
    opinion('5', '2026-02-13', '卫生院', 'overdue'),
    opinion('6', '2026-02-14', '卫生院', 'overdue'),
  ];
  const answers = {
    'opinions.list': () => ({ rows, total: 6, counts: { all: 6, open: 5, overdue: 3, answered: 1 } }),
    'opinions.choices': () => ({ units: [], categories: [], sources: [], results: [], ratings: [] }),
  };

  it('show what was raised and what of it is answered, told apart without colour', async () => {
    await drawn(<OpinionsPage />, answers);
    const [raised = [], answered = []] = await heightsOf('逐月提出：提出、其中已答复');
    expect((raised[0] ?? 0) / (raised[1] ?? 1)).toBeCloseTo(2, 1);
    expect((raised[0] ?? 0) / (answered[0] ?? 1)).toBeCloseTo(4, 1);
    const fills = [...document.querySelectorAll('.recharts-bar')].map((bar) =>
      bar.querySelector('path')?.getAttribute('fill'),
    );
    expect(fills).toEqual(['#fff', 'var(--desk-ink)']);
    expect(cellsOf('逐月提出').map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
      ['提出（件）', '4', '2', '6'],
      ['其中已答复（件）', '1', '0', '1'],
    ]);
    await expectOpenToAll();
  });

  it('show what each unit has open and how much of it is overdue, and lead to it', async () => {
    const screen = await drawn(<OpinionsPage />, answers);
    await expect.element(screen.getByRole('table', { name: '各承办单位在办' })).toBeVisible();
    expect(cellsOf('各承办单位在办')).toEqual([
      ['卫生院', '', '2 件', '2 件'],
      ['水务站', '', '3 件', '1 件'],
    ]);
    expect(barsOf('各承办单位在办')).toEqual([
      { value: 67, cap: 67 },
      { value: 33, cap: 100 },
    ]);
    await screen.getByRole('link', { name: '水务站' }).click();
    expect(screen.address()).toBe(`/opinions?state=open&unit=${encodeURIComponent('水务站')}`);
  });
});

const activity = (id: string, present: number, late: number, notified: number) => ({
  ...{ id, date: '2026-02-18', title: `活动${id}`, kind: '视察', place: '', host: '' },
  ...{ present, late, leave: 0, absent: notified - present - late, notified },
});

describe('attendance of a year, drawn', () => {
  it('is a bar from nobody to everybody, activity by activity and group by group; who came late came', async () => {
    const screen = await drawn(<ActivitiesPage />, {
      'activities.list': () => [
        activity('甲', 30, 10, 80),
        activity('乙', 60, 0, 80),
        activity('未办', 0, 0, 0),
      ],
      'groups.list': () => [{ id: 'g1', name: '第一代表小组', present: 90, expected: 100 }],
    });
    await expect.element(screen.getByRole('table', { name: '各次活动出勤' })).toBeVisible();
    expect(cellsOf('各次活动出勤')).toEqual([
      ['活动甲', '2月18日', '', '40', '80', '50.0%'],
      ['活动乙', '2月18日', '', '60', '80', '75.0%'],
    ]);
    expect(barsOf('各次活动出勤')).toEqual([
      { value: 50, cap: 100 },
      { value: 75, cap: 100 },
    ]);
    expect(barsOf('各代表小组出勤')).toEqual([{ value: 90, cap: 100 }]);
    await expectOpenToAll();
  });

  it('is no chart where nobody’s attendance was taken', async () => {
    const screen = await drawn(<ActivitiesPage />, {
      'activities.list': () => [activity('甲', 0, 0, 0)],
      'groups.list': () => [],
    });
    await expect.element(screen.getByText('2026 年还没有登记过考勤')).toBeVisible();
    expect(document.querySelectorAll('table')).toHaveLength(0);
  });
});

describe('the deputies, drawn', () => {
  it('are women and men, grass-roots deputies and others, each part as long as its number', async () => {
    const screen = await drawn(<DeputiesPage />, {
      'deputies.list': () => ({ rows: [], total: 4 }),
      'deputies.composition': () => ({
        women: { count: 1, of: 4 },
        grassRoots: { count: 2, of: 4 },
        grassRootsWords: ['工人', '农民'],
        parties: [
          { name: '中共党员', count: 3 },
          { name: '', count: 1 },
        ],
        compositions: [{ name: '农民', count: 4 }],
        levels: [{ name: '镇人大代表', count: 4 }],
      }),
      'groups.list': () => [],
      'stations.list': () => [],
    });
    const bar = screen.getByRole('img', { name: '妇女代表：女1人，男和未填写3人' });
    await expect.element(bar).toBeVisible();
    const parts = [...bar.element().querySelectorAll('[data-part]')];
    expect(widthOf(parts[1]) / widthOf(parts[0])).toBeCloseTo(3, 1);
    expect(parts.map((part) => part.getAttribute('fill'))).toEqual([
      'var(--desk-ink)',
      'var(--mantine-color-gray-5)',
    ]);
    await expect.element(screen.getByRole('img', { name: '基层代表：基层2人，其他2人' })).toBeVisible();
    expect(cellsOf('政治面貌')).toEqual([
      ['中共党员', '', '3', '75.0%'],
      ['未填写', '', '1', '25.0%'],
    ]);
    expect(barsOf('政治面貌').map(({ value }) => value)).toEqual([100, 33]);
    await expectOpenToAll();
  });
});

describe('report-backs of a year, drawn', () => {
  it('are each count of votes as one bar, and how far they cover the township’s own and the higher deputies', async () => {
    const row = (id: string, counts: number[], refusals: string[] = []) => ({
      ...{ id, deputyId: id, deputy: `代表${id}`, date: '2026-02-20', place: '', form: '', note: '' },
      ...{ issued: 50, returned: 50, valid: 40, refusals, held: true },
      votes: ['满意', '基本满意', '不满意', '弃权'].map((option, at) => ({
        option,
        count: counts[at] ?? 0,
        ...(refusals.length === 0 && { rate: (counts[at] ?? 0) / 40 }),
      })),
    });
    const screen = await drawn(<ReportbacksPage />, {
      'reportbacks.list': () => ({
        rows: [row('甲', [20, 10, 5, 5]), row('乙', [1, 1, 1, 1], ['票数不符'])],
        denominator: '有效票',
        own: { count: 1, of: 4 },
        higher: { count: 0, of: 2 },
        term: { times: 1, deputies: 4, done: 3, owing: [{ id: '乙', name: '代表乙', held: 0 }], yearly: 1 },
      }),
    });
    const bar = screen.getByRole('img', { name: '代表甲：满意20票，基本满意10票，不满意5票，弃权5票' });
    await expect.element(bar).toBeVisible();
    const widths = [...bar.element().querySelectorAll('[data-part]')].map(widthOf);
    expect(widths.map((width) => Math.round((width / widthOf(bar.element())) * 1000))).toEqual([
      500, 250, 125, 125,
    ]);
    const fills = [...bar.element().querySelectorAll('[data-part]')].map((part) =>
      part.getAttribute('fill')?.replace(/#.*-/, '#'),
    );
    expect(new Set(fills).size).toBe(4);
    expect(cellsOf('测评得票').map((cells) => cells[0])).toEqual(['代表甲']);
    await expect
      .element(screen.getByText(/^届内每人至少述职 1 次：还有 1 人未达到（代表乙），每年约需 1 人次。/))
      .toBeVisible();
    expect(cellsOf('述职覆盖')).toEqual([
      ['本级代表', '', '1 / 4 人', '25.0%'],
      ['上级代表', '', '0 / 2 人', '0.0%'],
    ]);
    expect(barsOf('述职覆盖')).toEqual([
      { value: 25, cap: 100 },
      { value: 0, cap: 50 },
    ]);
    await expectOpenToAll();
  });
});

describe('the year at a glance', () => {
  it('says once why parts of it are missing and which, and asks for all of them again', async () => {
    const why = () => refuse({ code: 'disk', message: '读不出保险库', remedy: '请重新打开履职台。' });
    const glance = (
      <>
        <DeputyFigures />
        <OpinionFigures />
        <p>别的图</p>
      </>
    );
    const answers = { 'deputies.composition': why, 'opinions.list': why };
    const screen = await drawn(<CountyPage approval={() => null} glance={glance} />, answers);
    const alert = screen.getByRole('alert');
    await expect.element(alert).toMatchTextContent('没有统计出来的：代表构成、意见建议');
    await expect.element(alert).toMatchTextContent('读不出保险库');
    expect(alert.elements()).toHaveLength(1);
    await expect.element(screen.getByText('别的图')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => screen.asked('deputies.composition')).toHaveLength(2);
    await expect.poll(() => screen.asked('opinions.list')).toHaveLength(2);
  });
});
