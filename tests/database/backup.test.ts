import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { clearUnfinished, listBackups, thinBackups } from '#database/backup-folder.ts';
import { checkInWorker } from '#database/check-in-worker.ts';
import { stateOf } from '#database/vault-state.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import { password } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { addPersons, at, createdVault, smallVault } from '#support/small-vault.ts';
import { swept } from '#support/sweep.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a backup', () => {
  it('is one zip of manifest, key file and database, which another program reads', async () => {
    const vault = await smallVault();
    const { file, bytes, manifest } = await vault.backUp();
    const zip = await fromBufferPromise(readFileSync(file), { lazyEntries: true });
    const contents = new Map<string, Buffer>();
    for await (const entry of zip.eachEntry()) {
      const pieces: Uint8Array[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
      contents.set(entry.fileName, Buffer.concat(pieces));
    }
    expect([...contents.keys()]).toEqual(['manifest.json', 'office.key', 'office.db']);
    expect(JSON.parse(contents.get('manifest.json')?.toString() ?? '')).toEqual(manifest);
    expect(contents.get('office.key')).toEqual(readFileSync(join(vault.vault, 'office.key')));
    expect(sha256(contents.get('office.db') ?? Buffer.alloc(0))).toBe(manifest.sha256['office.db']);
    expect(bytes).toBe(readFileSync(file).length);
    expect(readdirSync(vault.backups)).toEqual(['清溪镇-000001-2026-01-15-1200.desk']);
  });

  it('says what it is of: office, versions, moment, counts, end of the log, PC', async () => {
    const vault = await smallVault(7);
    const { manifest } = await vault.backUp({ reason: 'exit' });
    const { counts, audit, schema } = stateOf(vault.database);
    expect(manifest).toEqual({
      format: 1,
      app: '0.1.0',
      schema,
      counts,
      audit,
      office: '清溪镇',
      vault: JSON.parse(readFileSync(join(vault.vault, 'office.key'), 'utf8')).id,
      reason: 'exit',
      takenAt: at('2026-01-15')().toISOString(),
      day: '2026-01-15',
      sequence: 1,
      bytes: manifest.bytes,
      sha256: manifest.sha256,
      machine: '一号电脑',
      seal: manifest.seal,
    });
    expect([counts.persons, audit.seq]).toEqual([7, 7]);
  });

  it('opens with the password or the recovery code alone, on a PC that has nothing else', async () => {
    const vault = await smallVault();
    const { file, manifest } = await vault.backUp();
    vault.database.close();
    const whole = { ok: true, problems: [], manifest };
    expect(await verifyBackup(file, { password })).toEqual(whole);
    expect(await verifyBackup(file, { recoveryCode: vault.recoveryCode })).toEqual(whole);
    expect(await verifyBackup(file, vault.dataKey, { check: checkInWorker })).toEqual(whole);
    expect(await reasonOf(verifyBackup(file, { password: '不是这个密码-2025' }))).toMatchObject({
      code: 'wrong-password',
    });
  });

  it('holds the moment it was asked for, though more is written and the vault locked while it is packed', async () => {
    const vault = await smallVault(5);
    const dataKey = Uint8Array.from(vault.dataKey);
    const pending = vault.backUp({ dataKey });
    addPersons(vault.database, 3);
    vault.database.close();
    dataKey.fill(0);
    const { file, manifest } = await pending;
    expect([manifest.counts.persons, manifest.audit.seq]).toEqual([5, 5]);
    expect((await verifyBackup(file, vault.dataKey)).ok).toBe(true);
  });

  it('takes a number of its own while another is still being packed', async () => {
    const vault = await smallVault(5);
    const both = await Promise.all([vault.backUp({ reason: 'daily' }), vault.backUp({ reason: 'exit' })]);
    expect(both.map(({ manifest }) => manifest.sequence)).toEqual([1, 2]);
    for (const { file } of both) expect((await verifyBackup(file, vault.dataKey)).ok).toBe(true);
    expect(readdirSync(vault.backups)).toHaveLength(2);
  });

  it('goes through its steps in order, checks included', async () => {
    const vault = await smallVault();
    const steps: string[] = [];
    await vault.backUp({ step: (name) => steps.push(name), check: checkInWorker });
    expect(steps).toEqual(['copied', 'checked', 'written', 'read-back', 'renamed']);
  });

  it.each(['copied', 'checked', 'written', 'read-back'])(
    'leaves nothing when it fails after “%s”',
    async (failing) => {
      const vault = await smallVault();
      const step = (name: string) => {
        if (name === failing) throw new Error('no more');
      };
      await expect(vault.backUp({ step })).rejects.toThrow('no more');
      expect(readdirSync(vault.backups)).toEqual([]);
    },
  );

  it('is given up when what is read back is not what was written', async () => {
    const vault = await smallVault();
    const spoil = (name: string) => {
      if (name !== 'written') return;
      const part = join(
        vault.backups,
        readdirSync(vault.backups).find((file) => file.endsWith('.part')) ?? '',
      );
      const bytes = readFileSync(part);
      bytes.writeUInt8(bytes.readUInt8(9000) ^ 4, 9000);
      writeFileSync(part, bytes);
    };
    expect(await reasonOf(vault.backUp({ step: spoil }))).toEqual({
      code: 'backup-not-verified',
      message: '备份写好后读回核对没有通过，这份备份已删除。',
      details: ['备份里的数据库与备份清单不一致。'],
      remedy: '请换一个磁盘或文件夹再备份一次；反复出现时请检查磁盘。',
    });
    expect(readdirSync(vault.backups)).toEqual([]);
  });

  it('is given up when the copy holds other rows than the vault: a keyed but empty file is no backup', async () => {
    const vault = await smallVault(3);
    const emptied = await smallVault(0);
    const check = async () => ({
      ok: true,
      problems: [],
      pages: { pages: 1, bad: [], trailing: 0 },
      state: stateOf(emptied.database),
    });
    expect(await reasonOf(vault.backUp({ check }))).toMatchObject({
      code: 'backup-not-verified',
      details: expect.arrayContaining(['“persons”应有 3 条，实有 0 条。']),
    });
  });

  it('is not made with a key file that somebody altered', async () => {
    const vault = await smallVault();
    const key = join(vault.vault, 'office.key');
    writeFileSync(key, readFileSync(key, 'utf8').replace(/"generation": \d+/, '"generation": 99'));
    expect(await reasonOf(vault.backUp())).toMatchObject({ code: 'altered-key-file' });
    expect(readdirSync(vault.backups)).toEqual([]);
  });

  it('is not made inside a transaction, where it would hold what may be taken back', async () => {
    const vault = await smallVault();
    vault.database.exec('BEGIN');
    await expect(vault.backUp()).rejects.toThrow('inside a transaction');
  });
});

