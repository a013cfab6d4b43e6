import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { allows, type ProcedurePath, permissions } from '#electron/permissions.ts';
import { isAtTheDoor } from '#electron/procedure.ts';
import { roleNames, roles } from '#electron/values/roles.ts';
import { addChair } from '#support/chair.ts';
import { demoOffice, password } from '#support/office.ts';
import { call, metaOf, procedurePaths, schemaOf } from '#support/procedures.ts';
import { refusalOf } from '#support/refusals.ts';
import { sampleInput } from '#support/sample-input.ts';
import { smallOffice } from '#support/small-office.ts';

const paths = Object.keys(permissions) as ProcedurePath[];
const passwordOf = (role: string) => `四个不相干的词-${role}`;

/** An office with one user of every role; the liaison's station is the first one. */
async function staffedOffice(made: typeof demoOffice | typeof smallOffice = smallOffice) {
  const office = await made({ today: '2026-03-06' });
  const [station, other] = await office.client.stations.list({ year: 2025 });
  await addChair(office.client, passwordOf('chair'), '主席岗');
  for (const role of roles.filter((candidate) => candidate !== 'chair')) {
    await office.client.users.add({
      label: `${roleNames[role]}岗`,
      role,
      password: passwordOf(role),
      ...(role === 'liaison' && { stationId: station?.id }),
    });
  }
  return { ...office, station: station?.id ?? '', other: other?.id ?? '' };
}

/** The sample input of a procedure, with the role's own password where it asks for proof. */
const inputOf = (path: ProcedurePath, role: string) => ({
  ...(sampleInput[path] as object),
  ...(metaOf(path).manner === 'proved' && { by: { password: passwordOf(role) } }),
});

