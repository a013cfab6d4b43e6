import { describe, expect, it } from 'vitest';
import type { Approval } from '#features/approvals/contract.ts';
import { ApprovalPage } from '../../renderer/features/approvals/detail-page.tsx';
import { ApprovalsPage } from '../../renderer/features/approvals/list-page.tsx';
import { ApprovalStrip } from '../../renderer/features/approvals/strip.tsx';
import { stateWords } from '../../renderer/features/approvals/words.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const matter = { kind: 'return', year: 2025 } as const;
const title = '清溪镇2025年度人大代表履职情况统计表';
const asked: Approval = {
  id: 'a1',
  kind: 'return',
  kindName: '年度上报',
  matter,
  title,
  state: 'asked',
  word: '请主席审定',
  askedBy: '经办人',
  askedAt: '2026-03-06 14:20',
  decidedBy: '',
  reason: '',
  onPaper: false,
  enteredBy: '',
  changed: false,
  askedFacts: ['接待选民 132 次，240 人次'],
  facts: ['接待选民 132 次，240 人次'],
  seen: 'digest-now',
};
const approved: Approval = {
  ...asked,
  state: 'approved',
  decidedBy: '主席',
  decidedAt: '2026-03-06 15:00',
};
const strip = <ApprovalStrip matter={matter} title={title} />;
const state = (latest?: Approval, hasChair = true) => ({
  'approvals.state': () => ({ latest, standing: 'draft', seen: 'digest-now', hasChair }),
});
const buttons = (screen: Awaited<ReturnType<typeof showInOffice>>) =>
  screen
    .getByRole('button')
    .elements()
    .map((button) => button.textContent);

describe('how a request stands', () => {
  it.each([
    [undefined, '送审稿', '还没有经主席审定，现在存出和打印的都标“送审稿”。'],
    [asked, '待主席审定', '3月6日 14:20 经办人送审：请主席审定'],
    [{ ...asked, changed: true }, '送审后记录有改动', '待主席审定。3月6日 14:20 经办人送审：请主席审定'],
    [approved, '已审定', '3月6日 15:00 主席同意。'],
    [
      { ...approved, decidedBy: '赵文海', onPaper: true, reason: '2026年3月5日纸质签批，经办人登记' },
      '纸质签批',
      '赵文海同意：2026年3月5日纸质签批，经办人登记。',
    ],
    [{ ...approved, changed: true }, '审定后记录有改动', '3月6日 15:00 主席审定过，现在的内容要重新送审。'],
    [
      { ...approved, state: 'returned' as const, reason: '少两次接待' },
      '已退回',
      '3月6日 15:00 主席退回：少两次接待',
    ],
  ])('is said in words: %#', (latest, word, sentence) => {
    expect(stateWords(latest, 2026)).toMatchObject({ word, sentence });
  });
});

