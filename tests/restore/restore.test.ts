import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const secret = { password };

async function withBackup() {
  const office = await smallOffice();
  const { client, stations, deputies } = office;
  const { file } = await client.backups.create({});
  const reception = { date: '2026-01-07', stationId: stations[0], deputyIds: [deputies[0]] };
  await client.receptions.record({ ...reception, matter: '水渠塌方' });
  return { ...office, file };
}

const received = async (client: Awaited<ReturnType<typeof withBackup>>['client']) =>
  (await client.receptions.list({ year: 2026 })).rows.length;

describe('restoring a backup', () => {
  it('says first what would be lost, then goes back, and can be undone', async () => {
    const { client, file } = await withBackup();
    const preview = await client.restore.preview({ file, secret });
    expect(preview).toMatchObject({ ok: true, later: 2, takenAt: '2026-01-15 12:00' });
    expect(preview.sentences).toContain('备份之后又做过 2 项操作，恢复后这些都会没有。');
    expect(await received(client)).toBe(1);
    await client.restore.run({ file, secret, by: secret });
    expect((await client.vault.status()).state).toBe('locked');
    await client.vault.unlock(secret);
    expect(await received(client)).toBe(0);
    await client.restore.undo({ by: secret });
    await client.vault.unlock(secret);
    expect(await received(client)).toBe(1);
  });

  it('works when the live database does not open', async () => {
    const { app, client, file, vault } = await withBackup();
    await app.close();
    writeFileSync(join(vault, 'office.db'), '不是数据库'.repeat(1000));
    const reopened = officeAt(vault);
    expect((await refusalOf(reopened.client.vault.unlock(secret))).code).toBe('damaged-database');
    const [listed] = await reopened.client.restore.list();
    expect(listed?.file).toBe(file);
    expect(await reopened.client.restore.preview({ file, secret })).not.toHaveProperty('later');
    await reopened.client.restore.run({ file, secret, by: secret });
    await reopened.client.vault.unlock(secret);
    expect(await received(reopened.client)).toBe(0);
    expect(client).toBeDefined();
  });

  it('opens on another PC with the recovery code alone', async () => {
    const { file, recoveryCode } = await withBackup();
    const elsewhere = officeAt(join(temporaryFolder(), 'vault'));
    await elsewhere.client.restore.run({ file, secret: { recoveryCode } });
    await elsewhere.client.vault.unlock({ recoveryCode });
    await elsewhere.client.users.newPassword({ password: '新电脑上的口令-2026' });
    await elsewhere.client.vault.unlock({ password: '新电脑上的口令-2026' });
    expect(await received(elsewhere.client)).toBe(0);
  });

  it('refuses a wrong password and leaves the vault as it is', async () => {
    const { client, file } = await withBackup();
    expect(
      (await refusalOf(client.restore.run({ file, secret: { password: '不是这个口令-2025' }, by: secret })))
        .code,
    ).toBe('wrong-password');
    await client.vault.unlock(secret);
    expect(await received(client)).toBe(1);
  });

  it('needs nothing of the vault’s folder but its backups', async () => {
    const { app, file, vault } = await withBackup();
    await app.close();
    rmSync(join(vault, 'office.db'));
    rmSync(join(vault, 'office.key'));
    const reopened = officeAt(vault);
    await reopened.client.restore.run({ file, secret });
    await reopened.client.vault.unlock(secret);
    expect(await received(reopened.client)).toBe(0);
  });
});

describe('a second program that starts at a vault', () => {
  it('takes nothing away that the first is making, and clears what is left once nobody is at it', async () => {
    const { app, vault } = await withBackup();
    const made = [
      join(vault, 'backups', '清溪镇-000002-2026-01-15-1200.desk.part'),
      join(vault, 'incoming-1'),
    ];
    writeFileSync(made[0] ?? '', '');
    mkdirSync(made[1] ?? '');
    const second = officeAt(vault);
    expect((await refusalOf(second.client.vault.unlock(secret))).code).toBe('in-use');
    expect(made.map((path) => existsSync(path))).toEqual([true, true]);
    await app.close();
    await officeAt(vault).client.vault.status();
    expect(made.map((path) => existsSync(path))).toEqual([false, false]);
  });
});