describe('the permission matrix', () => {
  it('has a line for every procedure of the contract, and a sample for every one that takes input', () => {
    expect([...paths].sort()).toEqual([...procedurePaths].sort());
    expect(paths.filter((path) => schemaOf(path) !== undefined && sampleInput[path] === undefined)).toEqual(
      [],
    );
  });

  it('is as it was agreed: a change of it is seen', async () => {
    const lines = paths.toSorted().map((path) => `${path}: ${permissions[path].join(' ')}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('permissions.txt');
  });

  it('says of each procedure that works without the vault who may use it there, and of no other', () => {
    const atTheDoor = paths.filter((path) => allows(path, 'stranger') || metaOf(path).manner === 'proved');
    expect(atTheDoor).toEqual(paths.filter((path) => isAtTheDoor(metaOf(path))));
    expect(atTheDoor.filter((path) => metaOf(path).manner === 'proved' && allows(path, 'stranger'))).toEqual(
      [],
    );
  });

  it('lets no role do what its line does not name, tried at the service for every procedure × role', async () => {
    const { client } = await staffedOffice();
    let tried = 0;
    for (const role of roles) {
      await client.vault.unlock({ password: passwordOf(role), label: `${roleNames[role]}岗` });
      for (const path of paths.filter((candidate) => !permissions[candidate].includes(role))) {
        expect(await refusalOf(call(client, path, inputOf(path, role))), `${role} ${path}`).toMatchObject({
          code: 'not-permitted',
        });
        tried += 1;
      }
    }
    console.log(`commands × roles refused: ${tried} of ${paths.length * roles.length} pairs`);
    expect(tried).toBe(
      roles.flatMap((role) => paths.filter((path) => !permissions[path].includes(role))).length,
    );
  });

  it('is the same while the vault is locked: what must be proved is refused to the same roles by their passwords', async () => {
    const { client } = await staffedOffice();
    await client.vault.lock();
    for (const path of paths.filter((candidate) => metaOf(candidate).manner === 'proved')) {
      expect((await refusalOf(call(client, path, sampleInput[path]))).code, path).toBe('proof-needed');
      for (const role of roles) {
        const { code } = await refusalOf(call(client, path, inputOf(path, role))).catch(() => ({ code: '' }));
        expect(code === 'not-permitted', `${role} ${path}`).toBe(!permissions[path].includes(role));
      }
    }
  });

  it('lets somebody who came in to set a password do nothing else, tried at every procedure', async () => {
    const { app, recoveryCode } = await smallOffice();
    const context = app.context({ place: '测试' });
    const client = createRouterClient(app.router, { context }) as unknown as DeskClient;
    await client.vault.unlock({ recoveryCode });
    // nor any with files, which change hands beside the contract
    expect(app.admits(context)).toBe(false);
    const refused = paths.filter(
      (path) => !allows(path, 'setting-password') && metaOf(path).manner !== 'proved',
    );
    for (const path of refused)
      expect((await refusalOf(call(client, path, sampleInput[path]))).code, path).toBe('password-first');
    expect(refused.length).toBeGreaterThan(80);
    await client.users.newPassword({ password: '找回以后的新口令-2026' });
    expect(await refusalOf(client.users.list()).then(({ code }) => code)).toBe('password-first');
    expect((await client.vault.unlock({ password: '找回以后的新口令-2026' })).user).toMatchObject({
      label: '经办人',
      role: 'clerk',
    });
    expect(app.admits(context)).toBe(true);
    expect((await client.log.list({})).rows[0]).toMatchObject({ title: '自设密码', subject: '经办人' });
  });

  it('keeps no role from a question that its line names', async () => {
    const { client } = await staffedOffice();
    // a backup that is not in the vault's own folder is asked for as `restore.find` is
    const questions = paths.filter((path) => metaOf(path).kind === 'query' && path !== 'restore.preview');
    for (const role of roles) {
      await client.vault.unlock({ password: passwordOf(role), label: `${roleNames[role]}岗` });
      for (const path of questions.filter((candidate) => permissions[candidate].includes(role))) {
        const answer = await call(client, path, sampleInput[path]).catch((error) => error.data?.code);
        expect([role, path, answer]).not.toEqual([role, path, 'not-permitted']);
      }
    }
    expect(questions.length).toBeGreaterThan(20);
  });
});

describe('a liaison', () => {
  it('sees and registers receptions of its own station only', async () => {
    const { client, station, other } = await staffedOffice(demoOffice);
    await client.vault.unlock({ password: passwordOf('liaison') });
    expect((await client.stations.list({ year: 2025 })).map((row) => row.id)).toEqual([station]);
    const { rows } = await client.receptions.list({ year: 2025 });
    expect(new Set(rows.map((row) => row.stationId))).toEqual(new Set([station]));
    const [deputy] = (await client.deputies.list({})).rows;
    const entry = { date: '2026-03-06', deputyIds: [deputy?.id ?? ''], matter: '村口路灯不亮' };
    expect((await client.receptions.record({ ...entry, stationId: station })).stationId).toBe(station);
    expect(await refusalOf(client.receptions.record({ ...entry, stationId: other }))).toEqual({
      code: 'other-station',
      message: '联络员只能处理本站的记录。',
      remedy: '请由经办人登录后操作。',
    });
    expect((await refusalOf(client.ledgers.reception({ stationId: other, year: 2025, month: 3 }))).code).toBe(
      'other-station',
    );
  });
});

describe('users', () => {
  it('each open the vault with a password of their own, until they are disabled', async () => {
    const { client } = await staffedOffice();
    expect((await client.vault.unlock({ password: passwordOf('reader') })).user).toMatchObject({
      label: '查看岗',
      role: 'reader',
    });
    await client.vault.unlock({ password });
    const users = await client.users.list();
    await client.users.disable({ id: users.find((user) => user.label === '查看岗')?.id ?? '' });
    expect((await refusalOf(client.vault.unlock({ password: passwordOf('reader') }))).code).toBe(
      'wrong-password',
    );
  });

  it('change their own password by giving the old one', async () => {
    const { client } = await demoOffice();
    expect(
      (await refusalOf(client.users.changePassword({ current: '不是这个', password: '新的口令-很长-2026' })))
        .code,
    ).toBe('wrong-password');
    await client.users.changePassword({ current: password, password: '新的口令-很长-2026' });
    expect((await refusalOf(client.vault.unlock({ password }))).code).toBe('wrong-password');
    expect((await client.vault.unlock({ password: '新的口令-很长-2026' })).state).toBe('open');
  });

  it('leave the chair’s user alone unless they are the chair', async () => {
    const { client } = await staffedOffice();
    const chair = (await client.users.list()).find((user) => user.role === 'chair');
    expect((await refusalOf(client.users.disable({ id: chair?.id ?? '' }))).code).toBe('chair-only');
  });

  it('get a new recovery code, after which the old one opens nothing', async () => {
    const { client, recoveryCode } = await demoOffice();
    const renewed = await client.users.renewRecoveryCode();
    expect((await refusalOf(client.vault.unlock({ recoveryCode }))).code).toBe('wrong-recovery-code');
    expect((await client.vault.unlock(renewed)).state).toBe('open');
  });
});