describe('the approval above a return', () => {
  it.each([
    ['clerk', undefined, ['送审']],
    ['clerk', asked, ['撤回送审']],
    ['clerk', approved, []],
    ['clerk', { ...approved, changed: true }, ['送审']],
    ['clerk', { ...approved, state: 'returned' }, ['不再送审', '送审']],
    ['chair', undefined, ['主席审定']],
    ['chair', asked, ['退回', '同意']],
    ['chair', approved, ['退回']],
    ['reader', asked, []],
  ] as const)('offers the %s only what comes next (%#)', async (role, latest, offered) => {
    const screen = await showInOffice(strip, state(latest), { role });
    await expect.element(screen.getByRole('region', { name: '审定情况' })).toBeVisible();
    expect(buttons(screen)).toEqual(offered);
    await expectOpenToAll();
  });

  it('is sent with a word', async () => {
    const screen = await showInOffice(strip, { ...state(), 'approvals.ask': () => asked });
    await screen.getByRole('button', { name: '送审' }).click();
    const dialog = screen.getByRole('dialog', { name: `送审：${title}` });
    await dialog.getByLabelText('送审说明（可不填）').fill('请主席审定');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '送审' }).click();
    await expect.poll(() => screen.asked('approvals.ask')).toEqual([{ matter, word: '请主席审定' }]);
  });

  it('is approved as it was seen, and stays where it is when the records moved on meanwhile', async () => {
    const screen = await showInOffice(
      strip,
      {
        ...state({ ...asked, changed: true }),
        'approvals.approve': () =>
          refuse({ code: 'changed-since-seen', message: '在您打开以后记录又有改动，没有审定。' }),
      },
      { role: 'chair' },
    );
    await screen.getByRole('button', { name: '同意' }).click();
    const dialog = screen.getByRole('dialog', { name: `同意：${title}` });
    await expect.element(dialog).toMatchTextContent('送审后记录有改动，同意的是现在看到的内容。');
    await dialog.getByRole('button', { name: '同意' }).click();
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('记录又有改动，没有审定。');
    expect(screen.asked('approvals.approve')).toEqual([{ id: 'a1', seen: 'digest-now' }]);
  });

  it('is returned with a reason only', async () => {
    const screen = await showInOffice(
      strip,
      { ...state(asked), 'approvals.sendBack': () => ({ ...asked, state: 'returned' }) },
      { role: 'chair' },
    );
    await screen.getByRole('button', { name: '退回' }).click();
    const dialog = screen.getByRole('dialog', { name: `退回：${title}` });
    await dialog.getByRole('button', { name: '退回' }).click();
    await expect.element(dialog.getByText('请写明理由')).toBeVisible();
    expect(screen.asked('approvals.sendBack')).toEqual([]);
    await dialog.getByLabelText('退回的理由').fill('少两次接待');
    await dialog.getByRole('button', { name: '退回' }).click();
    await expect.poll(() => screen.asked('approvals.sendBack')).toEqual([{ id: 'a1', reason: '少两次接待' }]);
  });

  it('says what to do where there is no chair', async () => {
    const screen = await showInOffice(strip, state(asked, false));
    await expect.element(screen.getByText(/还没有主席用户/)).toMatchTextContent('把首次密码告诉本人');
    await expect.element(screen.getByRole('link', { name: '保险库—用户' })).toBeVisible();
  });
});

describe('the page of approvals', () => {
  const page = {
    'approvals.list': () => ({
      rows: [asked, { ...approved, id: 'a0', title: '锁定 2024 年度', kind: 'lock', kindName: '锁定年度' }],
      years: [{ year: 2026 }, { year: 2025 }, { year: 2024, locked: { by: '主席', at: '2025-03-01 09:30' } }],
      hasChair: false,
      paperAllowed: false,
      papers: [],
    }),
    'approvals.state': () => ({ standing: 'draft', seen: 'year-digest', hasChair: true }),
  };

  it('shows what waits, the years, and what was decided', async () => {
    const screen = await showInOffice(<ApprovalsPage />, page);
    await expect.element(screen.getByText('1 件待主席签批')).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /2024 年 已锁定 2025年3月1日 09:30 主席锁定/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /2026 年 可改动 没有锁定，这一年还没过完/ }))
      .toBeVisible();
    await expect.element(screen.getByText(/请在保险库—用户添加主席/)).toBeVisible();
    await expectOpenToAll();
  });

  it('shows the papers that wait for the chair, and those signed on paper with who registered them', async () => {
    const paper = {
      id: 'p1',
      title: '意见建议督办单',
      number: '',
      submittedBy: '林秀芳',
      submittedOn: '2026-03-05',
    };
    const waiting = { ...paper, state: 'waiting', signedBy: '', enteredBy: '' };
    const signed = {
      ...{ ...paper, id: 'p2', state: 'on-paper', number: '清人大〔2026〕2号' },
      ...{ signedBy: '赵文海', signedOn: '2026-03-04', enteredBy: '林秀芳' },
    };
    const screen = await showInOffice(<ApprovalsPage />, {
      ...page,
      'approvals.list': () => ({ ...page['approvals.list'](), papers: [waiting, signed] }),
    });
    await expect.element(screen.getByText('2 件待主席签批')).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /意见建议督办单 未编号 3月5日 林秀芳 待签发/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /3月4日 赵文海，纸质签批，林秀芳登记/ }))
      .toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('link', { name: '意见建议督办单' }).first().click();
    await expect.poll(() => screen.address()).toBe('/official-documents/papers/p1');
  });

  it('asks the clerk for the reason of an unlocking', async () => {
    const screen = await showInOffice(<ApprovalsPage />, { ...page, 'approvals.ask': () => asked });
    await screen.getByRole('button', { name: '解锁 2024 年度' }).click();
    const dialog = screen.getByRole('dialog', { name: '送审：解锁 2024 年度' });
    await dialog.getByRole('button', { name: '送审' }).click();
    await expect.element(dialog.getByText('请写明解锁的理由')).toBeVisible();
    await dialog.getByLabelText('解锁的理由').fill('补登两次接待');
    await dialog.getByRole('button', { name: '送审' }).click();
    await expect
      .poll(() => screen.asked('approvals.ask'))
      .toEqual([{ matter: { kind: 'unlock', year: 2024 }, word: '补登两次接待' }]);
  });

  it('lets the chair lock a year in one step, the consequence said first', async () => {
    const screen = await showInOffice(
      <ApprovalsPage />,
      { ...page, 'approvals.sign': () => approved },
      { role: 'chair' },
    );
    await screen.getByRole('button', { name: '锁定 2025 年度' }).click();
    const dialog = screen.getByRole('dialog', { name: '主席审定：锁定 2025 年度' });
    await expect.element(dialog).toMatchTextContent('谁也不能再改，直到主席同意解锁');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '审定' }).click();
    await expect
      .poll(() => screen.asked('approvals.sign'))
      .toEqual([{ matter: { kind: 'lock', year: 2025 }, word: '', seen: 'year-digest' }]);
  });
});

