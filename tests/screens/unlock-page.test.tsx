import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UnlockPage } from '../../renderer/features/vault/unlock-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

const locked = { state: 'locked' as const, folder: '/vault', labels: ['经办人', '联络员（大坪站）'] };
const groups = ['077077', '154154', '231231', '308308', '385385', '462462', '539539', '616616'];

const door = (answers: Answers, status = {}) =>
  showInOffice(<UnlockPage status={{ ...locked, ...status }} />, {
    'vault.status': () => locked,
    ...answers,
  });

describe('the door', () => {
  it('asks which post, then the password', async () => {
    const screen = await door({ 'vault.unlock': () => ({ ...locked, state: 'open' }) });
    await expectOpenToAll();
    await screen.getByRole('combobox', { name: '岗位' }).click();
    await screen.getByRole('option', { name: '联络员（大坪站）' }).click();
    await screen.getByLabelText('密码', { exact: true }).fill('lianluo-mima-2025');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => screen.asked('vault.unlock'))
      .toEqual([{ password: 'lianluo-mima-2025', label: '联络员（大坪站）' }]);
  });

  it('says why it locked by itself, and that what was begun is kept', async () => {
    const screen = await door({}, { lockedBecause: '因 10 分钟无操作已锁定。' });
    await expect
      .element(screen.getByRole('status'))
      .toMatchTextContent('因 10 分钟无操作已锁定。填到一半没有保存的，已留作草稿。');
    await expectOpenToAll();
  });

  it('says that it is open at another window, and asks for the password here too', async () => {
    const screen = await door({}, { openElsewhere: true });
    await expect.element(screen.getByText('保险库已在另一个窗口打开，这个窗口也要输入密码。')).toBeVisible();
    await expect.element(screen.getByText('保险库已锁定')).not.toBeInTheDocument();
    await expectOpenToAll();
  });

  it('counts down after too many wrong passwords, and opens again to trying', async () => {
    const screen = await door({
      'vault.unlock': () => refuse({ code: 'too-many-attempts', message: '密码连续输错，请等 2 秒再试。' }),
    });
    await screen.getByLabelText('密码', { exact: true }).fill('cuode-mima-00');
    await screen.getByRole('button', { name: '打开' }).click();
    await expect.element(screen.getByRole('button', { name: '请等 2 秒' })).toBeDisabled();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('请等 1 秒再试。');
    await expectOpenToAll();
    await expect.element(screen.getByRole('button', { name: '打开' })).toBeEnabled();
    await expect.element(screen.getByText('可以再试了。')).toBeVisible();
  });

  it('takes the recovery code group by group, names the mistyped one, and goes to the users', async () => {
    const screen = await door({ 'vault.unlock': () => ({ ...locked, state: 'open' }) });
    await screen.getByRole('button', { name: '忘了密码，用恢复码' }).click();
    await screen.getByLabelText('第 1 组').click();
    await userEvent.keyboard(groups[0] ?? '');
    await expect.element(screen.getByLabelText('第 2 组')).toHaveFocus();
    await userEvent.keyboard('154155');
    await expect.element(screen.getByText('抄写有误')).toBeVisible();
    await expect.element(screen.getByLabelText('第 2 组')).toHaveAccessibleDescription('抄写有误');
    await expectOpenToAll();
    await expect.element(screen.getByRole('button', { name: '打开' })).toBeDisabled();
    await screen.getByLabelText('第 2 组').fill(groups.slice(1).join(' '));
    await expect.element(screen.getByLabelText('第 8 组')).toHaveValue('616616');
    await screen.getByRole('button', { name: '打开' }).click();
    await expect.poll(() => screen.asked('vault.unlock')).toEqual([{ recoveryCode: groups.join('-') }]);
    await expect.poll(() => screen.address()).toBe('/vault/users');
  });
});
