import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { roleNames } from '#electron/values/roles.ts';
import { RestorePage } from '../../renderer/features/restore/page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

const thisYear = new Date().getFullYear();
const row = (number: number, more = {}) => ({
  file: `/vault/backups/${number}.desk`,
  name: `清溪镇-${number}.desk`,
  takenAt: `${thisYear}-03-0${number} 17:30`,
  reason: '关闭时',
  bytes: 1_900_000,
  office: '清溪镇',
  machine: 'PC-01',
  ...more,
});
const preview = {
  ok: true,
  problems: [],
  takenAt: `${thisYear}-03-05 17:30`,
  office: '清溪镇',
  later: 3,
  sentences: ['这份备份是 3月5日 做的。', '备份之后又做过 3 项操作，恢复后这些都会没有。'],
};
const locked = { state: 'locked', folder: '/vault', labels: ['经办人'] };
const shown = (answers: Answers = {}, at = '/here') =>
  showInOffice(
    <RestorePage />,
    {
      'vault.status': () => locked,
      'restore.list': () => [row(5), row(4), row(3, { problem: '不是完整的备份文件。' })],
      'restore.preview': () => preview,
      'restore.run': () => ({ takenAt: preview.takenAt, replaced: '/vault/replaced-001' }),
      'restore.undo': () => ({ from: `${thisYear}-03-06 08:00` }),
      ...answers,
    },
    { at },
  );
const chosen = `/here?backup=${encodeURIComponent('清溪镇-5.desk')}`;

async function upTo(step: 'secret' | 'preview' | 'run', answers: Answers = {}) {
  const screen = await shown(answers, chosen);
  await screen.getByRole('button', { name: '下一步' }).click();
  if (step === 'secret') return screen;
  await screen.getByLabelText('当时的密码').fill('qingxi-mima-2025');
  await userEvent.keyboard('{Enter}');
  if (step === 'preview') return screen;
  await screen.getByRole('button', { name: '下一步' }).click();
  await screen.getByLabelText('现在打开保险库的密码').fill('xianzai-mima-2026');
  return screen;
}

