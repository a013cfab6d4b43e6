import { describe, expect, it } from 'vitest';
import { BackupsPage } from '../../renderer/features/backups/page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, refuse, showInOffice } from './in-office.tsx';

const row = (number: number, more = {}) => ({
  file: `/vault/backups/${number}.desk`,
  name: `清溪镇-${number}.desk`,
  takenAt: `2026-03-0${number} 17:30`,
  reason: '关闭时',
  bytes: 1_900_000,
  office: '清溪镇',
  machine: 'PC-01',
  ...more,
});
const status = {
  folder: '/vault/backups',
  last: { takenAt: '2026-03-05 17:30', days: 1 },
  words: '机外备份：还没有',
  risks: [],
};
const shown = (answers: Answers = {}, options = {}) =>
  showInOffice(
    <BackupsPage />,
    { 'backups.status': () => status, 'backups.list': () => [row(5), row(4)], ...answers },
    options,
  );

describe('the page of backups', () => {
  it('says how old the last backup is, that none is off this PC, and what is risky', async () => {
    const screen = await shown({
      'backups.status': () => ({ ...status, risks: ['这个文件夹在网络共享上。'] }),
    });
    await expect.element(screen.getByText('昨天（3月5日 17:30）')).toBeVisible();
    await expect
      .element(screen.getByText('还没有机外备份：这台电脑坏了或丢了，资料就找不回来。'))
      .toBeVisible();
    await expect.element(screen.getByText('这个文件夹在网络共享上。')).toBeVisible();
    await expect.element(screen.getByText('1.8 MB').first()).toBeVisible();
    await expectOpenToAll();
  });

  it('names the file and its copy once both are made', async () => {
    const copy = 'E:\\履职台备份\\清溪镇-6.desk';
    const screen = await shown({ 'backups.create': () => ({ ...row(6), copy }) });
    await screen.getByRole('button', { name: '立即备份' }).click();
    await expect
      .element(screen.getByRole('status'))
      .toMatchTextContent(`已备份，读回核对无误本机：清溪镇-6.desk（1.8 MB）机外：${copy}，也已读回核对`);
    await expectOpenToAll();
  });

  it('tells of the backup that was made where only its copy fails', async () => {
    let listed = [row(5)];
    const screen = await shown({
      'backups.list': () => listed,
      'backups.create': () => {
        listed = [row(6), row(5)];
        return refuse({ code: 'folder-gone', message: '文件夹“E:\\”不见了。', remedy: '请重新插好后再试。' });
      },
    });
    await screen.getByRole('button', { name: '立即备份' }).click();
    await expect.element(screen.getByText('本机：清溪镇-6.desk（1.8 MB）')).toBeVisible();
    await expect
      .element(screen.getByRole('alert'))
      .toMatchTextContent('机外的一份没有拷成。文件夹“E:\\”不见了。请重新插好后再试。');
    await expect.element(screen.getByText('共 2 份')).toBeVisible();
    await expectOpenToAll();
  });

  it('says why there is no backup where none could be made', async () => {
    const screen = await shown({
      'backups.create': () =>
        refuse({ code: 'disk-full', message: '磁盘空间不够。', remedy: '请先腾出空间。' }),
    });
    await screen.getByRole('button', { name: '立即备份' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('磁盘空间不够。请先腾出空间。');
    expect(screen.getByText(/已备份/).elements()).toEqual([]);
  });

  it('takes the folder of a stick as typed, and nothing for no more copies', async () => {
    const screen = await shown({
      'backups.status': () => ({ ...status, secondFolder: 'E:\\备份' }),
      'backups.setSecondFolder': () => status,
    });
    await screen.getByRole('button', { name: '更改机外备份位置' }).click();
    await expect.element(screen.getByLabelText('文件夹')).toHaveValue('E:\\备份');
    await expectOpenToAll();
    await screen.getByLabelText('文件夹').fill(' ');
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('以后不再拷到机外')).toBeVisible();
    expect(screen.asked('backups.setSecondFolder')).toEqual([{ folder: '' }]);
  });

  it('shows what reading one back has found, and no longer offers to go back to a damaged one', async () => {
    const screen = await shown({
      'backups.verify': ({ file }: { file: string }) =>
        file === row(4).file ? { ok: false, problems: ['第 232 页不一致。'] } : { ok: true, problems: [] },
    });
    await screen.getByRole('button', { name: '核验：3月5日 17:30 的备份' }).click();
    await expect.element(screen.getByText('刚刚核验，完整可用')).toBeVisible();
    await screen.getByRole('button', { name: '核验：3月4日 17:30 的备份' }).click();
    await expect.element(screen.getByText('第 232 页不一致。')).toBeVisible();
    const links = screen.getByRole('link', { name: /^恢复到/ }).elements();
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual(['恢复到 3月5日 17:30']);
    await expectOpenToAll();
    await screen.getByRole('link', { name: '恢复到 3月5日 17:30' }).click();
    expect(screen.address()).toBe(`/restore?backup=${encodeURIComponent('清溪镇-5.desk')}`);
  });

  it('lists a file that cannot be read by its name, with the reason and nothing to do', async () => {
    const problem = '不是完整的备份文件。';
    const screen = await shown({
      'backups.list': () => [row(1, { takenAt: '', reason: '', machine: '', problem })],
    });
    await expect.element(screen.getByRole('cell', { name: '清溪镇-1.desk' })).toBeVisible();
    await expect.element(screen.getByText(problem)).toBeVisible();
    expect(screen.getByRole('button', { name: /核验/ }).elements()).toEqual([]);
  });

  it('checks the database and says in sentences what is damaged', async () => {
    const answers = [
      { ok: true, problems: [], pages: 474 },
      { ok: false, problems: ['第 7 页不一致。'], pages: 474 },
    ];
    const screen = await shown({ 'backups.check': () => answers.shift() });
    await screen.getByRole('button', { name: '检查数据库' }).click();
    await expect.element(screen.getByText('没有损坏，共核对 474 页。')).toBeVisible();
    await screen.getByRole('button', { name: '检查数据库' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('数据库有损坏。第 7 页不一致。');
    await expectOpenToAll();
  });

  it('lets an auditor verify and check, but neither make nor go back', async () => {
    const screen = await shown({}, { role: 'auditor' });
    await expect.element(screen.getByRole('button', { name: /^核验/ }).first()).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '检查数据库' })).toBeVisible();
    expect(screen.getByRole('button', { name: /立即备份|机外备份位置/ }).elements()).toEqual([]);
    expect(screen.getByRole('link').elements()).toEqual([]);
  });
});

