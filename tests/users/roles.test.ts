import { describe, expect, it } from 'vitest';
import { contract } from '#electron/contract.ts';
import { type ProcedurePath, permissions } from '#electron/permissions.ts';
import type { ProcedureMeta } from '#electron/procedure.ts';
import { roleNames, roles } from '#electron/values/roles.ts';
import { demoOffice, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { sampleInput } from '#support/sample-input.ts';

const paths = Object.keys(permissions) as ProcedurePath[];
const passwordOf = (role: string) => `四个不相干的词-${role}`;

/** An office with one user of every role; the liaison's station is the first one. */
async function staffedOffice() {
  const office = await demoOffice({ today: '2026-03-06' });
  const [station, other] = await office.client.stations.list({ year: 2025 });
  for (const role of roles) {
    await office.client.users.add({
      label: `${roleNames[role]}岗`,
      role,
      password: passwordOf(role),
      ...(role === 'liaison' && { stationId: station?.id }),
    });
  }
  return { ...office, station: station?.id ?? '', other: other?.id ?? '' };
}

describe('the permission matrix', () => {
  it('has a line for every procedure behind the vault’s door', () => {
    const registered = Object.entries(contract)
      .filter(([feature]) => !['vault', 'restore'].includes(feature))
      .flatMap(([feature, procedures]) => Object.keys(procedures).map((name) => `${feature}.${name}`))
      .filter((path) => path !== 'practices.list');
    expect([...paths].sort()).toEqual(registered.sort());
  });

  it('lets no role do what its line does not name, tried at the service for every procedure × role', async () => {
    const { client } = await staffedOffice();
    const anyone = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    let tried = 0;
    for (const role of roles) {
      await client.vault.unlock({ password: passwordOf(role), label: `${roleNames[role]}岗` });
      for (const path of paths.filter((candidate) => !permissions[candidate].includes(role))) {
        const [feature = '', name = ''] = path.split('.');
        const meta = (
          contract as unknown as Record<string, Record<string, { '~orpc': { inputSchema?: unknown } }>>
        )[feature]?.[name];
        const input = meta?.['~orpc'].inputSchema === undefined ? undefined : sampleInput[path];
        expect(
          await refusalOf(anyone[feature]?.[name]?.(input) ?? Promise.resolve()),
          `${role} ${path}`,
        ).toMatchObject({
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

  it('keeps no role from a question that its line names', async () => {
    const { client } = await staffedOffice();
    const anyone = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    const isQuestion = (path: string) => {
      const [feature = '', name = ''] = path.split('.');
      const features = contract as unknown as Record<
        string,
        Record<string, { '~orpc': { meta: ProcedureMeta } }>
      >;
      return features[feature]?.[name]?.['~orpc'].meta.kind === 'query';
    };
    const questions = paths.filter(isQuestion);
    for (const role of roles) {
      await client.vault.unlock({ password: passwordOf(role), label: `${roleNames[role]}岗` });
      for (const path of questions.filter((candidate) => permissions[candidate].includes(role))) {
        const [feature = '', name = ''] = path.split('.');
        const answer = await anyone[feature]?.[name]?.(sampleInput[path]).catch((error) => error.data?.code);
        expect([role, path, answer]).not.toEqual([role, path, 'not-permitted']);
      }
    }
    expect(questions.length).toBeGreaterThan(20);
  });
});

describe('a liaison', () => {
  it('sees and registers receptions of its own station only', async () => {
    const { client, station, other } = await staffedOffice();
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

  it('are given a new password after the recovery code opened the vault', async () => {
    const { client, recoveryCode } = await demoOffice();
    expect((await client.vault.unlock({ recoveryCode })).user).toMatchObject({
      label: '恢复码',
      role: 'chair',
    });
    const [clerk] = await client.users.list();
    await client.users.resetPassword({ id: clerk?.id ?? '', password: '找回以后的新口令-2026' });
    expect((await client.vault.unlock({ password: '找回以后的新口令-2026' })).user?.label).toBe('经办人');
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