describe('a signature that the chair gave on paper', () => {
  const detail = (more: object) => ({
    'approvals.detail': () => ({ ...asked, hasChair: true, paperAllowed: true, ...more }),
    'approvals.registerPaper': () => approved,
    'approvals.withdraw': () => asked,
  });

  it('is registered by the clerk with who and when', async () => {
    const screen = await showInOffice(<ApprovalPage />, detail({}));
    await screen.getByRole('button', { name: '登记纸质签批' }).click();
    const dialog = screen.getByRole('dialog', { name: '登记纸质签批' });
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect.element(dialog.getByText('请填写签批人')).toBeVisible();
    await dialog.getByLabelText('签批人').fill('赵文海');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect
      .poll(() => screen.asked('approvals.registerPaper'))
      .toEqual([{ id: 'a1', seen: 'digest-now', signedBy: '赵文海', signedOn: '2026-03-06' }]);
  });

  it('leads to what is signed only those who may look at it', async () => {
    const board = detail({ kind: 'board', matter: { kind: 'board', stationId: 's1', withPhone: false } });
    const clerk = await showInOffice(<ApprovalPage />, board);
    await expect.element(clerk.getByRole('link', { name: '看上墙名单' })).toBeVisible();
    await clerk.unmount();
    const reader = await showInOffice(<ApprovalPage />, board, { role: 'reader' });
    await expect.element(reader.getByRole('region', { name: '送审' })).toBeVisible();
    expect(reader.getByRole('link', { name: '看上墙名单' }).elements()).toEqual([]);
  });

  it('is registered only where the practice takes one', async () => {
    const screen = await showInOffice(<ApprovalPage />, detail({ paperAllowed: false }));
    await expect.element(screen.getByRole('button', { name: '撤回送审' })).toBeVisible();
    expect(screen.getByRole('button', { name: '登记纸质签批' }).elements()).toEqual([]);
  });

  it('is taken back by the clerk', async () => {
    const onPaper = { ...approved, onPaper: true, enteredBy: '经办人', reason: '2026年3月5日纸质签批' };
    const screen = await showInOffice(<ApprovalPage />, detail(onPaper));
    await screen.getByRole('button', { name: '撤回纸质签批' }).click();
    await expect.poll(() => screen.asked('approvals.withdraw')).toEqual([{ id: 'a1' }]);
  });
});

describe('one request', () => {
  it('shows the figures when it was sent beside those of now, once they differ', async () => {
    const moved = { ...asked, changed: true, facts: ['接待选民 133 次，241 人次'], hasChair: true };
    const screen = await showInOffice(
      <ApprovalPage />,
      { 'approvals.detail': () => moved },
      { role: 'chair' },
    );
    await expect.element(screen.getByText('接待选民 132 次，240 人次')).toBeVisible();
    await expect.element(screen.getByText('接待选民 133 次，241 人次')).toBeVisible();
    await expect.element(screen.getByText('送审后记录有改动').first()).toBeVisible();
    expect(buttons(screen)).toEqual(['退回', '同意']);
    await expect.element(screen.getByRole('link', { name: '看年度上报' })).toBeVisible();
    await expectOpenToAll();
  });
});
