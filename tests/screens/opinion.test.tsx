import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OpinionPage } from '../../renderer/features/opinions/detail-page.tsx';
import { NewOpinionPage } from '../../renderer/features/opinions/form-page.tsx';
import { OpinionsPage } from '../../renderer/features/opinions/list-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const opinion = {
  id: 'o1',
  number: '2026-003',
  raisedOn: '2026-01-12',
  leadId: 'd1',
  lead: '乔家刚',
  title: '关于解决和平村村组道路坑洼问题的建议',
  content: '下雨天娃娃上学要绕田埂走。',
  category: '交通建设',
  source: '接待选民',
  complex: false,
  receptionId: 'r1',
  note: '',
  unit: '镇规划建设办',
  assignedOn: '2026-01-15',
  dueOn: '2026-03-01',
  result: '',
  deputyRating: '',
  voterRating: '',
  stage: '办理',
  deadline: { state: 'overdue', days: -5, text: '逾期 5 天' },
  cosigners: [],
  resultName: '',
  deadlineSource: '代表法第五十一条',
  stages: [
    { name: '提出', date: '2026-01-12', done: true, current: false },
    { name: '办理', date: '2026-01-15', done: false, current: true },
    { name: '办结', done: false, current: false },
  ],
  timeline: [
    { date: '2026-01-12', text: '乔家刚提出，来源：接待选民', by: '' },
    { date: '2026-01-15', text: '交镇规划建设办办理，未定期限', by: '林秀芳', step: 's1' },
    { date: '2026-02-01', text: '督办', by: '林秀芳', takenBack: '登错了' },
  ],
  papers: [{ id: 'p1', label: '意见建议交办单', number: '', stateName: '已印发' }],
  goesOnWith: undefined,
  merged: [],
  steps: [],
  actions: [
    { action: 'assign', name: '改交', usual: false },
    { action: 'urge', name: '督办', usual: false },
    { action: 'extend', name: '延期', usual: false },
    { action: 'merge', name: '并案', usual: false },
    { action: 'answer', name: '登记答复', usual: true },
    { action: 'feedBack', name: '反馈', blocked: '尚未答复，答复后才能反馈。', usual: false },
    { action: 'rate', name: '登记评价', blocked: '尚未答复，答复后才能登记评价。', usual: false },
  ],
};

const lead = {
  ...{ id: 'd1', name: '乔家刚', initials: 'qjg', pinyin: 'qiaojiagang', group: '', workplace: '' },
};

const other = {
  id: 'o2',
  number: '2026-001',
  title: '上坝村二组道路坑洼',
  lead: '尹长礼',
  raisedOn: '2026-01-05',
  unit: '镇规划建设办',
  stage: '办理',
  deadline: { state: 'running', days: 20, text: '还有 20 天' },
  reason: '标题都说到“道路坑洼”',
};

const answers = {
  'opinions.detail': () => opinion,
  'opinions.choices': () => ({
    units: ['镇规划建设办', '镇水务站'],
    categories: ['交通建设'],
    sources: ['接待选民'],
    results: [{ code: 'A', name: '已解决' }],
    ratings: ['满意', '不满意'],
  }),
  'opinions.similar': () => [other],
  'opinions.mergeable': () => [other],
  'opinions.merge': () => ({ ...opinion, number: '2026-001' }),
  'opinions.urge': () => opinion,
  'opinions.assign': () => opinion,
  'opinions.takeBack': () => opinion,
  'opinions.remove': () => ({ removed: true }),
  'log.latest': () => undefined,
};

