import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { roles } from '#electron/values/roles.ts';
import { Search } from '../../renderer/search.tsx';
import { searched, searchWords } from '../../renderer/searched.ts';
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

/** One record of each kind, by the name it is seen by, that answers whatever is asked. */
const names = {
  deputies: '甲路灯',
  opinions: '乙路灯',
  receptions: '丙路灯',
  activities: '丁路灯',
  documents: '戊路灯',
};
const everything = {
  'deputies.list': () => ({ rows: [{ id: 'd1', name: names.deputies }], total: 1 }),
  'opinions.list': () => ({ rows: [{ id: 'o1', title: names.opinions, deadline: { text: '' } }] }),
  'receptions.list': () => ({ rows: [{ id: 'r1', matter: names.receptions, date: '2026-01-16' }] }),
  'activities.list': () => [{ id: 'a1', title: names.activities, date: '2026-01-20' }],
  'officialDocuments.register': () => ({ rows: [{ id: 'p1', title: names.documents }] }),
  'officialDocuments.templates': () => [],
};
const kinds = Object.keys(names) as (keyof typeof names)[];

describe('the search box', () => {
  it.each(roles)('says to the role %s what it finds for it, and of nothing else', async (role) => {
    const { hint, placeholder } = searchWords(role);
    const screen = await showInOffice(<Search />, everything, { role });
    await userEvent.keyboard('{Control>}k{/Control}');
    const box = screen.getByRole('textbox', { name: '查找' });
    await expect.element(box).toHaveAttribute('placeholder', placeholder);
    await box.fill('路灯');
    await expect.poll(() => screen.getByText(/^.路灯$/).elements().length).toBeGreaterThan(0);
    await expect.poll(() => screen.asked('receptions.list').length).toBe(1);
    const found = kinds.filter((kind) => screen.getByText(names[kind]).elements().length > 0);
    const words = found.flatMap((kind) => [searched[kind].word, ...searched[kind].by]);
    for (const said of [hint.slice(1), placeholder.split('，')[0] ?? ''])
      expect(
        said.split(/[、或]/).filter((word) => word !== '功能' && !words.includes(word as '代表')),
      ).toEqual([]);
    expect(found.flatMap((kind) => searched[kind].by).filter((by) => !placeholder.includes(by))).toEqual([]);
  });

  it('names to a liaison the voters received, and to the office deputies and opinions first', () => {
    expect([searchWords('liaison').hint, searchWords('clerk').hint]).toEqual([
      '找接待或功能',
      '找代表、意见建议或功能',
    ]);
    expect(searchWords('liaison').placeholder).toBe('来访人、事由或功能，可打拼音首字母');
  });

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