describe('verifying a backup', () => {
  it('finds every single-bit flip anywhere in the file', async () => {
    const vault = await smallVault(10);
    const { file } = await vault.backUp();
    const whole = readFileSync(file);
    let missed = 0;
    const flips = swept(
      Array.from({ length: 60 }, (_, flip) => flip),
      3,
    );
    for (const flip of flips) {
      const bytes = Buffer.from(whole);
      // the ends hold the headers; the middle is the database
      const place =
        flip < 12
          ? flip * 70
          : flip < 30
            ? bytes.length - 1 - (flip - 12) * 13
            : (flip * 7919 * 13) % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (flip % 8)), place);
      writeFileSync(file, bytes);
      const found = await verifyBackup(file, vault.dataKey).then(
        ({ ok }) => !ok,
        () => true,
      );
      if (!found) missed += 1;
    }
    console.log(`backup: ${flips.length - missed} of ${flips.length} single-bit flips found`);
    expect(missed).toBe(0);
    writeFileSync(file, whole);
    expect((await verifyBackup(file, vault.dataKey)).ok).toBe(true);
  });

  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with something behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(100)])],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('只是一些文字')],
  ])('refuses a file that is %s', async (_, spoil) => {
    const vault = await smallVault(1);
    const { file } = await vault.backUp();
    writeFileSync(file, spoil(readFileSync(file)));
    expect(await reasonOf(verifyBackup(file, vault.dataKey))).toEqual({
      code: 'unreadable-backup',
      message: '“清溪镇-000001-2026-01-15-1200.desk”不是完整的备份文件：可能没有拷贝完，或已损坏。',
      remedy: '请另选一份备份；从优盘拷贝的，请重新拷贝一次。',
    });
  });

  it('notices a manifest that was rewritten by hand, checksums and all', async () => {
    const vault = await smallVault(1);
    const { file } = await vault.backUp();
    const { crc32 } = await import('node:zlib');
    const bytes = readFileSync(file);
    const start = bytes.indexOf('"seq": 1');
    bytes.write('"seq": 0', start);
    const length = bytes.readUInt32LE(18);
    const crc = crc32(bytes.subarray(43, 43 + length));
    bytes.writeUInt32LE(crc, 14);
    bytes.writeUInt32LE(crc, bytes.readUInt32LE(bytes.length - 6) + 16);
    writeFileSync(file, bytes);
    expect(await verifyBackup(file, vault.dataKey)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining(['备份清单被改动过，或属于另一个保险库。']),
    });
  });
});

