import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { dueAddress, unitAddress } from '../../renderer/features/today/due-address.ts';
import { TodayPage } from '../../renderer/features/today/page.tsx';
import { routes } from '../../renderer/routes.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const line = (verb: string, feature: string, id: string, sentence: string, more: object = {}) => ({
  when: 'today',
  days: 0,
  sentence,
  detail: '',
  verb,
  target: { feature, id },
  ...more,
});

const waterworks = Array.from({ length: 6 }, (_, at) =>
  line('督办', 'opinions', `w${at}`, `第${at}条水渠`, {
    when: 'overdue',
    days: -at - 1,
    unit: '县水务局',
    year: 2025,
  }),
);

const day = {
  today: '2026-03-06',
  empty: false,
  due: [
    ...waterworks,
    line('督办', 'opinions', 'o1', '和平村道路坑洼', {
      detail: '镇规划建设办未答复，今天到期；第2026-003号',
    }),
    line('交办', 'opinions', 'o2', '路灯不亮'),
    line('登记接待', 'receptions', '2026-03-06', '今天是代表接待选民日'),
    line('排班', 'receptions', '2026-03-07', '3月7日是代表接待选民日'),
    line('拟公告', 'official-documents', 'reception-notice', '公告应在今天前发出', { when: 'week' }),
    line('更正', 'reportbacks', 't1', '计票不符', { when: 'week' }),
    line('演练', 'vault', 'backups', '很久没有演练', { when: 'week' }),
    line('核对', 'vault', 'log', '日志末尾少了记录'),
    line('更换恢复码', 'vault', 'keys', '恢复码是别人的', { when: 'overdue' }),
    line('怎么办', 'approvals', 'a2', '还没有主席用户', { when: 'week' }),
    line('改后再送', 'approvals', 'a3', '被退回', { when: 'week' }),
    line('审定', 'approvals', 'a1', '等主席审定', { when: 'signature' }),
    line('看稿', 'official-documents', 'papers/p1', '春季视察通知', { when: 'signature' }),
    line('登记签批', 'official-documents', 'papers/p2', '督办单', { when: 'signature' }),
    line('用印', 'official-documents', 'papers/p3', '交办单', { when: 'signature' }),
    line('印发', 'official-documents', 'papers/p4', '会议通知', { when: 'signature' }),
  ],
  dueTotal: 22,
  nextReception: {
    date: '2026-03-06',
    stations: [
      { stationId: 's1', station: '大坪站', deputies: ['乔家刚'], planned: true },
      { stationId: 's2', station: '龙潭站', deputies: ['于秀德', '史超小'], planned: false },
    ],
  },
  figuresFrom: '2025-03-07',
  figures: [
    {
      name: '出勤率',
      value: '60%',
      short: '3 / 5 人次',
      basis: '应到5人次，实到3人次',
      target: 'activities',
      months: [0.5, null, 0, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.6],
    },
  ],
};

const answers = { 'today.overview': () => day, 'receptions.days': () => ['2026-02-06', '2026-03-05'] };

/** Every verb of 今日 and the page at which it ends, with its form open. */
const leads: Record<string, string> = {
  督办: '/opinions/o1?do=urge',
  交办: '/opinions/o2?do=assign',
  登记接待: '/receptions/new?date=2026-03-06',
  排班: '/receptions/duty?date=2026-03-07',
  拟公告: '/official-documents/reception-notice',
  更正: '/reportbacks/t1?do=tally',
  演练: '/vault/backups',
  核对: '/vault/log',
  更换恢复码: '/vault/keys',
  审定: '/approvals/a1',
  怎么办: '/approvals/a2',
  改后再送: '/approvals/a3',
  看稿: '/official-documents/papers/p1',
  登记签批: '/official-documents/papers/p2?do=signOnPaper',
  用印: '/official-documents/papers/p3?do=seal',
  印发: '/official-documents/papers/p4?do=send',
};

describe('a verb of 今日', () => {
  it.each(Object.entries(leads))('%s, once pressed, ends at %s', async (verb, to) => {
    const screen = await showInOffice(<TodayPage />, answers);
    const lines = screen.getByRole('region', { name: '到期事项' });
    await lines
      .getByRole('link', { name: new RegExp(`^${verb}：`) })
      .first()
      .click();
    await expect.poll(() => screen.address()).toBe(to);
  });

  it.each(Object.values(leads))('%s is a page of its own', (to) => {
    const [path = ''] = to.split('?');
    const matched = matchRoutes(routes, path)?.at(-1)?.route.path;
    expect(matched).not.toBe('*');
    expect(matched).toBeDefined();
  });

  it('签发, pressed by the chair, ends at the paper with its form open; a clerk is let look', async () => {
    const signing = {
      'today.overview': () => ({
        ...day,
        due: [line('签发', 'official-documents', 'papers/p9', '工作报告', { when: 'signature' })],
      }),
    };
    const chair = await showInOffice(<TodayPage />, signing, { role: 'chair' });
    await chair.getByRole('link', { name: '签发：工作报告' }).click();
    await expect.poll(() => chair.address()).toBe('/official-documents/papers/p9?do=sign');
    const clerk = await showInOffice(<TodayPage />, signing);
    await expect.element(clerk.getByRole('link', { name: '查看：工作报告' })).toBeVisible();
  });

  it.each(['overdue', 'today', 'week'])('of many lines that are due %s lists those alone', (when) => {
    expect(unitAddress({ unit: '县水务局', year: 2025, when })).toBe(
      `/opinions?${new URLSearchParams({ year: '2025', state: when, unit: '县水务局' })}`,
    );
  });

  it('看排班 shows the roster of the day', () => {
    const target = { feature: 'receptions', id: '2026-03-08' };
    expect(dueAddress({ verb: '看排班', target })).toBe('/receptions/duty?date=2026-03-08');
  });
});

