import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SetPasswordPage } from '../../renderer/features/vault/set-password-page.tsx';
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
    await userEvent.keyboard('lly{Enter}');
    await expect.element(screen.getByRole('combobox', { name: '岗位' })).toHaveValue('联络员（大坪站）');
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

  it('takes the recovery code group by group, and names the mistyped one', async () => {
    const screen = await door({ 'vault.unlock': () => ({ ...locked, state: 'open' }) });
    await screen.getByRole('button', { name: '忘了密码，用恢复码设新密码' }).click();
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
  });
});

describe('behind the door, for whoever was let in only to set a password', () => {
  const page = (because: 'recovery' | 'given', answers: Answers = {}) =>
    showInOffice(<SetPasswordPage label="主席" because={because} />, {
      'vault.status': () => locked,
      'users.newPassword': () => ({ changed: true, label: '主席' }),
      'vault.unlock': () => ({ ...locked, state: 'open' }),
      ...answers,
    });

  it('says whose code it is, takes a new password typed twice, and opens with it', async () => {
    const screen = await page('recovery');
    await expect.element(screen.getByText(/^恢复码是“主席”的。/)).toBeVisible();
    await screen.getByLabelText('新密码').fill('xin-mima-2026');
    await screen.getByRole('button', { name: '设好并打开' }).click();
    await expect.element(screen.getByText('两次输入的不一样')).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('users.newPassword')).toEqual([]);
    await screen.getByLabelText('再输入一次').fill('xin-mima-2026');
    await screen.getByRole('button', { name: '设好并打开' }).click();
    await expect
      .poll(() => screen.asked('vault.unlock'))
      .toEqual([{ password: 'xin-mima-2026', label: '主席' }]);
    expect(screen.asked('users.newPassword')).toEqual([{ password: 'xin-mima-2026' }]);
  });

  it('says why where it is refused, and stays', async () => {
    const screen = await page('given', {
      'users.newPassword': () => refuse({ code: 'same-password', message: '新密码和原来的一样。' }),
    });
    await expect.element(screen.getByText(/用的是别人给的密码/)).toBeVisible();
    await screen.getByLabelText('新密码').fill('lao-mima-2025');
    await screen.getByLabelText('再输入一次').fill('lao-mima-2025');
    await screen.getByRole('button', { name: '设好并打开' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('新密码和原来的一样。');
    expect(screen.asked('vault.unlock')).toEqual([]);
  });

  it('can be left without a new password, which locks it', async () => {
    const screen = await page('given', { 'vault.lock': () => locked });
    await screen.getByRole('button', { name: '先不设，锁上' }).click();
    await expect.poll(() => screen.asked('vault.lock')).toHaveLength(1);
  });
});
