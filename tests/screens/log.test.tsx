import { describe, expect, it } from 'vitest';
import { LogEntryPage } from '../../renderer/features/log/detail-page.tsx';
import { LogPage } from '../../renderer/features/log/list-page.tsx';
import { UndoStep } from '../../renderer/features/log/undo-step.tsx';
import { PermittedPage } from '../../renderer/permitted-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const entry = (seq: number) => ({
  seq,
  at: '2026-03-06 14:20',
  actor: '经办人',
  place: '浏览器',
  title: '登记答复',
  subject: `第2026-${String(seq).padStart(3, '0')}号`,
  changes: 1,
});
const whole = { whole: true, message: '日志完整，共 150 条。', seq: 150, head: '5c2e64a6' };

type ListInput = { before?: number; limit: number };
const list = ({ before = 151, limit }: ListInput) => ({
  total: 150,
  rows: Array.from({ length: Math.min(limit, before - 1) }, (_, at) => entry(before - 1 - at)),
});

const few = () => ({ total: 3, rows: [3, 2, 1].map(entry) });

describe('the log', () => {
  it('lists the newest hundred and then the rest', async () => {
    const screen = await showInOffice(<LogPage />, { 'log.list': list });
    await expect.element(screen.getByText('已列出最近的 100 条')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: '150', exact: true })).toBeVisible();
    await expect.element(screen.getByText('3月6日 14:20').first()).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '再列 100 条' }).click();
    await expect.element(screen.getByText('已全部列出，150 条')).toBeVisible();
    expect(screen.asked('log.list')).toEqual([
      { search: '', limit: 100 },
      { search: '', limit: 100, before: 51 },
    ]);
  });

  it('is searched by words and days', async () => {
    const screen = await showInOffice(<LogPage />, { 'log.list': few });
    await screen.getByRole('searchbox').fill('答复');
    await screen.getByLabelText('从哪天', { exact: true }).fill('3.1');
    await screen.getByLabelText('到哪天', { exact: true }).fill('3月6日');
    await screen.getByRole('searchbox').click();
    await expect
      .poll(() => screen.asked('log.list').at(-1))
      .toEqual({ search: '答复', limit: 100, from: '2026-03-01', to: '2026-03-06' });
  });

  it.each([
    [whole, '日志完整，共 150 条。末条校验码 5c2e64a6。'],
    [
      { whole: false, message: '日志从第 3 条起被改动过。', seq: 3, head: '' },
      '日志从第 3 条起被改动过。 请停止使用，改用最近一次备份，并保留现在的文件备查。',
    ],
  ])('is verified on demand and says what was found', async (found, words) => {
    const screen = await showInOffice(<LogPage />, { 'log.list': few, 'log.verify': () => found });
    expect(screen.asked('log.verify')).toEqual([]);
    await screen.getByRole('button', { name: '核验日志' }).click();
    await expect.element(screen.getByRole('status')).toMatchTextContent(words);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '核验日志' }).click();
    await expect.poll(() => screen.asked('log.verify').length).toBe(2);
  });
});

describe('entries that are missing', () => {
  it('are told with what to do, until somebody says to have seen it', async () => {
    let seen = false;
    const message = '日志应到第 3 条（1a2b3c4d），实际只到第 2 条，缺 1 条；没有可用的备份。';
    const lost = { whole: false, message, seq: 3, head: '', lost: true };
    const screen = await showInOffice(<LogPage />, {
      'log.list': few,
      'log.verify': () => (seen ? whole : lost),
      'log.acceptLoss': () => {
        seen = true;
      },
    });
    await screen.getByRole('button', { name: '核验日志' }).click();
    await expect.element(screen.getByRole('status')).toMatchTextContent(message);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '已补录或已知悉，不再提示' }).click();
    await expect.element(screen.getByRole('status')).toMatchTextContent('日志完整，共 150 条。');
    await expect
      .element(screen.getByRole('button', { name: '已补录或已知悉，不再提示' }))
      .not.toBeInTheDocument();
  });
});

