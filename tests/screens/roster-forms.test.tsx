import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { blank, shown } from '#electron/nouns/noun.ts';
import { deputyEditSchema } from '#features/deputies/contract.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { DeedsPage } from '../../renderer/features/deeds/list-page.tsx';
import { NewDeputyPage } from '../../renderer/features/deputies/form-page.tsx';
import { LeaveForm } from '../../renderer/features/deputies/leave-form.tsx';
import { DeputiesPage } from '../../renderer/features/deputies/list-page.tsx';
import { GroupPage } from '../../renderer/features/groups/detail-page.tsx';
import { GroupsPage } from '../../renderer/features/groups/list-page.tsx';
import { NewTermPage } from '../../renderer/features/terms/form-page.tsx';
import { OpenTermPage } from '../../renderer/features/terms/open-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const deputy = {
  ...shown(person, blank(person)),
  ...shown(tenure, blank(tenure)),
  id: 'd1',
  name: '王建国',
  sex: '男' as const,
  ethnicity: '汉族',
  birthMonth: '1980-09',
  education: '大学',
  party: '中共党员',
  phoneMasked: '138****1234',
  idNumberMasked: '',
  workplace: '龙潭村党支部书记',
  composition: '农民',
  constituency: '第三选区',
  level: 'township' as const,
  levelName: '镇人大代表',
  groupId: 'g1',
  group: '第一代表小组',
  stationId: 's1',
  station: '大坪站',
  entry: 'general' as const,
  leaveReason: '',
  note: '',
  term: 19,
  checks: [],
  pinyin: 'wangjianguo',
  initials: 'wjg',
  timeline: [],
};
const term = { id: 't19', ordinal: 19, name: '清溪镇第十九届人民代表大会', deputies: 2, state: 'running' };
const drafts = {
  'drafts.find': () => undefined,
  'drafts.keep': () => ({ savedAt: '2026-03-06T06:20:00.000Z' }),
  'drafts.drop': () => ({ dropped: true }),
  'log.latest': () => undefined,
};
const people = {
  'deputies.list': () => ({ rows: [deputy, { ...deputy, id: 'd2', name: '李梅' }], total: 2 }),
  'groups.list': () => [{ id: 'g1', name: '第一代表小组' }],
  'stations.list': () => [{ id: 's1', name: '大坪站' }],
};

describe('a new deputy', () => {
  it('takes at most twelve keys beyond the text', async () => {
    const screen = await showInOffice(<NewDeputyPage />, {
      ...drafts,
      ...people,
      'deputies.save': () => deputy,
    });
    await expect.element(screen.getByLabelText('姓名')).toHaveFocus();
    await userEvent.keyboard('王建国{Enter}男{Enter}汉族{Enter}1980.9{Enter}');
    await expect.element(screen.getByLabelText('文化程度')).toHaveFocus();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByRole('heading', { name: '已登记王建国' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '再登记一名' })).toBeVisible();
    expect(screen.asked('deputies.save')).toEqual([
      deputyEditSchema.parse({
        ...{ name: '王建国', sex: '男', ethnicity: '汉族', birthMonth: '1980-09' },
        ...{ level: 'township', entry: 'general' },
      }),
    ]);
  });

  it('is begun by hand first where the roster is empty, after the term', async () => {
    const screen = await showInOffice(<DeputiesPage />, {
      ...people,
      'deputies.list': () => ({ rows: [], total: 0 }),
    });
    await expect
      .element(screen.getByRole('link', { name: '登记本届' }))
      .toHaveAttribute('href', '/terms/new');
    await expect.element(screen.getByRole('link', { name: '导入现有表格' })).toBeVisible();
    await expectOpenToAll();
  });

  it('is not offered to a reader', async () => {
    const screen = await showInOffice(<DeputiesPage />, people, { role: 'reader' });
    await expect.element(screen.getByRole('link', { name: '王建国' })).toBeVisible();
    expect(screen.getByRole('link', { name: '新增代表' }).elements()).toEqual([]);
  });
});

describe('the roster', () => {
  it.each([
    ['at the design size, beside the open rail', 1366 - 200],
    ['at 125 %, beside the folded rail', 1093 - 72],
  ])('takes one line a deputy %s', async (_, width) => {
    await page.viewport(width, 700);
    const longest = {
      constituency: '第14选区（河西社区）',
      group: '第一代表小组（集镇）',
      workplace: '清溪社区党总支书记',
    };
    const screen = await showInOffice(<DeputiesPage />, {
      ...people,
      'deputies.list': () => ({ rows: [{ ...deputy, ...longest, checks: ['没有身份证号码'] }], total: 1 }),
    });
    await expect.element(screen.getByRole('link', { name: '王建国' })).toBeVisible();
    const seen = () =>
      Object.values(longest).map((words) => {
        const drawn = screen.getByText(words, { exact: true }).element().parentElement;
        return drawn ? [drawn.closest('tr')?.clientHeight, drawn.scrollWidth - drawn.clientWidth] : [];
      });
    await expect.poll(seen).toEqual([
      [40, 0],
      [40, 0],
      [40, 0],
    ]);
    await page.viewport(1366, 768);
  });
});

