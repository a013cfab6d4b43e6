import { describe, expect, it } from 'vitest';
import { type Role, roleNames } from '#electron/values/roles.ts';
import { closingOf } from '../../renderer/host/desktop.ts';
import { Leaving } from '../../renderer/leaving.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

const status = { folder: '/vault/backups', words: '机外备份：9 天前，请插上优盘备份', risks: [] };
const wanted = { ...status, copyWanted: { folder: 'E:\\履职台备份', isThere: true } };
const made = { file: '/b', name: 'b.desk', bytes: 1, takenAt: '2026-03-06 09:00', copy: 'E:\\b.desk' };

async function shown(
  answers: Answers,
  options: Parameters<typeof showInOffice>[2] = {},
  role: Role = 'clerk',
) {
  const user = { id: 'u1', label: roleNames[role], role, roleName: roleNames[role] };
  const screen = await showInOffice(
    <Leaving user={user}>
      {(leave) => (
        <button type="button" onClick={leave}>
          锁定
        </button>
      )}
    </Leaving>,
    {
      'backups.status': () => wanted,
      'backups.create': () => made,
      'vault.lock': () => ({ state: 'locked', folder: '/vault', labels: [] }),
      ...answers,
    },
    options,
  );
  return { ...screen, locked: () => screen.asked('vault.lock').length };
}

const dialog = (screen: Awaited<ReturnType<typeof shown>>) =>
  screen.getByRole('dialog', { name: '拷一份到优盘' });

describe('locking by hand', () => {
  it('locks at once where no copy is wanted, and for those who make none', async () => {
    const calm = await shown({ 'backups.status': () => status });
    await calm.getByRole('button', { name: '锁定' }).click();
    await expect.poll(calm.locked).toBe(1);
    await calm.unmount();
    const reader = await shown({}, { role: 'reader' }, 'reader');
    await reader.getByRole('button', { name: '锁定' }).click();
    await expect.poll(reader.locked).toBe(1);
    expect(reader.asked('backups.status')).toEqual([]);
  });

  it('offers a copy first, makes it, and locks', async () => {
    const screen = await shown({});
    await screen.getByRole('button', { name: '锁定' }).click();
    await expect.element(dialog(screen)).toMatchTextContent('机外备份：9 天前');
    await expectOpenToAll();
    expect(screen.locked()).toBe(0);
    await dialog(screen).getByRole('button', { name: '拷一份到优盘' }).click();
    await expect.poll(screen.locked).toBe(1);
    expect(screen.asked('backups.create')).toEqual([{}]);
  });

  it('says that the stick is not in and what failed, and locks without a copy all the same', async () => {
    const screen = await shown({
      'backups.status': () => ({ ...wanted, copyWanted: { folder: 'E:\\', isThere: false } }),
      'backups.create': () => refuse({ code: 'folder-gone', message: '文件夹“E:\\”不见了。' }),
    });
    await screen.getByRole('button', { name: '锁定' }).click();
    await expect.element(dialog(screen)).toMatchTextContent('没有接上');
    await dialog(screen).getByRole('button', { name: '拷一份到优盘' }).click();
    await expect.element(dialog(screen).getByRole('alert')).toMatchTextContent('不见了');
    await expectOpenToAll();
    await dialog(screen).getByRole('button', { name: '这次不拷' }).click();
    await expect.poll(screen.locked).toBe(1);
  });

  it('does nothing where the person goes back', async () => {
    const screen = await shown({});
    await screen.getByRole('button', { name: '锁定' }).click();
    await dialog(screen).getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
    expect(screen.locked()).toBe(0);
  });
});

describe('closing the desktop’s window', () => {
  it('asks the same question, and tells the main process what came of it', async () => {
    const said: unknown[] = [];
    const whenClosing = closingOf(async (request) => {
      said.push(request);
      return 'done';
    });
    const close = () => window.postMessage('desk:closing', window.location.origin);
    close();
    await expect.poll(() => said).toEqual([{ kind: 'closing', answer: 'close' }]);
    const screen = await shown({}, { whenClosing });
    said.length = 0;
    close();
    await dialog(screen).getByRole('button', { name: '关闭' }).click();
    await expect
      .poll(() => said)
      .toEqual([
        { kind: 'closing', answer: 'asking' },
        { kind: 'closing', answer: 'stay' },
      ]);
    close();
    await dialog(screen).getByRole('button', { name: '这次不拷' }).click();
    await expect.poll(() => said.at(-1)).toEqual({ kind: 'closing', answer: 'close' });
    expect(screen.locked()).toBe(0);
  });
});
