import { describe, expect, it } from 'vitest';
import { EverythingPage } from '../../renderer/features/vault/everything-page.tsx';
import { KeysPage } from '../../renderer/features/vault/keys-page.tsx';
import { givePurpose } from './give-purpose.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const groups = ['077077', '154154', '231231', '308308', '385385', '462462', '539539', '616616'];

describe('one’s own password', () => {
  it('is changed by giving the old one, with what is wrong said beside each field', async () => {
    const screen = await showInOffice(<KeysPage />, { 'users.changePassword': () => ({ changed: true }) });
    await expectOpenToAll();
    await screen.getByLabelText('新密码').fill('123456');
    await screen.getByRole('button', { name: '修改密码' }).click();
    await expect.element(screen.getByText('请输入原密码')).toBeVisible();
    await expect.element(screen.getByText(/密码至少 10 位，现在是 6 位。/)).toBeVisible();
    await expect.element(screen.getByText('两次输入的不一样')).toBeVisible();
    await expectOpenToAll();
    await screen.getByLabelText('原密码').fill('jiu-mima-2025');
    await screen.getByLabelText('新密码').fill('xin-mima-2026');
    await screen.getByLabelText('再输入一次').fill('xin-mima-2026');
    await screen.getByRole('button', { name: '修改密码' }).click();
    await expect.element(screen.getByText('密码已修改，下次打开请用新密码')).toBeVisible();
    expect(screen.asked('users.changePassword')).toEqual([
      { current: 'jiu-mima-2025', password: 'xin-mima-2026' },
    ]);
    await expect.element(screen.getByLabelText('原密码')).toHaveValue('');
  });

  it('stays as typed where the old one was wrong', async () => {
    const screen = await showInOffice(<KeysPage />, {
      'users.changePassword': () => refuse({ code: 'wrong-password', message: '原密码不对。' }),
    });
    await screen.getByLabelText('原密码').fill('bu-shi-zhege');
    await screen.getByLabelText('新密码').fill('xin-mima-2026');
    await screen.getByLabelText('再输入一次').fill('xin-mima-2026');
    await screen.getByRole('button', { name: '修改密码' }).click();
    await expect.element(screen.getByLabelText('原密码')).toHaveAccessibleDescription('原密码不对。');
    await expect.element(screen.getByLabelText('新密码')).toHaveValue('xin-mima-2026');
  });
});

describe('a new recovery code', () => {
  it('says what happens to the old one, is shown once, and wants two groups typed back', async () => {
    const screen = await showInOffice(<KeysPage />, {
      'users.renewRecoveryCode': () => ({ recoveryCode: groups.join('-') }),
    });
    await screen.getByRole('button', { name: '更换恢复码' }).click();
    const ask = screen.getByRole('dialog', { name: '更换恢复码' });
    await expect.element(ask).toMatchTextContent('旧的那一张立刻作废，再也打不开保险库');
    await expectOpenToAll();
    expect(screen.asked('users.renewRecoveryCode')).toEqual([]);
    await ask.getByRole('button', { name: '生成新恢复码' }).click();
    const code = screen.getByRole('list', { name: '恢复码' });
    await expect.element(code).toBeVisible();
    expect(
      code
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(groups.map((group, at) => `${at + 1}${group}`));
    await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '核对无误' }).click();
    await expect.element(screen.getByText('与上面的不一样').first()).toBeVisible();
    for (const field of screen.getByRole('textbox').elements() as HTMLInputElement[]) {
      const place = Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0]);
      await screen.getByLabelText(`第 ${place} 组`).fill(groups[place - 1] ?? '');
    }
    await screen.getByRole('button', { name: '核对无误' }).click();
    await expect.element(screen.getByRole('button', { name: '更换恢复码' })).toBeVisible();
  });

  it('is not a reader’s to make', async () => {
    const screen = await showInOffice(<KeysPage />, {}, { role: 'reader' });
    await expect.element(screen.getByLabelText('原密码')).toBeVisible();
    expect(screen.getByRole('button', { name: '更换恢复码' }).elements()).toEqual([]);
  });
});

describe('everything the office owns', () => {
  it('comes out by one button, after saying that it is no longer encrypted', async () => {
    const screen = await showInOffice(<EverythingPage />, {
      'exchange.composeAll': () => ({ file: 'f1', name: '履职台全部资料2026-03-06.zip' }),
    });
    await expect.element(screen.getByText('导出的文件不再加密')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '导出全部资料' }).click();
    await givePurpose('移交资料');
    await expect.element(screen.getByText('已存为 履职台全部资料2026-03-06.zip')).toBeVisible();
  });
});
