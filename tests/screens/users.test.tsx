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
    awaited: false,
    touchable: true,
    current: true,
  },
  {
    id: 'u2',
    label: '主席',
    role: 'chair',
    roleName: '主席',
    disabled: false,
    hasPassword: false,
    awaited: false,
    touchable: true,
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
    awaited: false,
    touchable: true,
    current: false,
  },
  {
    id: 'u4',
    label: '查看',
    role: 'reader',
    roleName: '查看',
    disabled: true,
    hasPassword: false,
    awaited: false,
    touchable: true,
    current: false,
  },
];

/** The same as a clerk is told of them: the chair is out of reach. */
const clerks = users.map((user) => ({ ...user, touchable: user.role !== 'chair' }));

describe('the list of users', () => {
  it('offers a clerk to reset or disable anyone but itself, the chair and who is disabled already', async () => {
    const screen = await showInOffice(<UsersPage />, { 'users.list': () => clerks });
    await expect.element(screen.getByText('3 个在用')).toBeVisible();
    expect(
      screen
        .getByRole('button')
        .elements()
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    ).toEqual(['重设密码：联络员（大坪站）', '停用：联络员（大坪站）']);
    await expect.element(screen.getByText('联络员，大坪代表联络站')).toBeVisible();
    await expect.element(screen.getByText('待设密码')).toBeVisible();
    await expectOpenToAll();
  });

  it('offers the chair the chairs too', async () => {
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

  it('says who has not been here yet, and offers whoever added the first chair another slip', async () => {
    const awaited = users.map((user) =>
      user.role === 'chair' ? { ...user, hasPassword: true, awaited: true } : user,
    );
    const screen = await showInOffice(<UsersPage />, { 'users.list': () => awaited });
    await expect.element(screen.getByText('待首次打开')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '重设密码：主席' })).toBeVisible();
    await expectOpenToAll();
  });
});

describe('adding a user', () => {
  const answers = {
    'users.roles': () => ['clerk', 'liaison', 'reader', 'auditor'],
    'stations.list': () => [{ id: 's1', name: '大坪代表联络站' }],
    'users.add': () => users,
  };

  it('says what each role may do, and sends nothing until every question is answered', async () => {
    const screen = await showInOffice(<NewUserPage />, answers);
    await expect.element(screen.getByText(/只看和登记本站的接待/)).toBeVisible();
    expect(screen.getByRole('radio').elements()).toHaveLength(4);
    await expect.element(screen.getByText(/只看和登记本站的接待/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('请填写岗位名称')).toBeVisible();
    await expect.element(screen.getByText('请选择角色')).toBeVisible();
    await expect.element(screen.getByLabelText('岗位名称')).toHaveFocus();
    expect(screen.asked('users.add')).toEqual([]);
  });

  it('says of the first chair that the password is for the first time only, and what the chair will be told', async () => {
    const screen = await showInOffice(<NewUserPage />, {
      ...answers,
      'users.roles': () => ['chair', 'clerk', 'liaison', 'reader', 'auditor'],
    });
    await screen.getByLabelText('岗位名称').fill('主席');
    await screen.getByRole('radio', { name: '主席' }).click();
    await expect.element(screen.getByText(/这里设的是首次密码/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByLabelText('首次密码', { exact: true }).fill('shouci-mima-2026');
    await screen.getByLabelText('再输入一次').fill('shouci-mima-2026');
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText(/要换成自己的密码，换好才能办事/)).toBeVisible();
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
