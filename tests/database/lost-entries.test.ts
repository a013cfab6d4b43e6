import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headOf } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { logEndName, logEndOf } from '#database/log-end.ts';
import { lossOf } from '#database/lost-entries.ts';
import { line, passwordFile } from '#support/desk.ts';
import { killAndSpoilLog } from '#support/faults/kill-log.ts';
import { canMount, smallDisk } from '#support/faults/small-disk.ts';
import { type demoOffice, newOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallVault } from '#support/small-vault.ts';
import { itInWhole } from '#support/sweep.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;

/** So many steps of the office's, each in the log. */
async function work({ client }: Pick<Office, 'client'>, steps: number) {
  for (let step = 0; step < steps; step += 1) await client.backups.setSecondFolder({ folder: '' });
}

/** The folder as a kill leaves it: what is on the disk while the vault is open. */
function killed({ vault }: Pick<Office, 'vault'>): string {
  const copy = join(temporaryFolder(), 'vault');
  cpSync(vault, copy, { recursive: true });
  return copy;
}

const robbed = (vault: string) => {
  rmSync(join(vault, 'office.db-wal'));
  return vault;
};

async function opened(vault: string, today = '2026-01-16') {
  const office = officeAt(vault, { today });
  await office.client.vault.unlock({ password });
  return office;
}

/** A vault whose last session was killed after four steps, two of which a checkpoint had brought into the database. */
async function robbedVault({ backup = 'none' }: { backup?: 'none' | 'early' | 'late' } = {}) {
  const office = await newOffice();
  const { client } = office;
  if (backup === 'early') await client.backups.create({});
  await client.vault.lock();
  await client.vault.unlock({ password });
  await work(office, 3);
  if (backup === 'late') await client.backups.create({});
  return robbed(killed(office));
}

describe('work that the write-ahead log lost', () => {
  it('is told at the next opening: how many entries, which, and what the last backup holds of them', async () => {
    const { client } = await opened(await robbedVault());
    const { whole, lost, message } = await client.log.verify();
    expect({ whole, lost }).toEqual({ whole: false, lost: true });
    expect(message).toMatch(/^日志应到第 3 条（[0-9a-f]{8}），实际只到第 0 条，缺 3 条；没有可用的备份。$/);
    const early = await opened(await robbedVault({ backup: 'early' }));
    expect((await early.client.log.verify()).message).toMatch(
      /缺 3 条；最近的备份（2026-01-15 12:00，到第 0 条）里也没有，请补录。$/,
    );
    const late = await opened(await robbedVault({ backup: 'late' }));
    expect((await late.client.log.verify()).message).toMatch(
      /缺 4 条；最近的备份（2026-01-15 12:00，到第 3 条）里有其中 3 条，可以恢复它，其余请补录。$/,
    );
  });

  it('stands in the log and among what is due, until somebody has seen it; then in the log alone', async () => {
    const vault = await robbedVault();
    const { client } = await opened(vault);
    const [entry] = (await client.log.list({})).rows;
    const { message } = await client.log.verify();
    expect(entry).toMatchObject({ actor: '打开时核对', title: '发现日志有缺失', subject: message });
    const due = async (office: Pick<Office, 'client'>) =>
      (await office.client.today.overview()).due.map(({ sentence }) => sentence);
    expect(await due({ client })).toContain(message);
    await client.vault.lock();
    const again = await opened(vault, '2026-01-17');
    expect(await due(again)).toContain(message);
    expect((await again.client.log.list({})).rows.length).toBe(1);
    await again.client.log.acceptLoss();
    expect(await due(again)).not.toContain(message);
    expect(await again.client.log.verify()).toMatchObject({ whole: true, seq: 2 });
    expect(await refusalOf(again.client.log.acceptLoss())).toMatchObject({ code: 'nothing-lost' });
  });

  it('is logged once, also where a kill came between the log’s entry and the new note', async () => {
    const vault = await robbedVault();
    const [note, key] = [logEndName, 'office.key'].map((name) => join(vault, name));
    const before = [note, key].map((file) => readFileSync(file ?? ''));
    const { client } = await opened(vault);
    await client.vault.lock();
    writeFileSync(note ?? '', before[0] ?? '');
    writeFileSync(key ?? '', before[1] ?? '');
    const again = await opened(vault, '2026-01-17');
    expect((await again.client.log.list({})).rows.map(({ title }) => title)).toEqual(['发现日志有缺失']);
  });

  it('makes `desk check` and `desk audit verify` end with 1', async () => {
    const vault = await robbedVault();
    const at = ['--vault', vault, '--password-file', passwordFile(temporaryFolder())];
    const { code, err } = await line('check', ...at);
    expect(code).toBe(1);
    expect(err).toContain('缺 3 条');
    expect(err).toContain('请照上面所说恢复备份或补录');
    expect((await line('audit', 'verify', ...at)).code).toBe(1);
  });

  it('is told too where the database was exchanged for an older or another one', async () => {
    const office = await newOffice();
    const older = killed(office);
    await work(office, 2);
    await office.client.vault.lock();
    cpSync(join(older, 'office.db'), join(office.vault, 'office.db'));
    cpSync(join(older, 'office.db-wal'), join(office.vault, 'office.db-wal'));
    const { client } = await opened(office.vault);
    expect((await client.log.verify()).message).toContain('日志应到第 2 条');
  });

  it('cannot be denied where the note itself is gone or spoilt: that nothing can be said is said', async () => {
    for (const spoil of [
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, '坏'.repeat(400)),
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte) => byte ^ 1),
        ),
    ]) {
      const vault = await robbedVault();
      spoil(join(vault, logEndName));
      const { client } = await opened(vault);
      expect((await client.log.verify()).message).toContain('没法核对有没有缺失');
    }
  });
});

