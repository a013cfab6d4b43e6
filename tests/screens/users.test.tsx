import { describe, expect, it } from 'vitest';
import { NewUserPage } from '../../renderer/features/users/form-page.tsx';
import { UsersPage } from '../../renderer/features/users/list-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const users = [
  {
    id: 'u1',
    label: '经办人',
    role: 'clerk',
    roleName: '经办人',
    disabled: false,
    hasPassword: true,
    current: true,
  },
  {
    id: 'u2',
    label: '主席',
    role: 'chair',
    roleName: '主席',
    disabled: false,
    hasPassword: false,
    current: false,
  },
  {
    id: 'u3',
    label: '联络员（大坪站）',
    role: 'liaison',
    roleName: '联络员',
    station: '大坪代表联络站',
    disabled: false,
    hasPassword: true,
    current: false,
  },
  {
    id: 'u4',
    label: '查看',
    role: 'reader',
    roleName: '查看',
    disabled: true,
    hasPassword: false,
    current: false,
  },
];

describe('the list of users', () => {
  it('offers a clerk to disable anyone but itself, the chair and who is disabled already', async () => {
    const screen = await showInOffice(<UsersPage />, { 'users.list': () => users });
    await expect.element(screen.getByText('3 个在用')).toBeVisible();
    expect(
      screen
        .getByRole('button')
        .elements()
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    ).toEqual(['停用：联络员（大坪站）']);
    await expect.element(screen.getByText('联络员，大坪代表联络站')).toBeVisible();
    await expect.element(screen.getByText('待设密码')).toBeVisible();
    await expectOpenToAll();
  });

  it('offers the chair to reset passwords too', async () => {
    const screen = await showInOffice(<UsersPage />, { 'users.list': () => users }, { role: 'chair' });
    await expect.element(screen.getByRole('button', { name: '重设密码：主席' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '停用：主席' })).toBeVisible();
  });

  it('says the consequence before it disables, and why where it is refused', async () => {
    const screen = await showInOffice(<UsersPage />, {
      'users.list': () => users,
      'users.disable': () => refuse({ code: 'x', message: '没有这个用户，或已停用。' }),
    });
    await screen.getByRole('button', { name: '停用：联络员（大坪站）' }).click();
    const dialog = screen.getByRole('dialog', { name: '停用“联络员（大坪站）”' });
    await expect.element(dialog).toMatchTextContent('这个岗位的密码立刻打不开保险库');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '停用' }).click();
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('没有这个用户，或已停用。');
    expect(screen.asked('users.disable')).toEqual([{ id: 'u3' }]);
  });

  it('tells who came in with the recovery code what to do next', async () => {
    const screen = await showInOffice(
      <UsersPage />,
      { 'users.list': () => users },
      { role: 'chair', user: 'recovery' },
    );
    await expect.element(screen.getByText(/请给忘了密码的岗位重设密码/)).toBeVisible();
  });
});

describe('adding a user', () => {
  const answers = {
    'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
    'users.add': () => users,
  };

  it('says what each role may do, and sends nothing until every question is answered', async () => {
    const screen = await showInOffice(<NewUserPage />, answers);
    expect(screen.getByRole('radio').elements()).toHaveLength(5);
    await expect.element(screen.getByText(/只看和登记本站的接待/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('请填写岗位名称')).toBeVisible();
    await expect.element(screen.getByText('请选择角色')).toBeVisible();
    await expect.element(screen.getByLabelText('岗位名称')).toHaveFocus();
    expect(screen.asked('users.add')).toEqual([]);
  });

  it('asks a liaison for the station, takes an offered pass-phrase, and wants it typed once more', async () => {
    const screen = await showInOffice(<NewUserPage />, answers);
    await screen.getByLabelText('岗位名称').fill('联络员（大坪站）');
    await screen.getByRole('radio', { name: '联络员' }).click();
    await screen.getByRole('combobox', { name: '所管的站' }).click();
    await screen.getByRole('option', { name: '大坪代表联络站' }).click();
    await screen.getByRole('button', { name: '帮我想一个' }).click();
    await expect.element(screen.getByRole('list', { name: '四个词' })).toBeVisible();
    await expect.element(screen.getByText(/共有约 1.1 万亿种/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '用这个' }).click();
    const password = (screen.getByLabelText('密码', { exact: true }).element() as HTMLInputElement).value;
    expect(password).toMatch(/^([a-z]{4,}-){3}[a-z]{4,}$/);
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('两次输入的不一样')).toBeVisible();
    await screen.getByLabelText('再输入一次').fill(password);
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByRole('heading', { name: '已添加联络员（大坪站）' })).toBeVisible();
    expect(screen.asked('users.add')).toEqual([
      { label: '联络员（大坪站）', role: 'liaison', stationId: 's1', password },
    ]);
    expect(screen.asked('drafts.keep')).toEqual([]);
  });
});
