import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OpinionFormPage } from '../../renderer/features/opinions/form-page.tsx';
import { SimilarMatters } from '../../renderer/features/opinions/similar-matters.tsx';
import { ReceptionPage } from '../../renderer/features/receptions/detail-page.tsx';
import { NewReceptionPage, ReceptionFormPage } from '../../renderer/features/receptions/form-page.tsx';
import { ReportbackFormPage } from '../../renderer/features/reportbacks/form-page.tsx';
import { givePurpose } from './give-purpose.ts';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, showInOffice } from './in-office.tsx';

const row = {
  id: '',
  date: '2026-03-06',
  stationId: 's1',
  station: '大坪代表联络站',
  deputies: [{ id: 'd1', name: '王建国' }],
  visitor: '曹义丽',
  anonymous: false,
  address: '龙潭村9组',
  matter: '村口路灯不亮',
  onSpotReply: '',
  transferred: false,
  unit: '',
  progress: '',
  satisfaction: '',
  registrar: '办公室',
  note: '愿意现场指认',
  phoneMasked: '137****1374',
};

const answers = {
  'receptions.detail': () => row,
  'receptions.reveal': () => ({ phone: '13716521374' }),
  'receptions.remove': () => ({ removed: true }),
  'log.latest': () => undefined,
};

describe('a reception', () => {
  it('keeps the voter’s number masked until it is asked for', async () => {
    const screen = await showInOffice(<ReceptionPage />, answers);
    await expect.element(screen.getByText('137****1374')).toBeVisible();
    await expect.element(screen.getByText('愿意现场指认')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '显示完整的联系方式' }).click();
    await givePurpose('联系本人');
    await expect.element(screen.getByText('13716521374')).toBeVisible();
    expect(screen.asked('receptions.reveal')).toEqual([{ id: '', purpose: '联系本人' }]);
  });

  it('is deleted after asking once, saying that it comes back', async () => {
    const screen = await showInOffice(<ReceptionPage />, answers);
    await screen.getByRole('button', { name: '删除' }).click();
    const dialog = screen.getByRole('dialog', { name: '删除这条接待登记' });
    await expect.element(dialog).toMatchTextContent('删错了可以马上撤销，或由经办人从回收站恢复。');
    await expectOpenToAll();
    expect(screen.asked('receptions.remove')).toEqual([]);
    await dialog.getByRole('button', { name: '删除' }).click();
    await expect.poll(() => screen.address()).toBe('/receptions');
    expect(screen.asked('receptions.remove')).toEqual([{ id: '' }]);
  });

  it('offers a reader nothing but reading', async () => {
    const screen = await showInOffice(<ReceptionPage />, answers, { role: 'reader' });
    await expect.element(screen.getByText('137****1374')).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
    expect(screen.getByRole('link', { name: '更正' }).elements()).toEqual([]);
    await expect.element(screen.getByRole('link', { name: '王建国' })).toBeVisible();
  });
});

describe('a form that corrects an entry', () => {
  const named = [
    { id: 'd1', name: '王建国' },
    { id: 'd2', name: '石东宇' },
  ];
  const opinion = { id: 'o1', title: '修路', leadId: 'd1', lead: '王建国', cosigners: named.slice(1) };
  const forms: [string, ReactNode, Answers][] = [
    [
      'a reception',
      <ReceptionFormPage key="" />,
      { 'receptions.detail': () => ({ ...row, deputies: named }) },
    ],
    [
      'an opinion',
      <OpinionFormPage key="" />,
      { 'opinions.detail': () => ({ ...opinion, raisedOn: '2026-03-06' }) },
    ],
    [
      'a report-back',
      <ReportbackFormPage key="" />,
      {
        'reportbacks.detail': () => ({
          id: 't1',
          deputyId: 'd2',
          deputy: '石东宇',
          date: '2026-03-05',
          ...{ votes: [], place: '', form: '', note: '' },
        }),
      },
    ],
  ];

  it.each(forms)('of %s shows whoever it names, though they may be chosen no more', async (_, page, of) => {
    const lists = {
      'stations.list': () => [],
      'deputies.list': () => ({ rows: [{ id: 'd1', name: '王建国' }], counts: {} }),
      'receptions.choices': () => ({ units: [], replies: [], progress: [], ratings: [], ways: [] }),
      'opinions.choices': () => ({ units: [], categories: [], sources: [], results: [], ratings: [] }),
      'opinions.similar': () => [],
      'reportbacks.choices': () => ({ forms: [], options: [] }),
      'drafts.find': () => undefined,
    };
    await showInOffice(page, { ...lists, ...of });
    await expect
      .poll(() => [
        ...[...document.querySelectorAll('.mantine-Pill-label')].map((pill) => pill.textContent),
        ...[...document.querySelectorAll('input')].map(({ value }) => value),
      ])
      .toContain('石东宇');
  });
});