describe('今日', () => {
  it('takes six of one unit together, and leads to their list', async () => {
    const screen = await showInOffice(<TodayPage />, answers);
    await expect.element(screen.getByText(/^县水务局：6 件未答复/)).toBeVisible();
    expect(screen.getByText(/第3条水渠/).elements()).toEqual([]);
    await screen.getByRole('link', { name: /^列出 6 件/ }).click();
    await expect
      .poll(() => screen.address())
      .toBe(`/opinions?${new URLSearchParams({ year: '2025', state: 'overdue', unit: '县水务局' })}`);
  });

  it('shows who receives, by the roster or else the station’s deputies said as such', async () => {
    const screen = await showInOffice(<TodayPage />, answers);
    await expect.element(screen.getByText('未排班，本站代表 2 人')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('link', { name: '登记接待：大坪站' }).click();
    await expect.poll(() => screen.address()).toBe('/receptions/new?date=2026-03-06&station=s1');
  });

  it('arranges who receives before the day, station by station, and registers what came in on the last one', async () => {
    const coming = { ...day, nextReception: { ...day.nextReception, date: '2026-03-07' } };
    const ahead = { ...answers, 'today.overview': () => coming };
    const screen = await showInOffice(<TodayPage />, ahead);
    await expect.element(screen.getByRole('link', { name: '换人：大坪站' })).toBeVisible();
    expect(screen.getByRole('link', { name: '登记接待：大坪站' }).elements()).toEqual([]);
    expect(screen.asked('receptions.days')).toEqual([{ from: '2026-01-06', to: '2026-03-05' }]);
    await screen.getByRole('link', { name: '排班：龙潭站' }).click();
    await expect.poll(() => screen.address()).toBe('/receptions/duty?date=2026-03-07&station=s2');
    const later = await showInOffice(<TodayPage />, ahead);
    await later.getByRole('link', { name: '补登记 3月5日的接待' }).click();
    await expect.poll(() => later.address()).toBe('/receptions/new?date=2026-03-05');
    const reader = await showInOffice(<TodayPage />, ahead, { role: 'reader' });
    await expect.element(reader.getByText('乔家刚')).toBeVisible();
    expect(reader.getByRole('link', { name: /^(排班|换人|补登记)/ }).elements()).toEqual([]);
  });

  it('offers a reader to look, and nothing that only others may do', async () => {
    const screen = await showInOffice(<TodayPage />, answers, { role: 'reader' });
    const lines = screen.getByRole('region', { name: '到期事项' });
    await expect.element(lines.getByRole('link', { name: '查看：和平村道路坑洼' })).toBeVisible();
    expect(lines.getByRole('link', { name: /^(督办|交办|更正|拟公告)：/ }).elements()).toEqual([]);
  });

  it('does not tell a liaison, who is told nothing of what is due, that nothing is', async () => {
    const nothing = { ...answers, 'today.overview': () => ({ ...day, due: [], dueTotal: 0 }) };
    const liaison = await showInOffice(<TodayPage />, nothing, { role: 'liaison' });
    await expect.element(liaison.getByText(/^意见建议、述职评议的期限由经办人掌握/)).toBeVisible();
    await liaison.unmount();
    const clerk = await showInOffice(<TodayPage />, nothing);
    await expect.element(clerk.getByText('没有逾期的，今天和本周也没有到期的。')).toBeVisible();
  });

  it('opens by a figure the list of what it counts', async () => {
    const screen = await showInOffice(<TodayPage />, answers);
    await screen.getByRole('link', { name: /出勤率/ }).click();
    await expect.poll(() => screen.address()).toBe('/activities?recent=1');
  });

  it('asks for no year', async () => {
    const screen = await showInOffice(<TodayPage />, answers);
    await expect.element(screen.getByText('近十二个月')).toBeVisible();
    expect(screen.asked('today.overview')).toEqual([undefined]);
  });
});

describe('a figure of 今日', () => {
  it('has its twelve months as bars on one scale, the latest in ink, none where nothing was counted', async () => {
    const screen = await showInOffice(<TodayPage />, answers);
    const door = screen.getByRole('link', { name: /^出勤率/ });
    await expect.element(door).toBeVisible();
    const svg = [...door.element().querySelectorAll('svg')];
    expect(svg).toHaveLength(1);
    const whole = svg[0]?.getBoundingClientRect().height ?? 0;
    const bars = [...(svg[0]?.querySelectorAll('rect') ?? [])];
    const heights = bars.map((bar) => Math.round((bar.getBoundingClientRect().height / whole) * 10) / 10);
    expect(heights).toEqual([0.5, 0, 0, 1, ...Array(7).fill(0.5), 0.6]);
    expect(bars.map((bar) => bar.getAttribute('fill') === 'var(--desk-ink)')).toEqual([
      ...Array(11).fill(false),
      true,
    ]);
  });
});
