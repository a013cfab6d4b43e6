import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headOf, verifyChain } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword, openWithRecoveryCode, renewKeyFile } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { type KeyRenewal, renewDataKey } from '#database/renew-key.ts';
import { restoreBackup, resumeRestore } from '#database/restore.ts';
import { verifyPages } from '#database/verify-pages.ts';
import { cheap, password } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { at, personsIn, smallVault } from '#support/small-vault.ts';

const fresh = '换钥匙以后的口令-2026';
const clock = at('2026-01-16');
const entry = {
  at: clock().toISOString(),
  actor: '主席',
  place: '测试',
  action: 'users.renewKey',
  title: '换钥匙',
  subject: '',
};

/** A vault of 30 persons, and what is needed to renew its key. */
async function beforeRenewal() {
  const small = await smallVault(30);
  const { vault, database, dataKey } = small;
  const keyFile = readKeyFile(join(vault, 'office.key'));
  const [slot] = keyFile.slots;
  const id = slot?.id ?? '';
  const next = await renewKeyFile(keyFile, [{ id, password: fresh, label: '经办人', cost: cheap }], id);
  const renewal: KeyRenewal = { vault, database, dataKey, next, entry, clock, close: () => database.close() };
  const opens = (key: Uint8Array) => {
    try {
      const open = openDatabase(small.file, key);
      const found = { persons: personsIn(open), ...headOf(open), chain: verifyChain(open).state };
      open.close();
      return found;
    } catch {
      return undefined;
    }
  };
  return { ...small, keyFile, next, renewal, opens };
}

const steps = [
  'rewritten',
  'keyed',
  'verified',
  'noted',
  'moved office.db',
  'moved office.key',
  'moved office.end',
  'placed office.db',
  'placed office.key',
  'checked',
  'finished',
];
const firstOfNew = steps.indexOf('noted');

describe('renewing the data key', () => {
  it('goes through its steps, and leaves the new files alone in the vault’s folder', async () => {
    const { renewal, vault, file, next, opens } = await beforeRenewal();
    const seen: string[] = [];
    await renewDataKey({ ...renewal, step: (name) => seen.push(name) });
    expect(seen).toEqual(steps);
    expect(readdirSync(vault).sort()).toEqual(['office.db', 'office.key']);
    expect(opens(next.dataKey)).toMatchObject({ persons: 30, seq: 31, chain: 'whole' });
    expect(await verifyPages(file, next.dataKey)).toMatchObject({ bad: [], trailing: 0 });
    expect(readKeyFile(join(vault, 'office.key')).head).toMatchObject({ seq: 31 });
  });

  it('shuts out the old key file with its old password and its old recovery code', async () => {
    const { renewal, vault, keyFile, opens, recoveryCode, next } = await beforeRenewal();
    await renewDataKey(renewal);
    const { dataKey: former } = await openWithPassword(keyFile, password);
    expect(opens(former)).toBeUndefined();
    expect(openWithRecoveryCode(keyFile, recoveryCode)).toEqual(former);
    const now = readKeyFile(join(vault, 'office.key'));
    expect((await reasonOf(openWithPassword(now, password))).code).toBe('wrong-password');
    expect(() => openWithRecoveryCode(now, recoveryCode)).toThrow('恢复码与这个保险库不符');
    expect(openWithRecoveryCode(now, next.recoveryCode)).toEqual(next.dataKey);
    expect(opens((await openWithPassword(now, fresh)).dataKey)).toMatchObject({ persons: 30 });
  });

  it('leaves backups of before readable with the secrets of before', async () => {
    const { renewal, backUp, vault, opens, dataKey } = await beforeRenewal();
    const { file: backup } = await backUp();
    await renewDataKey(renewal);
    await restoreBackup({ file: backup, secret: { password }, vault, clock });
    expect(opens(dataKey)).toMatchObject({ persons: 30, seq: 30 });
  });

  it.each(steps)(
    'broken off after “%s”, ends at the next start in old or new, with its own key file',
    async (failing) => {
      const { renewal, vault, database, dataKey, next, opens } = await beforeRenewal();
      const step = (name: string) => {
        if (name === failing) throw new Error('power cut');
      };
      await expect(renewDataKey({ ...renewal, step })).rejects.toThrow('power cut');
      database.close();
      await resumeRestore(vault);
      const isNew = steps.indexOf(failing) >= firstOfNew;
      expect(opens(isNew ? next.dataKey : dataKey)).toMatchObject({ persons: 30, seq: isNew ? 31 : 30 });
      expect(opens(isNew ? dataKey : next.dataKey)).toBeUndefined();
      const { dataKey: found } = await openWithPassword(
        readKeyFile(join(vault, 'office.key')),
        isNew ? fresh : password,
      );
      expect(found).toEqual(isNew ? next.dataKey : dataKey);
      const files = isNew ? ['office.db', 'office.key'] : ['office.db', 'office.end', 'office.key'];
      expect(readdirSync(vault).sort()).toEqual(files);
    },
  );

  it('changes nothing where the copy is not what it should be, or does not stand the look in its place', async () => {
    for (const failing of [1, 2]) {
      const { renewal, vault, database, dataKey, opens } = await beforeRenewal();
      let calls = 0;
      const check = async () => {
        calls += 1;
        const problems = calls === failing ? ['磁盘不可靠。'] : [];
        return { ok: problems.length === 0, problems, pages: { pages: 1, bad: [], trailing: 0 } };
      };
      expect(await reasonOf(renewDataKey({ ...renewal, check }))).toMatchObject({
        code: failing === 1 ? 'renewal-not-verified' : 'renewal-failed',
        details: ['磁盘不可靠。'],
      });
      database.close();
      expect(opens(dataKey)).toMatchObject({ persons: 30, seq: 30 });
      expect(readdirSync(vault).sort()).toEqual(['office.db', 'office.end', 'office.key']);
    }
  });

  it('goes back where the staged files were spoilt in the middle of the exchange', async () => {
    const { renewal, vault, dataKey, opens } = await beforeRenewal();
    const step = (name: string) => {
      if (name === 'moved office.db') throw new Error('power cut');
    };
    await expect(renewDataKey({ ...renewal, step })).rejects.toThrow('power cut');
    const staged = readdirSync(vault).find((name) => name.startsWith('incoming-')) ?? '';
    writeFileSync(join(vault, staged, 'office.key'), 'torn');
    expect(await resumeRestore(vault)).toBe('old');
    expect(opens(dataKey)).toMatchObject({ persons: 30, seq: 30 });
  });

  it('leaves no page of the copy readable with the old key', async () => {
    const { renewal, file, dataKey } = await beforeRenewal();
    await renewDataKey(renewal);
    const { pages, bad } = await verifyPages(file, dataKey);
    expect(bad).toHaveLength(pages);
    expect(readFileSync(file).includes(Buffer.from('欧明和'))).toBe(false);
  });
});