describe('a folder of backups', () => {
  it('lists them by number, newest first, also when the clock went back, and says which cannot be read', async () => {
    const vault = await smallVault(1);
    await vault.backUp({ clock: at('2026-01-15') });
    await vault.backUp({ clock: at('2020-01-01') });
    await vault.backUp({ clock: at('2026-01-16'), reason: 'exit' });
    const torn = '清溪镇-000002-2020-01-01-1200.desk';
    writeFileSync(join(vault.backups, torn), 'x');
    const listed = await listBackups(vault.backups);
    expect(listed.map(({ name, manifest, problem }) => [name, manifest?.reason, problem])).toEqual([
      ['清溪镇-000003-2026-01-16-1200.desk', 'exit', undefined],
      [torn, undefined, `“${torn}”不是完整的备份文件：可能没有拷贝完，或已损坏。`],
      ['清溪镇-000001-2026-01-15-1200.desk', 'manual', undefined],
    ]);
    expect(await listBackups(join(vault.backups, '没有'))).toEqual([]);
  });

  it('is cleared of what a killed backup left, and of nothing else', async () => {
    const vault = await smallVault(1);
    const { file } = await vault.backUp();
    for (const name of ['a.desk.part', 'a.desk.tmp', 'a.desk.tmp-journal', '说明.tmp', 'b.part']) {
      writeFileSync(join(vault.backups, name), '');
    }
    expect((await clearUnfinished(vault.backups)).sort()).toEqual([
      'a.desk.part',
      'a.desk.tmp',
      'a.desk.tmp-journal',
    ]);
    expect(
      readdirSync(vault.backups)
        .map((name) => join(vault.backups, name))
        .sort(),
    ).toEqual([file, join(vault.backups, 'b.part'), join(vault.backups, '说明.tmp')].sort());
  });

  it('is thinned of its own vault’s old backups only', async () => {
    const vault = await smallVault(1);
    const days = Array.from({ length: 12 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
    for (const day of days) await vault.backUp({ clock: at(day) });
    const other = await createdVault(1);
    await other.backUp({ to: vault.backups, office: '别的镇', clock: at('2026-01-03') });
    const { id } = JSON.parse(readFileSync(join(vault.vault, 'office.key'), 'utf8'));
    expect(await thinBackups(vault.backups, id, '2026-01-12')).toEqual([
      '清溪镇-000003-2026-01-03-1200.desk',
      '清溪镇-000002-2026-01-02-1200.desk',
      '清溪镇-000001-2026-01-01-1200.desk',
    ]);
    expect(await listBackups(vault.backups)).toHaveLength(10);
  });
});