describe('the note of the log’s end', () => {
  it('raises no alarm after a kill that lost nothing, and is gone after an orderly end', async () => {
    const office = await newOffice();
    await work(office, 2);
    const copy = killed(office);
    expect(existsSync(join(copy, logEndName))).toBe(true);
    const { client } = await opened(copy);
    expect(await client.log.verify()).toMatchObject({ whole: true, seq: 2 });
    await client.vault.lock();
    expect(readdirSync(copy).sort()).toEqual(['office.db', 'office.key']);
  });

  it('is reset by a restore, its undoing and a renewed key, each after a kill: no alarm', async () => {
    const office = await newOffice();
    const { file } = await office.client.backups.create({});
    await work(office, 3);
    const copy = killed(office);
    const { client } = officeAt(copy);
    await client.restore.run({ file, secret: { password }, by: { password } });
    await client.vault.unlock({ password });
    expect((await client.log.list({})).rows.map(({ title }) => title)).toEqual(['恢复备份']);
    expect(await client.log.verify()).toMatchObject({ whole: true, seq: 1 });
    await client.restore.undo({ by: { password } });
    await client.vault.unlock({ password });
    expect(await client.log.verify()).toMatchObject({ whole: true, seq: 5 });
    await client.users.renewKey({ own: { current: password, password: '换过的口令四个词-2026' } });
    const { whole, seq } = await client.log.verify();
    expect(whole).toBe(true);
    const after = officeAt(killed({ vault: copy }));
    await after.client.vault.unlock({ password: '换过的口令四个词-2026' });
    expect(await after.client.log.verify()).toMatchObject({ whole: true, seq });
  });

  it('keeps the older end where a power cut tore the newer one, and believes no other key', async () => {
    const { vault, dataKey, database } = await smallVault(1);
    const end = logEndOf(vault, dataKey);
    const head = headOf(database);
    end.start({ seq: 1, hash: 'a' });
    end.note({ seq: 2, hash: 'b' });
    end.note({ seq: 4, hash: 'd' });
    expect(end.read()).toEqual({ seq: 4, hash: 'd' });
    const bytes = readFileSync(join(vault, logEndName));
    const torn = Buffer.from(bytes).fill(0, 512 + 20, 512 + 90);
    writeFileSync(join(vault, logEndName), torn);
    expect(end.read()).toEqual({ seq: 2, hash: 'b' });
    expect(logEndOf(vault, Buffer.alloc(32, 7)).read()).toBeUndefined();
    expect(lossOf(database, [head])).toBeUndefined();
    expect(lossOf(database, [head, { seq: 9, hash: 'x' }])).toMatchObject({
      expected: { seq: 9 },
      found: head,
    });
  });

  it.skipIf(!canMount)('is left behind by a full disk, and found again once there is room', async () => {
    const disk = smallDisk(8);
    const vault = join(disk.folder, 'vault');
    cpSync(await robbedVault(), vault, { recursive: true });
    disk.fill(0);
    const { client } = await opened(vault);
    expect((await client.log.verify()).whole).toBe(false);
    await client.vault.lock();
    disk.free();
    const again = await opened(vault);
    expect((await again.client.log.verify()).message).toContain('缺 3 条');
  });

  it('is the vault’s own: sealed with its key', async () => {
    const { vault, client } = await newOffice();
    const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
    expect(logEndOf(vault, dataKey).read()).toEqual({ seq: 0, hash: '' });
    await client.vault.lock();
  });
});

// short form of tests/faults/log-end.faults.ts
describe('a write-ahead log that was deleted, cut or changed after a kill', () => {
  it('is told of each time that acknowledged work is gone, and only then', async () => {
    const { robbed: times, told, entries, wrong } = await killAndSpoilLog(4);
    console.log(`spoilt log: ${times} times ${entries} entries gone, told ${told} times`);
    expect(wrong).toEqual([]);
    expect(times).toBeGreaterThan(1);
  });

  itInWhole('would be told of never without the note (control)', async () => {
    const { robbed: times, told } = await killAndSpoilLog(2, { control: true });
    expect(times).toBeGreaterThan(0);
    expect(told).toBe(0);
  });
});
