import { describe, expect, it } from 'vitest';
import { KeysPage } from '../../renderer/features/vault/keys-page.tsx';
import { UnlockPage } from '../../renderer/features/vault/unlock-page.tsx';
import { secretsOf } from '../../renderer/host/desktop.ts';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

/** A main process with a store of its own. */
function store(available = true, kept: Record<string, string> = {}) {
  const secrets = secretsOf(async (request) => {
    if (request.kind === 'secrets') return { available, names: Object.keys(kept) };
    if (request.kind === 'recall-secret') return { secret: kept[request.name] };
    if (request.kind === 'keep-secret') kept[request.name] = request.secret;
    if (request.kind === 'forget-secret') delete kept[request.name];
    return 'done';
  });
  return { secrets, kept };
}

describe('opening on this PC without a password', () => {
  it('is offered only where the system keeps secrets', async () => {
    const without = await showInOffice(<KeysPage />, {});
    await expect.element(without.getByLabelText('原密码')).toBeVisible();
    expect(without.getByText('本机免输密码').elements()).toEqual([]);
    await without.unmount();
    const { secrets } = store(false);
    const basic = await showInOffice(<KeysPage />, { 'users.machine': () => ({}) }, { secrets });
    await expect.poll(() => basic.asked('users.machine')).toHaveLength(1);
    expect(basic.getByText('本机免输密码').elements()).toEqual([]);
  });

  it('warns of shared logins, is turned on with the password, and off again', async () => {
    const { secrets, kept } = store();
    let slot: string | undefined;
    const screen = await showInOffice(
      <KeysPage />,
      {
        'users.machine': () => (slot === undefined ? {} : { slot }),
        'users.rememberMachine': () => {
          slot = 's1';
          return { slot, secret: 'geheim' };
        },
        'users.forgetMachine': () => {
          slot = undefined;
          return { forgotten: true };
        },
      },
      { secrets },
    );
    await expect.element(screen.getByText(/几个人共用一个登录账户的电脑，请不要开启。/)).toBeVisible();
    await screen.getByRole('button', { name: '开启…' }).click();
    await screen.getByLabelText('现在的密码').fill('qingxi-2026');
    await expectOpenToAll();
    await screen.getByRole('button', { name: '开启', exact: true }).click();
    await expect.element(screen.getByText('本机已开启')).toBeVisible();
    expect(screen.asked('users.rememberMachine')).toEqual([{ current: 'qingxi-2026' }]);
    expect(kept).toEqual({ s1: 'geheim' });
    await screen.getByRole('button', { name: '关闭免输密码' }).click();
    await expect.element(screen.getByRole('button', { name: '开启…' })).toBeVisible();
    expect(kept).toEqual({});
  });

  it('takes the way in back where the system did not keep it', async () => {
    const secrets = secretsOf(async (request) => {
      if (request.kind === 'keep-secret') throw new Error('refused');
      return { available: true, names: [] };
    });
    const screen = await showInOffice(
      <KeysPage />,
      {
        'users.machine': () => ({}),
        'users.rememberMachine': () => ({ slot: 's1', secret: 'geheim' }),
        'users.forgetMachine': () => ({ forgotten: true }),
      },
      { secrets },
    );
    await screen.getByRole('button', { name: '开启…' }).click();
    await screen.getByLabelText('现在的密码').fill('qingxi-2026');
    await screen.getByRole('button', { name: '开启', exact: true }).click();
    await expect.element(screen.getByRole('alert')).toBeVisible();
    expect(screen.asked('users.forgetMachine')).toHaveLength(1);
  });
});

describe('the door on a PC that keeps a way in', () => {
  const status = {
    state: 'locked' as const,
    folder: '/vault',
    labels: ['经办人'],
    machines: [
      { slot: 's1', label: '经办人' },
      { slot: 's2', label: '主席' },
    ],
  };

  it('has a button for what this PC keeps, and for nothing else', async () => {
    const { secrets } = store(true, { s1: 'geheim' });
    const screen = await showInOffice(
      <UnlockPage status={status} />,
      { 'vault.unlock': () => ({ ...status, state: 'open' }) },
      { secrets },
    );
    await expect.element(screen.getByRole('button', { name: '经办人，不输密码打开' })).toBeVisible();
    expect(screen.getByRole('button', { name: '主席，不输密码打开' }).elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '经办人，不输密码打开' }).click();
    await expect.poll(() => screen.asked('vault.unlock')).toEqual([{ machine: 's1', secret: 'geheim' }]);
  });
});