describe('an opinion', () => {
  it('offers what may be done next, the usual step first and alone in red, and says what waits for what', async () => {
    const screen = await showInOffice(<OpinionPage />, answers);
    await expect.element(screen.getByRole('heading', { name: '和平村村组道路坑洼' })).toBeVisible();
    const band = screen.getByRole('region', { name: '下一步' });
    expect(
      band
        .getByRole('button')
        .elements()
        .map((button) => button.textContent),
    ).toEqual(['登记答复', '改交', '督办', '延期', '并案']);
    expect(
      screen
        .getByRole('button')
        .elements()
        .filter((button) => button.getAttribute('data-variant') === 'filled')
        .map((button) => button.textContent),
    ).toEqual(['登记答复']);
    await expect.element(band).toMatchTextContent('反馈、登记评价尚未答复。');
    await expect.element(screen.getByText('意见建议交办单')).toBeVisible();
    await expect.element(screen.getByText('已撤回：登错了')).toBeVisible();
    await expectOpenToAll();
  });

  it('opens the form that the address names, and urges', async () => {
    const screen = await showInOffice(<OpinionPage />, answers, { at: '/here?do=urge' });
    const dialog = screen.getByRole('dialog', { name: '第 2026-003 号：督办' });
    await dialog.getByLabelText('督办文号').fill('清人督〔2026〕3号');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '督办' }).click();
    await expect
      .poll(() => screen.asked('opinions.urge'))
      .toEqual([{ id: 'o1', date: '2026-03-06', number: '清人督〔2026〕3号', text: '' }]);
    await expect.poll(() => screen.address()).toBe('/here');
  });

  it('asks whom a matter is to go to, where the practice has a stage for it', async () => {
    const proposing = {
      ...{ ...opinion, unit: '', assignedOn: undefined, dueOn: undefined, stage: '梳理' },
      deadline: { state: 'not-assigned', days: 53, text: '未交办，已 53 天' },
      stages: ['梳理', '拟办', '交办', '督办', '答复', '反馈'].map((name, at) => ({
        ...{ name, done: false, current: at === 0 },
        ...(at === 0 && { date: '2026-01-12' }),
      })),
      timeline: opinion.timeline.slice(0, 1),
      actions: [
        { action: 'propose', name: '拟办', usual: false },
        { action: 'assign', name: '交办', usual: true },
        { action: 'withdraw', name: '撤回', usual: false },
      ],
    };
    const screen = await showInOffice(<OpinionPage />, {
      ...answers,
      'opinions.detail': () => proposing,
      'opinions.propose': () => proposing,
    });
    await screen.getByRole('button', { name: '拟办' }).click();
    const dialog = screen.getByRole('dialog', { name: '第 2026-003 号：拟办' });
    await dialog.getByLabelText('承办单位').fill('镇水务站');
    await dialog.getByLabelText('拟办意见').fill('先勘查');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '保存拟办' }).click();
    await expect
      .poll(() => screen.asked('opinions.propose'))
      .toEqual([{ id: 'o1', date: '2026-03-06', unit: '镇水务站', text: '先勘查' }]);
  });

  it('says beside the field what a step still needs, and what the core refuses', async () => {
    const screen = await showInOffice(
      <OpinionPage />,
      {
        ...answers,
        'opinions.extend': () => refuse({ code: 'due-before-step', message: '要求办结日期早于交办日期。' }),
      },
      { at: '/here?do=extend' },
    );
    const dialog = screen.getByRole('dialog', { name: '第 2026-003 号：延期' });
    await dialog.getByRole('button', { name: '延期' }).click();
    await expect.element(dialog.getByText('请填写新的期限')).toBeVisible();
    await expect.element(dialog.getByText('请写明延期的原因')).toBeVisible();
    expect(screen.asked('opinions.extend')).toEqual([]);
    await dialog.getByLabelText('新的期限').fill('4.1');
    await dialog.getByLabelText('延期的原因').fill('涉及面广');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(dialog.getByText('要求办结日期早于交办日期。')).toBeVisible();
    expect(screen.asked('opinions.extend')).toEqual([
      { id: 'o1', date: '2026-03-06', dueOn: '2026-04-01', text: '涉及面广' },
    ]);
  });

  it('takes a step back with a reason', async () => {
    const screen = await showInOffice(<OpinionPage />, answers);
    await screen.getByRole('button', { name: '撤回：交镇规划建设办办理，未定期限' }).click();
    const dialog = screen.getByRole('dialog', { name: '撤回这一步' });
    await dialog.getByRole('button', { name: '撤回这一步' }).click();
    await expect.element(dialog.getByText('请写明撤回的原因').first()).toBeVisible();
    await dialog.getByLabelText('撤回的原因').fill('交错了单位');
    await dialog.getByRole('button', { name: '撤回这一步' }).click();
    await expect
      .poll(() => screen.asked('opinions.takeBack'))
      .toEqual([{ id: '', step: 's1', why: '交错了单位' }]);
  });

  it('offers a reader nothing but reading', async () => {
    const screen = await showInOffice(<OpinionPage />, answers, { role: 'reader' });
    await expect.element(screen.getByText('下雨天娃娃上学要绕田埂走。')).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });
});

