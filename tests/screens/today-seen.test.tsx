import { describe, expect, it } from 'vitest';
import { TodayPage } from '../../renderer/features/today/page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const change = {
  when: 'today',
  sentence: '经办人今天添加用户：主席（第一位主席，首次打开时自己设密码）',
  verb: '知道了',
  detail: '',
  target: { feature: 'today', id: '7' },
  days: 0,
};
const code = {
  ...change,
  sentence: '恢复码现在是“经办人”的',
  verb: '更换恢复码',
  target: { feature: 'vault', id: 'keys' },
};
const day = {
  today: '2026-03-06',
  empty: false,
  due: [change, code],
  dueTotal: 2,
  figuresFrom: '2025-03-07',
  figures: [],
};

describe('a change of users in 今日', () => {
  it('is marked as seen where it stands, while the others lead to their page', async () => {
    const screen = await showInOffice(
      <TodayPage />,
      { 'today.overview': () => day, 'today.markSeen': () => ({ seen: true }) },
      { role: 'chair' },
    );
    await expect.element(screen.getByText(change.sentence)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: `知道了：${change.sentence}` }).click();
    await expect.poll(() => screen.asked('today.markSeen')).toEqual([{ seq: 7 }]);
    expect(screen.address()).toBe('/here');
    await screen.getByRole('link', { name: `更换恢复码：${code.sentence}` }).click();
    expect(screen.address()).toBe('/vault/keys');
  });

  it('stands above the first steps of an office that is still empty', async () => {
    const screen = await showInOffice(
      <TodayPage />,
      { 'today.overview': () => ({ ...day, empty: true }) },
      { role: 'chair' },
    );
    await expect.element(screen.getByRole('button', { name: `知道了：${change.sentence}` })).toBeVisible();
    await expect.element(screen.getByText(/最先做这/)).toBeVisible();
  });

  it('says why where it is refused', async () => {
    const screen = await showInOffice(
      <TodayPage />,
      {
        'today.overview': () => day,
        'today.markSeen': () =>
          refuse({ code: 'nothing-to-see', message: '这一条不是用户改动，或已经看过。' }),
      },
      { role: 'chair' },
    );
    await screen.getByRole('button', { name: `知道了：${change.sentence}` }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('这一条不是用户改动，或已经看过。');
  });
});