describe('a reception that is being entered', () => {
  const answers = {
    'receptions.choices': () => ({
      ...{ units: [], replies: [], progress: [], ratings: [], ways: [] },
      notAccepted: ['已进诉讼、仲裁的'],
    }),
    'stations.list': () => [],
    'deputies.list': () => ({ rows: [], counts: {} }),
    'drafts.find': () => undefined,
    'drafts.keep': () => ({ savedAt: '' }),
    'drafts.drop': () => undefined,
  };
  const page = (
    <NewReceptionPage similar={({ matter, date }) => matter && <p>{`${date}有相似的：${matter}`}</p>} />
  );

  it('has beside it what is known of the matter, and what is not taken up', async () => {
    const screen = await showInOffice(page, answers);
    await expect
      .element(screen.getByRole('region', { name: '不受理的' }))
      .toMatchTextContent('已进诉讼、仲裁的');
    await screen.getByLabelText('反映的主要问题及诉求').fill('村道坑洼');
    await expect.element(screen.getByText('2026-03-06有相似的：村道坑洼')).toBeVisible();
    await expectOpenToAll();
  });

  it('is at the one station of a liaison from the start, and nowhere yet for the office', async () => {
    const stations = { 'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }] };
    const asLiaison = await showInOffice(page, { ...answers, ...stations }, { role: 'liaison' });
    await expect
      .element(asLiaison.getByRole('combobox', { name: /^接待地点/ }))
      .toHaveValue('大坪代表联络站');
    await expect.element(asLiaison.getByRole('textbox', { name: /^接待日期/ })).toHaveFocus();
    await asLiaison.unmount();
    const asClerk = await showInOffice(page, { ...answers, ...stations });
    await expect.element(asClerk.getByRole('combobox', { name: /^接待地点/ })).toHaveValue('');
  });

  it('tells a liaison, who knows no opinions, only what is not taken up', async () => {
    const screen = await showInOffice(page, answers, { role: 'liaison' });
    await screen.getByLabelText('反映的主要问题及诉求').fill('村道坑洼');
    await expect.element(screen.getByText('已进诉讼、仲裁的')).toBeVisible();
    expect(screen.getByText(/有相似的/).query()).toBeNull();
  });

  const similar = {
    ...{ id: 'o1', number: '2025-025', title: '村组道路坑洼', lead: '乔家刚', raisedOn: '2025-12-01' },
    ...{ unit: '镇规划建设办', stage: '办理', reason: '标题都说到“坑洼”', takesVoters: true },
    deadline: { state: 'overdue', days: -34, text: '逾期 34 天' },
  };
  const known = {
    ...answers,
    'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
    'deputies.list': () => ({
      rows: [{ id: 'd1', name: '王建国', initials: 'wjg', pinyin: 'wangjianguo', level: '' }],
      counts: {},
    }),
    'opinions.similar': () => [similar, { ...similar, id: 'o2', number: '2025-011', takesVoters: false }],
    'receptions.ofVisitor': () => [
      { id: 'r9', date: '2025-02-26', station: '大坪代表联络站', address: '和平村三组', matter: '村道坑洼' },
      { id: 'r8', date: '2024-09-16', station: '大坪代表联络站', address: '', matter: '路灯不亮' },
    ],
    'log.latest': () => undefined,
  };
  const whole = (
    <NewReceptionPage
      similar={(said) => <SimilarMatters title={said.matter} raisedOn={said.date} {...said} />}
    />
  );

  it('is saved and noted on a similar opinion by one press, which a form with faults refuses in its fields', async () => {
    const screen = await showInOffice(whole, {
      ...known,
      'receptions.recordHeard': () => ({ ...row, matter: '村道坑洼' }),
    });
    await screen.getByLabelText('反映的主要问题及诉求').fill('村道坑洼');
    const note = screen.getByRole('button', { name: '记到第2025-025号' });
    await expect.element(note).toBeVisible();
    expect(screen.getByRole('button', { name: '记到第2025-011号' }).elements()).toEqual([]);
    await note.click();
    await expect.element(screen.getByText(/^还没有保存，请先改好：接待地点、接待代表/)).toBeVisible();
    await expect.element(screen.getByRole('combobox', { name: /^接待地点/ })).toHaveFocus();
    await userEvent.keyboard('dp{Enter}');
    await screen.getByRole('textbox', { name: '接待代表' }).fill('wjg');
    await userEvent.keyboard('{Enter}');
    await expectOpenToAll();
    await note.click();
    await expect.element(screen.getByText('已登记接待，并记到第2025-025号')).toBeVisible();
    expect(screen.asked('receptions.recordHeard')).toMatchObject([
      { opinionId: 'o1', matter: '村道坑洼', stationId: 's1', deputyIds: ['d1'] },
    ]);
    expect(screen.asked('receptions.record')).toEqual([]);
    expect(screen.getByRole('link', { name: /^转为意见/ }).elements()).toEqual([]);
    await screen.getByRole('button', { name: '看第2025-025号' }).click();
    expect(screen.address()).toBe('/opinions/o1');
  });

  it('is saved alone by 保存, though 记到这一件 was refused before', async () => {
    const screen = await showInOffice(whole, { ...known, 'receptions.record': () => row });
    await screen.getByLabelText('反映的主要问题及诉求').fill('村道坑洼');
    await screen.getByRole('button', { name: '记到第2025-025号' }).click();
    await expect.element(screen.getByText(/^还没有保存/)).toBeVisible();
    await userEvent.keyboard('dp{Enter}');
    await screen.getByRole('textbox', { name: '接待代表' }).fill('wjg');
    await userEvent.keyboard('{Enter}{Control>}s{/Control}');
    await expect.element(screen.getByText('已登记接待', { exact: true })).toBeVisible();
    expect(screen.asked('receptions.record')).toHaveLength(1);
    expect(screen.asked('receptions.recordHeard')).toEqual([]);
  });

  it('has beside it what a visitor of the name came with before, unless nobody is to be named', async () => {
    const screen = await showInOffice(page, known);
    await screen.getByLabelText('来访人姓名').fill('李国秀');
    const visits = screen.getByRole('region', { name: '李国秀来过 2 次' });
    await expect.element(visits).toMatchTextContent(/2025年2月26日村道坑洼和平村三组.大坪代表联络站/);
    expect(screen.asked('receptions.ofVisitor')).toEqual([{ visitor: '李国秀' }]);
    await expectOpenToAll();
    await screen.getByLabelText('来访人要求不具名').click();
    await expect.poll(() => visits.elements()).toEqual([]);
  });
});