const reception = {
  id: 'r1',
  date: '2026-03-06',
  stationId: 's1',
  station: '大坪代表联络站',
  deputies: [
    { id: 'd1', name: '乔家刚' },
    { id: 'd2', name: '汤华英' },
  ],
  matter: '下雨天娃娃上学要绕田埂走。前年说修，没有修。',
  unit: '镇规划建设办',
};

describe('an opinion made from a reception', () => {
  it('has the voter’s words, the first who received as its lead, and goes on to its assignment', async () => {
    const screen = await showInOffice(
      <NewOpinionPage />,
      {
        ...answers,
        'receptions.detail': () => reception,
        'deputies.list': () => ({ rows: [], counts: {} }),
        'drafts.find': () => undefined,
        'drafts.drop': () => undefined,
        'opinions.save': () => ({ ...opinion, id: 'o9', raisedOn: '2026-03-06' }),
      },
      { at: '/here?reception=r1' },
    );
    await expect.element(screen.getByLabelText('标题')).toHaveValue('下雨天娃娃上学要绕田埂走');
    await expectOpenToAll();
    await screen.getByLabelText('标题').click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect
      .poll(() => screen.address())
      .toBe(`/opinions/o9?${new URLSearchParams({ year: '2026', do: 'assign', unit: '镇规划建设办' })}`);
    expect(screen.asked('opinions.save')).toEqual([
      {
        title: '下雨天娃娃上学要绕田埂走',
        content: '下雨天娃娃上学要绕田埂走。前年说修，没有修。',
        leadId: 'd1',
        cosignerIds: ['d2'],
        raisedOn: '2026-03-06',
        category: '',
        source: '接待选民',
        complex: false,
        number: '',
        note: '',
        receptionId: 'r1',
      },
    ]);
  });
});

describe('the list of opinions', () => {
  it('says how many a filter hides, and offers to clear it', async () => {
    const screen = await showInOffice(
      <OpinionsPage />,
      {
        ...answers,
        'opinions.list': ({ state }: { state: string }) => ({
          rows: state === 'all' ? [opinion] : [],
          total: 1,
          counts: { all: 1, open: 0, overdue: 0, answered: 0 },
        }),
      },
      { at: '/here?state=answered' },
    );
    await expect.element(screen.getByText('2026 年 0 / 1 件')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '清除筛选' }).first().click();
    await expect.element(screen.getByText('和平村村组道路坑洼')).toBeVisible();
  });
});

describe('the deadline of an opinion in the list', () => {
  it.each([
    ['at the design size', 1366 - 200],
    ['at 125 %', 1093 - 72],
  ])('is read whole %s, in another year too', async (_, width) => {
    await page.viewport(width, 700);
    const late = {
      ...opinion,
      dueOn: '2027-12-28',
      deadline: { state: 'running', days: 662, text: '还有 662 天' },
    };
    const screen = await showInOffice(<OpinionsPage />, {
      ...answers,
      'opinions.list': () => ({
        rows: [late],
        total: 1,
        counts: { all: 1, open: 1, overdue: 0, answered: 0 },
      }),
    });
    const due = screen.getByText('2027年12月28日到期');
    await expect.element(due).toBeVisible();
    const cell = due.element().closest('td')?.firstElementChild as HTMLElement;
    expect(cell.scrollHeight - cell.clientHeight).toBeLessThanOrEqual(1);
    expect(due.element().scrollWidth).toBe(due.element().clientWidth);
    expect(due.element().getBoundingClientRect().height).toBeLessThan(20);
    await page.viewport(1366, 768);
  });
});