describe('one entry of the log', () => {
  const detail = {
    ...entry(7),
    fields: [{ record: '意见建议', field: '答复日期', before: '', after: '2026-03-05' }],
    more: 12,
  };

  it('shows each field before and after, and how many more there are', async () => {
    const screen = await showInOffice(<LogEntryPage />, { 'log.detail': () => detail });
    await expect.element(screen.getByRole('heading', { name: '第 7 条：登记答复' })).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: '意见建议 答复日期 （空） 2026-03-05' }))
      .toBeVisible();
    await expect.element(screen.getByText('列出前 1 处，另有 12 处未列')).toBeVisible();
    await expectOpenToAll();
  });

  it('says why it stays where it cannot be taken back', async () => {
    const kept = { ...detail, kept: '用户和密码的改动不能撤销，请在用户页面处理。' };
    const screen = await showInOffice(<LogEntryPage />, { 'log.detail': () => kept });
    await expect.element(screen.getByText(kept.kept)).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销这一步' }).elements()).toEqual([]);
  });

  it('says once that nothing was changed where nothing was', async () => {
    const kept = { ...detail, changes: 0, fields: [], more: 0, kept: '这一步没有改动记录。' };
    const screen = await showInOffice(<LogEntryPage />, { 'log.detail': () => kept });
    await expect.element(screen.getByText(kept.kept)).toBeVisible();
    expect(screen.getByText(/没有改动/).elements()).toHaveLength(1);
    expect(screen.getByRole('heading', { name: '改动前后' }).elements()).toEqual([]);
  });

  it('is not taken back by an auditor', async () => {
    const screen = await showInOffice(<LogEntryPage />, { 'log.detail': () => detail }, { role: 'auditor' });
    await expect.element(screen.getByRole('heading', { name: '第 7 条：登记答复' })).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销这一步' }).elements()).toEqual([]);
  });

  it('asks once with the step and the figures, and goes back to the list when it is done', async () => {
    const imported = { ...entry(1), title: '导入表格', subject: '代表名册.xlsx', changes: 2249 };
    const screen = await showInOffice(<UndoStep entry={imported} onClose={() => undefined} />, {
      'log.undo': () => imported,
    });
    const dialog = screen.getByRole('dialog', { name: '撤销第 1 条' });
    await expect
      .element(dialog)
      .toMatchTextContent('将撤销3月6日 14:20 经办人的“导入表格”（代表名册.xlsx）。2249 条记录改回');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => screen.address()).toBe('/vault/log');
    expect(screen.asked('log.undo')).toEqual([{ seq: 1 }]);
  });

  it('stays where it is and says why when the record was changed since', async () => {
    const screen = await showInOffice(<UndoStep entry={entry(7)} onClose={() => undefined} />, {
      'log.undo': () =>
        refuse({
          code: 'changed-since',
          message: '这些记录后来又改过，不能直接撤销。',
          remedy: '请先撤销后面的改动，或直接修改记录。',
        }),
    });
    await screen.getByRole('button', { name: '撤销' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('这些记录后来又改过，不能直接撤销。');
    expect(screen.address()).toBe('/here');
  });
});

describe('a page behind a right', () => {
  it('is shown to who has it', async () => {
    const screen = await showInOffice(
      <PermittedPage needs="log.list">日志在这里</PermittedPage>,
      {},
      { role: 'auditor' },
    );
    await expect.element(screen.getByText('日志在这里')).toBeVisible();
  });

  it('says who may not do what to who has not, with the way on', async () => {
    const screen = await showInOffice(
      <PermittedPage needs="log.list">日志在这里</PermittedPage>,
      {},
      { role: 'reader' },
    );
    await expect.element(screen.getByRole('alert')).toMatchTextContent('“查看”不能查看操作日志。');
    await expectOpenToAll();
    await screen.getByRole('link', { name: '到今日' }).click();
    expect(screen.address()).toBe('/today');
  });
});