describe('going back to a backup', () => {
  it('asks which, newest first; one that cannot be read says why and cannot be picked', async () => {
    const screen = await shown();
    await expect.element(screen.getByRole('button', { name: '下一步' })).toBeDisabled();
    await expect.element(screen.getByRole('radio').nth(2)).toBeDisabled();
    await expect.element(screen.getByText('不是完整的备份文件。')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('radio', { name: /^3月4日 17:30，关闭时/ }).click();
    await expect.element(screen.getByText('选中的备份：3月4日 17:30，关闭时')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '下一步' })).toBeEnabled();
  });

  it('shows the six newest at first, and the rest on request', async () => {
    const screen = await shown({ 'restore.list': () => [8, 7, 6, 5, 4, 3, 2, 1].map((at) => row(at)) });
    await expect.element(screen.getByRole('radio').first()).toBeVisible();
    expect(screen.getByRole('radio').elements()).toHaveLength(6);
    await screen.getByRole('button', { name: '再看更早的 2 份' }).click();
    expect(screen.getByRole('radio').elements()).toHaveLength(8);
  });

  it('looks into a folder that is typed, asks who it is while locked, and says so where nothing is there', async () => {
    const screen = await shown({ 'restore.find': () => [] });
    expect(screen.getByLabelText('现在打开保险库的密码').elements()).toEqual([]);
    await screen.getByLabelText('备份在别处的，写出文件夹').fill('E:\\备份');
    await screen.getByLabelText('现在打开保险库的密码').fill('xianzai-mima-2026');
    await expectOpenToAll();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText(/^“E:\\备份”里没有履职台的备份/)).toBeVisible();
    expect(screen.asked('restore.find')).toEqual([
      { folder: 'E:\\备份', by: { password: 'xianzai-mima-2026' } },
    ]);
    await expectOpenToAll();
  });

  it('is offered only once it is told who does it', async () => {
    const screen = await upTo('preview');
    await screen.getByRole('button', { name: '下一步' }).click();
    const run = screen.getByRole('button', { name: '恢复到 3月5日 17:30' });
    await expect.element(run).toBeDisabled();
    await screen.getByLabelText('现在打开保险库的密码').fill('xianzai-mima-2026');
    await expect.element(run).toBeEnabled();
  });

  it('says that a password is wrong and stays where it is', async () => {
    const screen = await upTo('secret', {
      'restore.preview': () => refuse({ code: 'wrong-password', message: '密码不对。' }),
    });
    await expectOpenToAll();
    await screen.getByLabelText('当时的密码').fill('cuode-mima');
    await screen.getByRole('button', { name: '核对这份备份' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('密码不对。');
    await expect.element(screen.getByLabelText('当时的密码')).toBeVisible();
    await expectOpenToAll();
  });

  it('takes the recovery code in place of a password', async () => {
    const screen = await upTo('secret');
    await screen.getByRole('button', { name: '忘了密码，用当时的恢复码' }).click();
    const code = '077077-154154-231231-308308-385385-462462-539539-616616';
    await screen.getByLabelText('第 1 组').fill(code);
    await screen.getByRole('button', { name: '核对这份备份' }).click();
    await expect.element(screen.getByText('这份备份完整可用')).toBeVisible();
    expect(screen.asked('restore.preview')).toEqual([
      { file: '/vault/backups/5.desk', secret: { recoveryCode: code } },
    ]);
  });

  it('shows what would be lost, and touches nothing before the last step', async () => {
    const screen = await upTo('preview');
    await expect.element(screen.getByText(preview.sentences[1] ?? '')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '下一步' }).click();
    await expect.element(screen.getByText(/后来做的 3 项操作就没有了/)).toBeVisible();
    expect(screen.asked('restore.run')).toEqual([]);
    await expectOpenToAll();
  });

  it('has no way on from a backup that is not whole', async () => {
    const screen = await upTo('preview', {
      'restore.preview': () => ({ ...preview, ok: false, problems: ['第 232 页不一致。'] }),
    });
    await expect.element(screen.getByRole('alert')).toMatchTextContent('第 232 页不一致。');
    expect(screen.getByRole('button', { name: '下一步' }).elements()).toEqual([]);
    await screen.getByRole('button', { name: '另选一份备份' }).click();
    await expect.element(screen.getByRole('radio').first()).toBeVisible();
  });

  it('says what a damaged database gave up, and offers no going back to it', async () => {
    const screen = await upTo('run', {
      'restore.run': () => ({
        takenAt: preview.takenAt,
        replaced: '/vault/replaced-001',
        damaged: {
          file: '/vault/office.db.damaged-1',
          rows: [{ name: '接待登记', count: 3 }],
          torn: ['考勤'],
          unreadable: false,
        },
      }),
    });
    await screen.getByRole('button', { name: '恢复到 3月5日 17:30' }).click();
    await expect.element(screen.getByText(/^读出备份以后的记录：接待登记 3 条。/)).toBeVisible();
    await expect.element(screen.getByText('考勤有的没读出，请对照纸质登记簿。')).toBeVisible();
    await expect.element(screen.getByText('/vault/office.db.damaged-1')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销恢复' }).elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '打开保险库，看读出的记录' }).click();
    expect(screen.address()).toBe('/vault/salvage');
  });

  it('does it, says where the old files are, and takes it back', async () => {
    const screen = await upTo('run');
    await screen.getByRole('button', { name: '恢复到 3月5日 17:30' }).click();
    await expect.element(screen.getByRole('heading', { name: '已恢复' })).toBeVisible();
    await expect.element(screen.getByText('/vault/replaced-001')).toBeVisible();
    expect(screen.asked('restore.run')).toEqual([
      {
        file: '/vault/backups/5.desk',
        secret: { password: 'qingxi-mima-2025' },
        by: { password: 'xianzai-mima-2026' },
      },
    ]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '撤销恢复' }).click();
    await expectOpenToAll();
    await expect.element(screen.getByRole('button', { name: '换回原来的文件' })).toBeDisabled();
    await screen.getByLabelText('现在打开保险库的密码').fill('xianzai-mima-2026');
    expect(screen.asked('restore.undo')).toEqual([]);
    await screen.getByRole('button', { name: '换回原来的文件' }).click();
    await expect.element(screen.getByRole('heading', { name: '已撤销恢复' })).toBeVisible();
    await screen.getByRole('button', { name: '打开保险库' }).click();
    expect(screen.address()).toBe('/today');
  });

  it('says why where it was refused, and can be tried again', async () => {
    const screen = await upTo('run', {
      'restore.run': () => refuse({ code: 'restore-failed', message: '已换回原来的文件。' }),
    });
    await screen.getByRole('button', { name: '恢复到 3月5日 17:30' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('已换回原来的文件。');
    await expect.element(screen.getByRole('button', { name: '恢复到 3月5日 17:30' })).toBeEnabled();
  });

  it('says where there is no restore to take back', async () => {
    const screen = await shown({
      'restore.undo': () => refuse({ code: 'nothing-to-undo', message: '没有可以撤销的恢复。' }),
    });
    await screen.getByRole('button', { name: '撤销上一次恢复' }).click();
    await screen.getByLabelText('现在打开保险库的密码').fill('xianzai-mima-2026');
    await screen.getByRole('button', { name: '换回原来的文件' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('没有可以撤销的恢复。');
  });

  it('is not for a reader while the vault is open', async () => {
    const user = { id: 'u4', label: '查看', role: 'reader', roleName: roleNames.reader };
    const screen = await shown({ 'vault.status': () => ({ ...locked, state: 'open', user }) });
    await expect
      .element(screen.getByRole('alert'))
      .toMatchTextContent(`“${roleNames.reader}”不能恢复备份。请由主席或经办人登录后操作。`);
    expect(screen.getByRole('radio').elements()).toEqual([]);
  });

  it('says that an open vault is locked first', async () => {
    const user = { id: 'u1', label: '经办人', role: 'clerk', roleName: '经办人' };
    const screen = await upTo('run', { 'vault.status': () => ({ ...locked, state: 'open', user }) });
    await expect.element(screen.getByText(/然后锁定保险库/)).toBeVisible();
  });
});