describe('similar opinions', () => {
  it('stand beside an opinion with their reason, and one goes on with another', async () => {
    const screen = await showInOffice(<OpinionPage />, answers);
    await expect.element(screen.getByText('标题都说到“道路坑洼”')).toBeVisible();
    await screen.getByRole('button', { name: '并入第2026-001号' }).click();
    const dialog = screen.getByRole('dialog', { name: '第 2026-003 号：并案' });
    await expect
      .element(dialog.getByLabelText('并入哪一件').first())
      .toHaveValue('第2026-001号 上坝村二组道路坑洼');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '并案' }).click();
    await expect
      .poll(() => screen.asked('opinions.merge'))
      .toEqual([{ ids: ['o1'], intoId: 'o2', date: '2026-03-06', text: '' }]);
    await expect.poll(() => screen.address()).toBe('/here');
  });

  it('are named while a new one is entered, by what its title says', async () => {
    const screen = await showInOffice(<NewOpinionPage />, {
      ...answers,
      'deputies.list': () => ({ rows: [], counts: {} }),
      'drafts.find': () => undefined,
      'drafts.drop': () => undefined,
    });
    await expect.element(screen.getByLabelText('标题')).toBeVisible();
    expect(screen.asked('opinions.similar')).toEqual([]);
    await screen.getByLabelText('标题').fill('和平村道路坑洼');
    await expect.element(screen.getByText('标题都说到“道路坑洼”')).toBeVisible();
    expect(screen.asked('opinions.similar')).toEqual([{ title: '和平村道路坑洼', raisedOn: '2026-03-06' }]);
    await expectOpenToAll();
  });

  it('are not asked again once it is saved, when it would be its own likeness', async () => {
    let save = () => {};
    const screen = await showInOffice(<NewOpinionPage />, {
      ...answers,
      'deputies.list': () => ({ rows: [lead], counts: {} }),
      'drafts.find': () => undefined,
      'drafts.keep': () => ({ savedAt: '' }),
      'drafts.drop': () => undefined,
      'opinions.save': () => new Promise((resolve) => (save = () => resolve(opinion))),
    });
    await screen.getByLabelText('标题').fill('和平村道路坑洼');
    await expect.element(screen.getByText('标题都说到“道路坑洼”')).toBeVisible();
    await screen.getByRole('combobox', { name: '领衔代表' }).fill('qjg');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.asked('opinions.similar').length).toBe(2);
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => screen.asked('opinions.save').length).toBe(1);
    save();
    await expect.poll(() => screen.address()).toMatch(/^\/opinions\/o1\?/);
    expect(screen.asked('opinions.similar')).toHaveLength(2);
  });

  it('say on which one they go on, and which of those who raised them were told', async () => {
    const main = { id: 'o2', number: '2026-001', title: '上坝村二组道路坑洼', lead: '尹长礼' };
    const carried = { ...main, id: 'o7', number: '2026-007', receptionId: 'r7', fedBackOn: '2026-03-02' };
    const merged = await showInOffice(<OpinionPage />, {
      ...answers,
      'opinions.detail': () => ({ ...opinion, goesOnWith: main }),
    });
    await merged.getByRole('link', { name: '第2026-001号（尹长礼）' }).click();
    await expect.poll(() => merged.address()).toBe('/opinions/o2');
    const carrying = await showInOffice(<OpinionPage />, {
      ...answers,
      'opinions.detail': () => ({ ...opinion, merged: [carried, { ...main, receptionId: undefined }] }),
    });
    const panel = carrying.getByRole('region', { name: '并入本件办理的' });
    await expect.element(panel.getByText('3月2日已反馈')).toBeVisible();
    await expect.element(panel.getByText('答复后反馈')).toBeVisible();
    await panel.getByRole('link', { name: '来访选民' }).click();
    await expect.poll(() => carrying.address()).toBe('/receptions/r7');
  });
});

