import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { addMachine, openWithPassword, removeSlot } from '#database/key-slots.ts';
import { sitDownAsChair } from '#support/chair.ts';
import { newOffice, password } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallVault } from '#support/small-vault.ts';

const fresh = '改过以后的口令-2026';

async function remembered() {
  const office = await newOffice();
  const { slot: machine, secret } = await office.client.users.rememberMachine({ current: password });
  return { ...office, way: { machine, secret } };
}

describe('a way in that this PC keeps', () => {
  it('is off until it is asked for with the password, and opens as the same user', async () => {
    const { client } = await newOffice();
    expect(await client.users.machine()).toEqual({});
    expect((await refusalOf(client.users.rememberMachine({ current: '不是这个口令-2025' }))).code).toBe(
      'wrong-password',
    );
    const { slot, secret } = await client.users.rememberMachine({ current: password });
    expect(await client.users.machine()).toEqual({ slot });
    const { machines } = await client.vault.lock();
    expect(machines).toEqual([{ slot, label: '经办人' }]);
    expect((await client.vault.unlock({ machine: slot, secret })).user?.label).toBe('经办人');
    expect((await client.log.list({})).rows.map(({ title }) => title)).toEqual(['开启本机免输密码']);
  });

  it('is refused with another secret, and the password opens all the same', async () => {
    const { client, way } = await remembered();
    await client.vault.lock();
    for (const secret of [`${way.secret}A`, 'AAAA'])
      expect((await refusalOf(client.vault.unlock({ ...way, secret }))).code).toBe('machine-forgotten');
    expect((await client.vault.unlock({ password })).state).toBe('open');
  });

  const ends: [string, (office: Awaited<ReturnType<typeof remembered>>) => Promise<unknown>][] = [
    ['it is turned off', ({ client }) => client.users.forgetMachine()],
    [
      'the password is changed',
      ({ client }) => client.users.changePassword({ current: password, password: fresh }),
    ],
    [
      'another password is set by the recovery code',
      async ({ client, recoveryCode }) => {
        await client.vault.unlock({ recoveryCode });
        await client.users.newPassword({ password: fresh });
      },
    ],
    [
      'the user is disabled',
      async ({ client }) => {
        await sitDownAsChair(client);
        const [user] = await client.users.list();
        await client.users.disable({ id: user?.id ?? '' });
      },
    ],
    [
      'the key is renewed',
      ({ client }) => client.users.renewKey({ own: { current: password, password: fresh } }),
    ],
    ['it is asked for anew', ({ client }) => client.users.rememberMachine({ current: password })],
  ];

  it.each(ends)('opens nothing any more once %s', async (_, end) => {
    const office = await remembered();
    await end(office);
    await office.client.vault.lock();
    expect((await refusalOf(office.client.vault.unlock(office.way))).code).toBe('machine-forgotten');
  });

  it('is not for who came in with the recovery code', async () => {
    const { client, recoveryCode } = await newOffice();
    await client.vault.unlock({ recoveryCode });
    expect((await refusalOf(client.users.rememberMachine({ current: password }))).code).toBe(
      'password-first',
    );
  });

  it('never stays as the only way in', async () => {
    const { vault } = await smallVault(0);
    const before = readKeyFile(join(vault, 'office.key'));
    const { dataKey, slot } = await openWithPassword(before, password);
    const { keyFile } = addMachine(before, dataKey, slot);
    const recovery = keyFile.slots.find(({ kind }) => kind === 'recovery')?.id ?? '';
    const onlyPassword = removeSlot(keyFile, dataKey, recovery);
    expect(onlyPassword.slots.map(({ kind }) => kind)).toEqual(['password', 'machine']);
    expect((await reasonOf(() => removeSlot(onlyPassword, dataKey, slot))).code).toBe('last-way-in');
  });
});
