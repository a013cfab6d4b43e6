import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup, resumeRestore, undoRestore } from '#database/restore.ts';
import { reasonOf } from '#support/reasons.ts';
import { swept } from '#support/sweep.ts';
import { clock, vaultAndBackup } from '#support/vault-and-backup.ts';

describe('a restore', () => {
  const steps = [
    'extracted',
    'verified',
    'noted',
    'moved office.db',
    'moved office.db-wal',
    'moved office.key',
    'moved office.end',
    'placed office.db',
    'placed office.key',
    'checked',
    'finished',
  ];

  it('goes through its steps in order', async () => {
    const { request, close, file } = await vaultAndBackup();
    close();
    writeFileSync(`${file}-wal`, '');
    const seen: string[] = [];
    await restoreBackup({ ...request, step: (name) => seen.push(name) });
    expect(seen).toEqual(steps);
  });

  it.each(steps)('broken off after “%s”, ends at the next start in old or new', async (failing) => {
    const { request, close, file, vault, persons } = await vaultAndBackup();
    close();
    writeFileSync(`${file}-wal`, '');
    const step = (name: string) => {
      if (name === failing) throw new Error('power cut');
    };
    await expect(restoreBackup({ ...request, step })).rejects.toThrow('power cut');
    const end = await resumeRestore(vault);
    expect(persons()).toBe(steps.indexOf(failing) < 2 ? 30 : 20);
    expect(end).toBe(['extracted', 'verified', 'finished'].includes(failing) ? 'nothing' : 'new');
    expect(await resumeRestore(vault)).toBe('nothing');
    expect(readdirSync(vault).filter((name) => /pending|incoming|tmp/.test(name))).toEqual([]);
  });

  it.each(['noted', 'moved office.db', 'moved office.key', 'placed office.db'])(
    'broken off after “%s” with the new files spoilt, ends in old',
    async (failing) => {
      const { request, close, vault, persons } = await vaultAndBackup();
      close();
      const step = (name: string) => {
        if (name === failing) throw new Error('power cut');
      };
      await restoreBackup({ ...request, step }).catch(() => {});
      const staged = readdirSync(vault).find((name) => name.startsWith('incoming-')) ?? '';
      const [left] = readdirSync(join(vault, staged)).sort().reverse();
      writeFileSync(join(vault, staged, left ?? ''), 'torn');
      expect(await resumeRestore(vault)).toBe('old');
      expect(persons()).toBe(30);
      expect(readdirSync(vault).sort()).toEqual(['office.db', 'office.end', 'office.key']);
    },
  );

  const spoil = {
    'cut short': (note: string) => writeFileSync(note, '{"staged":"incoming'),
    empty: (note: string) => writeFileSync(note, ''),
    'of another kind': (note: string) => writeFileSync(note, '[0]'),
    'a folder': (note: string) => {
      rmSync(note);
      mkdirSync(note);
    },
  };
  // one kind of spoilt note at every step, the others where the files are whole and where they are not
  const broken = ['noted', 'moved office.db', 'moved office.key', 'placed office.db', 'placed office.key'];

  it.each(Object.entries(spoil).map(([kind, make], at) => ({ kind, make, every: at === 0 ? 1 : 3 })))(
    'whose note is then $kind, ends in old or new, or is refused and left alone',
    async ({ make, every }) => {
      for (const failing of swept(broken, every)) {
        const { request, close, vault, persons } = await vaultAndBackup();
        close();
        const step = (name: string) => {
          if (name === failing) throw new Error('power cut');
        };
        await restoreBackup({ ...request, step }).catch(() => {});
        make(join(vault, 'restore.pending'));
        const left = readdirSync(vault, { recursive: true });
        if (failing === 'noted' || failing === 'placed office.key') {
          expect(await resumeRestore(vault), failing).toBe('nothing');
          expect(persons(), failing).toBe(failing === 'noted' ? 30 : 20);
          expect(readdirSync(vault).filter((name) => /pending|incoming/.test(name))).toEqual([]);
        } else {
          expect(await reasonOf(resumeRestore(vault)), failing).toMatchObject({ code: 'exchange-unknown' });
          expect(readdirSync(vault, { recursive: true }), failing).toEqual(left);
        }
      }
    },
  );

  it('puts the old files back when the new ones do not stand the last check', async () => {
    const { request, close, persons, vault } = await vaultAndBackup();
    close();
    let calls = 0;
    const check = async () => {
      calls += 1;
      const problems = calls === 2 ? ['磁盘不可靠。'] : [];
      return { ok: problems.length === 0, problems, pages: { pages: 1, bad: [], trailing: 0 } };
    };
    expect(await reasonOf(restoreBackup({ ...request, check }))).toMatchObject({
      code: 'restore-failed',
      details: ['磁盘不可靠。'],
    });
    expect(persons()).toBe(30);
    expect(readdirSync(vault).sort()).toEqual(['office.db', 'office.end', 'office.key']);
  });
});

describe('undoing a restore', () => {
  it('puts the former files back, and can itself be undone', async () => {
    const { request, close, persons, vault } = await vaultAndBackup();
    close();
    await restoreBackup(request);
    expect(await undoRestore(vault, { clock })).toEqual({
      folder: join(vault, 'replaced-001-2026-01-16-1200'),
      at: clock().toISOString(),
      from: '清溪镇-000001-2026-01-15-1200.desk',
    });
    expect(persons()).toBe(30);
    await undoRestore(vault, { clock });
    expect(persons()).toBe(20);
  });

  it.each(['noted', 'moved office.key', 'placed office.db', 'checked'])(
    'broken off after “%s”, ends in one of both',
    async (failing) => {
      const { request, close, persons, vault } = await vaultAndBackup();
      close();
      await restoreBackup(request);
      const step = (name: string) => {
        if (name === failing) throw new Error('power cut');
      };
      await expect(undoRestore(vault, { clock, step })).rejects.toThrow('power cut');
      expect(await resumeRestore(vault)).toBe('new');
      expect(persons()).toBe(30);
      await undoRestore(vault, { clock });
      expect(persons()).toBe(20);
    },
  );

  it('does without the note of what was put aside, where that is spoilt', async () => {
    const { request, close, persons, vault } = await vaultAndBackup();
    close();
    const { replaced } = await restoreBackup(request);
    writeFileSync(join(replaced, 'replaced.json'), '{');
    expect(await undoRestore(vault, { clock })).toMatchObject({ folder: replaced, from: '' });
    expect(persons()).toBe(30);
  });

  it('is refused when there is nothing to undo', async () => {
    const { close, vault } = await vaultAndBackup();
    close();
    mkdirSync(join(vault, 'replaced-001-2026-01-16-1200'));
    expect(await reasonOf(undoRestore(vault, { clock }))).toMatchObject({ code: 'nothing-to-undo' });
  });
});