describe('the end of a tenure', () => {
  it('tells who may save it, before anything is checked, to somebody who may not', async () => {
    const screen = await showInOffice(
      <LeaveForm deputy={deputy} onClose={() => undefined} />,
      {},
      { role: 'reader' },
    );
    await screen.getByRole('button', { name: '登记终止' }).click();
    await expect
      .element(screen.getByRole('alert'))
      .toMatchTextContent('“查看”不能登记代表资格终止。请由主席或经办人登录后操作。');
    expect(screen.asked('deputies.leave')).toEqual([]);
  });

  it('needs a day that can be read and a reason', async () => {
    const screen = await showInOffice(<LeaveForm deputy={deputy} onClose={() => undefined} />, {
      ...drafts,
      'deputies.leave': () => deputy,
    });
    await screen.getByLabelText('终止日期', { exact: true }).fill('哪天');
    await screen.getByRole('button', { name: '登记终止' }).click();
    await expect.element(screen.getByText('请先改好：终止日期、原因')).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('deputies.leave')).toEqual([]);
    await screen.getByLabelText('终止日期', { exact: true }).fill('3.1');
    await screen.getByRole('combobox', { name: '原因' }).click();
    await userEvent.keyboard('辞职被接受');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect
      .poll(() => screen.asked('deputies.leave'))
      .toEqual([{ id: 'd1', untilOn: '2026-03-01', leaveReason: '辞职被接受' }]);
  });
});

describe('a term', () => {
  it('gets the name that townships give it', async () => {
    const screen = await showInOffice(<NewTermPage />, {
      ...drafts,
      'terms.list': () => [],
      'terms.save': () => term,
    });
    await expect.element(screen.getByLabelText('第几届')).toHaveFocus();
    await userEvent.keyboard('19{Enter}2021.12.28{Enter}');
    await expect.element(screen.getByLabelText('届次名称')).toHaveValue('清溪镇第十九届人民代表大会');
    await expectOpenToAll();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect
      .poll(() => screen.asked('terms.save'))
      .toEqual([{ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' }]);
    await expect.element(screen.getByRole('button', { name: '接着登记站点' })).toBeVisible();
  });

  it('is opened with each deputy marked, and counts them', async () => {
    const screen = await showInOffice(<OpenTermPage />, {
      ...drafts,
      ...people,
      'terms.list': () => [term],
      'terms.open': () => ({ ...term, id: 't20', ordinal: 20 }),
    });
    await expect.element(screen.getByText(/连任 0 人，离任 2 人/)).toBeVisible();
    await screen.getByRole('checkbox', { name: /李梅/ }).click();
    await expect.element(screen.getByText(/连任 1 人，离任 1 人/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '开启这一届' }).click();
    await expect
      .poll(() => screen.asked('terms.open'))
      .toEqual([{ ordinal: 20, name: '清溪镇第二十届人民代表大会', reelected: ['d2'] }]);
  });
});

describe('a group', () => {
  const group = {
    id: 'g1',
    name: '第一代表小组',
    leader: '王建国',
    deputyLeader: '',
    liaison: '李梅',
    deputies: 1,
    present: 0,
    expected: 0,
    members: [],
  };
  it('that still has deputies stays, and the dialog says why', async () => {
    const screen = await showInOffice(<GroupPage />, {
      'groups.detail': () => group,
      'groups.remove': () =>
        refuse({ code: 'group-in-use', message: '第一代表小组还有 1 名代表，不能删除。' }),
    });
    await screen.getByRole('button', { name: '删除' }).click();
    const dialog = screen.getByRole('dialog', { name: '删除第一代表小组' });
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '删除' }).click();
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('还有 1 名代表，不能删除');
  });
});

describe('the list of groups', () => {
  it.each([
    ['with every column at 1366', 1196, ['组长', '副组长', '联络员']],
    ['without the deputy leader at 125 %, and says so', 923, ['组长', '联络员']],
  ])('keeps who leads and who links a group in the largest type: %s', async (_, room, shown) => {
    // what the window leaves beside the folded rail
    await page.viewport(room, 768);
    document.documentElement.dataset.typeSize = 'larger';
    const group = {
      id: 'g1',
      name: '第一代表小组',
      leader: '王建国',
      deputyLeader: '李梅',
      liaison: '尹长礼',
    };
    const screen = await showInOffice(<GroupsPage />, {
      'groups.list': () => [{ ...group, deputies: 21, expected: 160, present: 149 }],
    });
    await expect.element(screen.getByRole('cell', { name: '尹长礼' })).toBeVisible();
    const posts = ['组长', '副组长', '联络员'];
    const heads = () => screen.getByRole('columnheader').elements();
    await expect
      .poll(() =>
        heads()
          .map(({ textContent }) => textContent)
          .filter((head) => posts.includes(head)),
      )
      .toEqual(shown);
    expect(screen.getByText(/^窗口放不下“副组长”/).elements()).toHaveLength(posts.length - shown.length);
    document.documentElement.dataset.typeSize = 'usual';
    await page.viewport(1366, 768);
  });
});

describe('deeds', () => {
  const deed = {
    id: 'e1',
    deputyId: 'd1',
    deputy: '王建国',
    date: '2026-03-01',
    kind: '化解矛盾纠纷',
    title: '调解宅基地纠纷',
    place: '龙潭村',
    evidence: '',
    note: '',
    enteredBy: '经办人',
  };
  it('are found by deputy, matter or place, and counted against all', async () => {
    const screen = await showInOffice(<DeedsPage />, {
      'deeds.list': () => [deed, { ...deed, id: 'e2', deputy: '李梅', title: '看望困难户' }],
    });
    await expect.element(screen.getByText('2026 年共 2 件')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('searchbox').fill('困难');
    await expect.element(screen.getByText('1 件 / 2026 年共 2 件')).toBeVisible();
    expect(screen.getByRole('link', { name: '登记履职事项' }).elements()).toHaveLength(1);
  });
});
