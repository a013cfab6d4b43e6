import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Search } from '../../renderer/search.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const none = { rows: [] };
const answers = {
  'deputies.list': () => ({ ...none, total: 0 }),
  'opinions.list': () => none,
  'receptions.list': () => none,
  'activities.list': () => [],
  'officialDocuments.register': () => none,
  'officialDocuments.templates': () => [],
};

describe('the search box', () => {
  it('finds what can be begun, and Enter begins it', async () => {
    const screen = await showInOffice(<Search />, answers);
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.getByRole('textbox', { name: '查找' }).fill('新增代');
    await expect.element(screen.getByText('新增代表')).toBeVisible();
    await expectOpenToAll();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.address()).toBe('/deputies/new');
  });

  it('finds the new pages, and nothing that a reader may not do', async () => {
    const screen = await showInOffice(<Search />, answers, { role: 'reader' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.getByRole('textbox', { name: '查找' }).fill('届');
    await expect.element(screen.getByText('届次')).toBeVisible();
    expect(screen.getByText('开启下一届').elements()).toEqual([]);
  });

  it.each([
    ['灯坏', '/receptions/r1', 'receptions.list'],
    ['视察', '/activities/a1', 'activities.list'],
    ['slfh', '/activities/a1', 'activities.list'],
    ['督办通知', '/official-documents/papers/p1', 'officialDocuments.register'],
    ['起草视察通知', '/official-documents/inspection', 'officialDocuments.templates'],
    ['qcscwyhfatz', '/official-documents/notice', 'officialDocuments.templates'],
  ])('finds by %s what leads to %s', async (typed, to, only) => {
    const found: Record<string, () => unknown> = {
      'receptions.list': () => ({
        rows: [
          { id: 'r1', matter: '桥头路灯坏了', date: '2026-01-16', station: '大坪站', visitor: '李国秀' },
        ],
      }),
      'activities.list': () => [
        { id: 'a1', title: '森林防火视察', date: '2026-01-20', kind: '视察' },
        { id: 'a2', title: '小组学习', date: '2026-02-20', kind: '学习' },
      ],
      'officialDocuments.register': () => ({
        rows: [{ id: 'p1', title: '督办通知', number: '', stateName: '草稿' }],
      }),
      'officialDocuments.templates': () => [
        { name: 'inspection', label: '视察通知' },
        { name: 'notice', label: '审查委员会方案通知' },
      ],
    };
    const screen = await showInOffice(<Search />, {
      ...answers,
      ...(found[only] && { [only]: found[only] }),
    });
    await userEvent.keyboard('{Control>}k{/Control}');
    await screen.getByRole('textbox', { name: '查找' }).fill(typed);
    await expect.poll(() => document.querySelectorAll('[data-action]').length).toBe(1);
    await expectOpenToAll();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => screen.address()).toBe(to);
  });
});