describe('the drill of a restore', () => {
  const done = {
    ok: true,
    places: [{ place: '本机', name: '清溪镇-5.desk', takenAt: '2026-03-05 17:30', ok: true, problems: [] }],
    rows: [{ name: '代表', backup: 86, now: 87 }],
    later: 1,
    missed: '机外位置“E:\\”没有接上，这一份没有演练。',
  };

  it('says that it is due, does it, and shows what was opened and compared', async () => {
    const screen = await shown({
      'backups.status': () => ({ ...status, drillDue: '已 13 个月没有演练过恢复' }),
      'backups.drill': () => done,
    });
    await expect.element(screen.getByText('已 13 个月没有演练过恢复，请在下面演练一次。')).toBeVisible();
    await screen.getByRole('button', { name: '演练一次' }).click();
    await expect.element(screen.getByText('本机的一份（3月5日 17:30）完整可用')).toBeVisible();
    await expect.element(screen.getByText(done.missed)).toBeVisible();
    await expect.element(screen.getByRole('row', { name: '代表 86 87' })).toBeVisible();
    await expectOpenToAll();
  });

  it('keeps the day of the last one in sight', async () => {
    const screen = await shown({
      'backups.status': () => ({ ...status, lastDrill: { at: '2026-01-08 09:10', ok: true } }),
    });
    await expect.element(screen.getByText('上次演练 1月8日 09:10，完整可用')).toBeVisible();
  });
});

describe('a backup of before the key was renewed', () => {
  it('says what opens it, and is not offered to be verified with the key of now', async () => {
    const screen = await shown({ 'backups.list': () => [row(5), row(4, { otherKey: true })] });
    await expect.element(screen.getByText('换钥匙以前的，用当时的密码打开')).toBeVisible();
    expect(screen.getByRole('button', { name: /^核验/ }).elements()).toHaveLength(1);
    await expectOpenToAll();
  });
});
