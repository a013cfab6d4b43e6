import { roleNames, roles } from '#electron/values/roles.ts';
import { type DeskCommand, textOption, UsageError } from './command.ts';
import { passwordFrom } from './password-file.ts';

const label = { type: 'string', required: true, help: '岗位名称，如 联络员（大坪站）' } as const;

/** Lists who may open the vault. */
export const userList: DeskCommand = {
  name: 'user list',
  summary: '列出用户',
  usage: '--vault 目录 --password-file 文件',
  options: {},
  opens: true,
  async run({ client }) {
    const users = await client.users.list();
    return {
      json: { users },
      text: users
        .map(({ label: name, roleName, station = '', disabled }) =>
          [name, roleName, station, disabled ? '已停用' : ''].join('\t'),
        )
        .join('\n'),
    };
  },
};

/** Adds a user with a password of its own. */
export const userAdd: DeskCommand = {
  name: 'user add',
  summary: '添加用户',
  usage:
    '--vault 目录 --password-file 文件 --label 岗位 --role 角色 --new-password-file 文件 [--station 名称]',
  options: {
    label,
    role: {
      type: 'string',
      required: true,
      help: roles.map((role) => `${role} ${roleNames[role]}`).join('，'),
    },
    'new-password-file': { type: 'string', required: true, help: '新用户的密码文件' },
    station: { type: 'string', help: '联络员所管的站' },
  },
  opens: true,
  async run(call) {
    const role = roles.find((candidate) => candidate === textOption(call, 'role'));
    if (!role) throw new UsageError(`--role 应为 ${roles.join('、')} 之一。`);
    const stations = await call.client.stations.list({ year: 2000 });
    const station = call.options.station;
    const stationId = stations.find(({ name }) => name === station)?.id;
    if (station !== undefined && stationId === undefined)
      throw new UsageError(`没有名为“${station}”的联络站。`);
    const users = await call.client.users.add({
      label: textOption(call, 'label'),
      role,
      password: passwordFrom(textOption(call, 'new-password-file')),
      ...(stationId !== undefined && { stationId }),
    });
    return { json: { users }, text: `已添加 ${textOption(call, 'label')}` };
  },
};

/** Disables a user; its password opens nothing any more. */
export const userDisable: DeskCommand = {
  name: 'user disable',
  summary: '停用用户',
  usage: '--vault 目录 --password-file 文件 --label 岗位',
  options: { label },
  opens: true,
  async run(call) {
    const name = textOption(call, 'label');
    const user = (await call.client.users.list()).find((candidate) => candidate.label === name);
    if (!user) throw new UsageError(`没有名为“${name}”的用户。`);
    return { json: { users: await call.client.users.disable({ id: user.id }) }, text: `已停用 ${name}` };
  },
};

/** Changes the password that opened the vault. */
export const changePassword: DeskCommand = {
  name: 'password',
  summary: '修改密码',
  usage: '--vault 目录 --password-file 原密码文件 --new-password-file 新密码文件',
  options: { 'new-password-file': { type: 'string', required: true, help: '新密码文件' } },
  opens: true,
  async run(call) {
    const password = passwordFrom(textOption(call, 'new-password-file'));
    const { users, vault } = call.client;
    const { setPassword } = await vault.status();
    const changed = setPassword
      ? await users.newPassword({ password })
      : await users.changePassword({
          current: passwordFrom(textOption(call, 'password-file')),
          password,
        });
    return { json: changed, text: '密码已修改' };
  },
};

/** Renews the vault's data key; other users have no password until the chair gives them one. */
export const keyRenew: DeskCommand = {
  name: 'key renew',
  summary: '换保险库钥匙，打印新恢复码',
  usage: '--vault 目录 --password-file 原密码文件 --new-password-file 新密码文件',
  options: {
    'new-password-file': {
      type: 'string',
      required: true,
      help: '新密码文件；其他用户的密码都作废，由主席重设',
    },
  },
  opens: true,
  async run(call) {
    const renewed = await call.client.users.renewKey({
      own: {
        current: passwordFrom(textOption(call, 'password-file')),
        password: passwordFrom(textOption(call, 'new-password-file')),
      },
    });
    return { json: renewed, text: renewed.recoveryCode };
  },
};
