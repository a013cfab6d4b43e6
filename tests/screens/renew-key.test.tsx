import { describe, expect, it } from 'vitest';
import type { Role } from '#electron/values/roles.ts';
import { RenewKeyPage } from '../../renderer/features/vault/renew/page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

const code = '077077-154154-231231-308308-385385-462462-539539-616616';
const someone = (id: string, label: string, role: Role, current = false) => ({
  id,
  label,
  role,
  roleName: label,
  disabled: false,
  hasPassword: true,
  current,
});
const users = [
  someone('u1', '经办人', 'clerk'),
  someone('u2', '主席', 'chair', true),
  someone('u3', '查看', 'reader'),
];
const backup = '清溪镇-000001-2026-03-06-0900.desk';

const shown = (
  answers: Answers = {},
  office: { role?: Role; user?: string } = { role: 'chair', user: 'u2' },
) =>
  showInOffice(
    <RenewKeyPage />,
    {
      'users.list': () => users,
      'users.renewKey': () => ({ recoveryCode: code, backup, left: ['查看'] }),
      ...answers,
    },
    office,
  );
type Screen = Awaited<ReturnType<typeof shown>>;

async function fillOwn(screen: Screen, password = 'xin-yaoshi-2026') {
  await screen.getByLabelText('原密码').fill('jiu-mima-2025');
  await screen.getByLabelText('新密码').fill(password);
  await screen.getByLabelText('再输入一次').fill(password);
}
const next = (screen: Screen) => screen.getByRole('button', { name: '下一步' }).click();

async function keepCode(screen: Screen) {
  const groups = code.split('-');
  for (const field of screen.getByRole('textbox').elements() as HTMLInputElement[]) {
    const place = Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0]);
    await screen.getByLabelText(`第 ${place} 组`).fill(groups[place - 1] ?? '');
  }
  await screen.getByRole('button', { name: '核对无误' }).click();
}

describe('renewing the key', () => {
  it('says whom it shuts out before it is done, does it once, and shows the new recovery code', async () => {
    const screen = await shown();
    await expect.element(screen.getByText(/旧的钥匙文件配旧密码照样能打开/)).toBeVisible();
    await expectOpenToAll();
    await next(screen);
    await fillOwn(screen);
    await expectOpenToAll();
    await next(screen);
    await screen.getByRole('checkbox', { name: '经办人在跟前，当场设新密码' }).click();
    await screen
      .getByLabelText('经办人的新密码', { exact: true })
      .getByLabelText('经办人的新密码')
      .fill('jingbanren-2026');
    await screen.getByLabelText('再输入一次').fill('jingbanren-2026');
    await expectOpenToAll();
    await next(screen);
    await expect.element(screen.getByText('查看：没有密码，进不来，等主席在“用户”里重设。')).toBeVisible();
    await expect.element(screen.getByText('经办人：用刚才设的新密码。')).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('users.renewKey')).toEqual([]);
    await screen.getByRole('button', { name: '换钥匙' }).click();
    await expect.element(screen.getByRole('list', { name: '恢复码' })).toBeVisible();
    expect(screen.asked('users.renewKey')).toEqual([
      {
        own: { current: 'jiu-mima-2025', password: 'xin-yaoshi-2026' },
        others: [{ id: 'u1', password: 'jingbanren-2026' }],
      },
    ]);
    await keepCode(screen);
    await expect.element(screen.getByRole('heading', { name: '钥匙已换' })).toBeVisible();
    await expect.element(screen.getByText(`${backup}，用旧密码打开`)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '去重设密码' }).click();
    expect(screen.address()).toBe('/vault/users');
  });

  it('does not go on with the old password as the new one', async () => {
    const screen = await shown();
    await next(screen);
    await fillOwn(screen, 'jiu-mima-2025');
    await next(screen);
    await expect.element(screen.getByText('新密码和原来的一样，请换一个。')).toBeVisible();
    await expectOpenToAll();
  });

  it('says why it was refused and stays where it is', async () => {
    const screen = await shown({
      'users.renewKey': () => refuse({ code: 'wrong-password', message: '原密码不对。' }),
    });
    await next(screen);
    await fillOwn(screen);
    await next(screen);
    await next(screen);
    await screen.getByRole('button', { name: '换钥匙' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('原密码不对。');
    await screen.getByRole('button', { name: '上一步' }).click();
    await expect.element(screen.getByRole('checkbox').first()).toBeVisible();
  });

  it('is left to the chair where there is one', async () => {
    const screen = await shown({}, { role: 'clerk', user: 'u1' });
    await expect.element(screen.getByText(/请由主席登录后操作。/)).toBeVisible();
    expect(screen.getByRole('button', { name: '下一步' }).elements()).toEqual([]);
  });
});
