import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '#database/attempts.ts';
import { makeKeyFile } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { makeRecoveryCode } from '#database/recovery-code.ts';
import { defaultVault } from '#electron/hosts/folders.ts';
import { uploadLimit } from '#electron/values/host-link.ts';
import { roleNames } from '#electron/values/roles.ts';
import { idleMinutes } from '#features/vault/rules/idle.ts';
import { temporaryFolder } from '#support/office.ts';
import { root } from './pack.ts';

const page = (name: string) => readFileSync(join(root, 'resources', 'help', name), 'utf8');
const security = page('安全说明.md');

describe('安全说明', () => {
  it('tells the database’s cipher as an open file reads it back', () => {
    const database = openDatabase(join(temporaryFolder(), 'office.db'), new Uint8Array(32).fill(1), {
      create: true,
    });
    const settings = ['cipher', 'legacy', 'page_size', 'hmac_algorithm', 'hmac_use'].map((name) =>
      database.pragma(name, { simple: true }),
    );
    database.close();
    // hmac_algorithm 2 is HMAC-SHA512
    expect(settings.map(String)).toEqual(['sqlcipher', '4', '4096', '2', '1']);
    expect(security).toContain('SQLCipher 4：AES-256-CBC，每页 HMAC-SHA512 | 页 4096 字节，原始密钥 256 位');
  });

  it('tells the cost of a password and the lengths in a key file as a new one has them', async () => {
    const { usualCost } = await import('#database/key-slots.ts');
    const { memory, passes, lanes } = usualCost;
    expect(security).toContain(
      `内存 ${memory / 1024} MiB，${passes} 次，并行 ${lanes}，盐 128 位，得 256 位`,
    );
    const { keyFile } = await makeKeyFile({
      password: '三月接待选民-2025',
      label: '经办人',
      cost: { memory: 8, passes: 1, lanes: 1 },
    });
    for (const slot of keyFile.slots) {
      expect(Buffer.from(slot.salt, 'base64')).toHaveLength(128 / 8);
      // nonce, data key, tag
      expect(Buffer.from(slot.wrapped, 'base64')).toHaveLength((96 + 256 + 128) / 8);
    }
    expect(security).toContain('AES-256-GCM | 随机数 96 位，校验 128 位');
    const groups = makeRecoveryCode().split('-');
    expect(security).toContain(`恢复码 128 位随机数，写成 ${groups.length} 组 ${groups[0]?.length} 位数字`);
  });

  it('tells the waits after wrong passwords', () => {
    expect([2, 3, 4, 5, 99].map(waitAfter)).toEqual([0, 1, 2, 4, 60]);
    expect(security).toContain('密码连错 3 次起每次要等：1、2、4……最长 60 秒');
  });

  it('tells limits, roles and the places of files as the program has them', () => {
    expect(security).toContain(`离开 ${idleMinutes} 分钟没有动作`);
    expect(security).toContain(`每个不超过 ${uploadLimit / 1024 / 1024} MB`);
    expect(security).toContain(`${Object.values(roleNames).join('、')}五种`);
    for (const text of [security, page('安装.md')]) {
      expect(text).toContain('%LOCALAPPDATA%\\congress-desk\\vault');
      expect(text).toContain('~/.local/share/congress-desk/vault');
    }
    expect(defaultVault('linux', '~', {})).toBe('~/.local/share/congress-desk/vault');
    expect(defaultVault('win32', '', { LOCALAPPDATA: '%LOCALAPPDATA%' }).replaceAll('/', '\\')).toBe(
      '%LOCALAPPDATA%\\congress-desk\\vault',
    );
  });

  it('tells what is switched off and on in the runtime', async () => {
    const { fuses } = (await import(join(root, 'scripts', 'fuses.mjs'))) as {
      fuses: Record<FuseV1Options, boolean>;
    };
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.EnableCookieEncryption,
    ];
    expect([off.map((fuse) => fuses[fuse]), on.map((fuse) => fuses[fuse])]).toEqual([
      [false, false, false, false],
      [true, true, true],
    ]);
    expect(security).toContain(
      '关闭：RunAsNode、NODE_OPTIONS、调试参数、file 协议特权；打开：只从 asar 加载',
    );
  });

  it('names the runtime that is packed', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(security).toContain(`Electron ${devDependencies.electron.split('.')[0]}，`);
  });
});