describe('several opinions picked in the list', () => {
  const second = { ...opinion, id: 'o5', number: '2026-005', title: '二组路灯坏了' };
  const third = { ...opinion, id: 'o6', number: '2026-006', title: '水渠淤塞', unit: '镇水务站' };
  const list = {
    ...answers,
    'opinions.list': () => ({
      rows: [opinion, second, third],
      total: 3,
      counts: { all: 3, open: 3, overdue: 3, answered: 0 },
    }),
    'opinions.urgeAll': () => ({
      units: [
        { unit: '镇规划建设办', year: 2026, ids: ['o1', 'o5'] },
        { unit: '镇水务站', year: 2026, ids: ['o6'] },
      ],
    }),
    'officialDocuments.keep': ({ subject }: { subject: string }) => ({ id: `p-${subject}`, title: '督办单' }),
  };

  it('are urged at once, with one slip a unit, its rows filled in', async () => {
    const screen = await showInOffice(<OpinionsPage />, list);
    await screen.getByRole('checkbox', { name: '全选' }).click();
    await expect.element(screen.getByText('镇规划建设办 2 件、镇水务站 1 件')).toBeVisible();
    await screen.getByRole('button', { name: '督办 3 件' }).click();
    const dialog = screen.getByRole('dialog', { name: '督办 3 件' });
    await dialog.getByLabelText('督办文号').fill('督1号');
    await dialog.getByLabelText('每个单位起草一份督办单，共 2 份').click();
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '督办 3 件' }).click();
    await expect.poll(() => screen.address()).toBe('/official-documents/register?state=open');
    expect(screen.asked('opinions.urgeAll')).toEqual([
      { ids: ['o1', 'o5', 'o6'], date: '2026-03-06', number: '督1号', text: '' },
    ]);
    expect(screen.asked('officialDocuments.keep')).toEqual([
      {
        ...{ template: 'urging-list', year: 2026, subject: 'o1' },
        answers: {
          督办编号: '督1号',
          督办事项: [
            ['第2026-003号', '关于解决和平村村组道路坑洼问题的建议', '乔家刚', '2026年3月1日'],
            ['第2026-005号', '二组路灯坏了', '乔家刚', '2026年3月1日'],
          ],
        },
      },
      { template: 'urging-slip', year: 2026, subject: 'o6', answers: { 督办编号: '督1号' } },
    ]);
  });

  it('are not urged by halves, and the core says which of them may not be', async () => {
    const screen = await showInOffice(<OpinionsPage />, {
      ...list,
      'opinions.urgeAll': () =>
        refuse({ code: 'step-blocked', message: '其中 1 件不能督办，一件也没有登记。' }),
    });
    await screen.getByRole('checkbox', { name: '全选' }).click();
    await screen.getByRole('button', { name: '督办 3 件' }).click();
    const dialog = screen.getByRole('dialog', { name: '督办 3 件' });
    await dialog.getByRole('button', { name: '督办 3 件' }).click();
    await expect.element(dialog.getByText('其中 1 件不能督办，一件也没有登记。')).toBeVisible();
    expect(screen.asked('officialDocuments.keep')).toEqual([]);
  });

  it('cannot be picked by a reader, nor has it a column of steps for one', async () => {
    const screen = await showInOffice(<OpinionsPage />, list, { role: 'reader' });
    await expect.element(screen.getByText('二组路灯坏了')).toBeVisible();
    expect(screen.getByRole('checkbox').elements()).toEqual([]);
    expect(screen.getByRole('columnheader', { name: /期限/ }).elements()).toHaveLength(1);
    expect(screen.getByRole('columnheader', { name: /下一步/ }).elements()).toEqual([]);
  });
});
