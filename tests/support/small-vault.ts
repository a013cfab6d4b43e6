import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { append } from '#database/audit.ts';
import { type BackupRequest, createBackup } from '#database/backup.ts';
import { type Database, openDatabase } from '#database/open.ts';
import { writerOf } from '#database/writer.ts';
import { vaultFolder } from '#features/vault/store.ts';
import { madeOnce } from '#support/made-once.ts';
import { cheap, password, temporaryFolder } from '#support/office.ts';

/** Noon of a day of the tests' year. */
export const at = (day: string) => () => new Date(`${day}T12:00:00`);

/** Adds persons, each with its entry in the log, in one transaction. */
export function addPersons(database: Database, count: number, name = '欧明和'): void {
  const writer = writerOf(database);
  const first = Number(database.prepare('SELECT count(*) FROM persons').pluck().get());
  database.transaction(() => {
    for (let index = first; index < first + count; index += 1) {
      writer.insert('persons', {
        id: `person-${index}`,
        name,
        sex: '男',
        ethnicity: '汉族',
        birth_month: null,
        id_number: null,
        phone: '13800000000'.slice(0, 11),
        education: '大专'.repeat(1 + (index % 40)),
        party: '中共党员',
        pinyin: 'oumingh',
        initials: 'omh',
      });
      const entry = {
        at: new Date(0).toISOString(),
        actor: '经办人',
        place: '测试',
        action: 'persons.add',
        title: '添加',
        subject: '',
      };
      append(database, entry, writer.take());
    }
  })();
}

/** A vault of so many persons made anew, with keys of its own, its database open; closed at the test's end. */
export async function createdVault(persons: number) {
  const vault = join(temporaryFolder(), 'vault');
  const { database, dataKey, recoveryCode } = await vaultFolder(vault, cheap).create(password, '经办人');
  addPersons(database, persons);
  return openVault({ vault, database, dataKey, recoveryCode });
}

/**
 * A vault of so many persons and what more is done with it, once in a run; then copied as it stands while it is open, its
 * write-ahead log and its backups beside it. All that bear a name have the same keys.
 */
export async function copiedVault<More>(
  { name, persons }: { name: string; persons: number },
  further: (vault: OpenVault) => Promise<More>,
) {
  const { folder, answer } = await madeOnce(inject('models'), `${name}-of-${persons}`, async (folder) => {
    const made = await createdVault(persons);
    const more = await further(made);
    cpSync(dirname(made.vault), folder, { recursive: true });
    return { key: Buffer.from(made.dataKey).toString('hex'), recoveryCode: made.recoveryCode, more };
  });
  const home = temporaryFolder();
  cpSync(folder, home, { recursive: true });
  const vault = join(home, 'vault');
  const dataKey = Buffer.from(answer.key, 'hex');
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  const { recoveryCode, more } = answer;
  return { ...openVault({ vault, database, dataKey, recoveryCode }), more };
}

/** A vault with persons and a log, its database open; closed at the test's end. Those of as many persons are copies of one. */
export const smallVault = (persons = 50) => copiedVault({ name: 'vault', persons }, async () => undefined);

type Opened = { vault: string; database: Database; dataKey: Uint8Array; recoveryCode: string };
type OpenVault = ReturnType<typeof openVault>;

function openVault({ vault, database, dataKey, recoveryCode }: Opened) {
  onTestFinished(() => {
    database.close();
  });
  const file = join(vault, 'office.db');
  const backups = join(vault, '..', '备份');
  return {
    vault,
    file,
    backups,
    database,
    dataKey,
    recoveryCode,
    /** A backup of this moment, on 2026-01-15 unless said otherwise. */
    backUp: (request: Partial<BackupRequest> = {}) =>
      createBackup({
        database,
        vault,
        dataKey,
        to: backups,
        reason: 'manual',
        office: '清溪镇',
        app: '0.1.0',
        machine: '一号电脑',
        clock: at('2026-01-15'),
        ...request,
      }),
    /** Opens the vault's database again; closed at the test's end. */
    reopen() {
      const again = openDatabase(file, dataKey);
      onTestFinished(() => {
        again.close();
      });
      return again;
    },
  };
}

/** Persons in an open database. */
export const personsIn = (database: Database): number =>
  Number(database.prepare('SELECT count(*) FROM persons').pluck().get());
