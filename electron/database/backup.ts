import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { dayOf } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { backupRefusals, folderRefusal } from './backup-errors.ts';
import { backupName, nextSequence } from './backup-folder.ts';
import { type Checker, checkDatabase } from './check.ts';
import { writeContainer } from './container.ts';
import { digestOf, moveDurably, syncFile, syncFolder } from './durable.ts';
import { databaseBytes, needFreeSpace } from './free-space.ts';
import { readKeyFile } from './key-file.ts';
import { checkSeal } from './key-slots.ts';
import { type BackupReason, type Manifest, readBackup, sealed } from './manifest.ts';
import type { Database } from './open.ts';
import { stateDifferences, stateOf, type VaultState } from './vault-state.ts';
import { sealedProblems } from './verify-backup.ts';

/** What a backup is made of, where it goes and why. */
export type BackupRequest = {
  database: Database;
  /** The vault's folder: its key file goes into the backup. */
  vault: string;
  dataKey: Uint8Array;
  /** The folder that gets the file. */
  to: string;
  reason: BackupReason;
  /** The office's name: it leads the file's name. */
  office: string;
  /** Version of the application. */
  app: string;
  clock: () => Date;
  machine?: string;
  /** `checkInWorker` leaves this thread free while the copy is checked. */
  check?: Checker;
  /** Called with each step's name once it is done. */
  step?: (name: BackupStep) => void;
};

/** The steps of a backup, in their order. */
export type BackupStep = 'copied' | 'checked' | 'written' | 'read-back' | 'renamed';

/** A finished backup. */
export type Backup = { file: string; bytes: number; manifest: Manifest };

type Snapshot = {
  file: string;
  moment: Date;
  sequence: number;
  state: VaultState;
  key: Buffer;
  vault: string;
};

const draftOf = (file: string) => `${file}.tmp`;
const partOf = (file: string) => `${file}.part`;

/** Copies the open database and notes its state and key file of the same moment: no command may run in between. */
function takeSnapshot({ database, vault, dataKey, to, office, clock }: BackupRequest): Snapshot {
  if (database.inTransaction) throw new Error('a backup cannot be made inside a transaction');
  mkdirSync(to, { recursive: true });
  needFreeSpace(to, databaseBytes(database.name), '备份');
  const keyFile = readKeyFile(join(vault, 'office.key'));
  checkSeal(keyFile, dataKey);
  const moment = clock();
  const sequence = nextSequence(to);
  const file = join(to, backupName(office, sequence, moment));
  try {
    database.prepare('VACUUM INTO ?').run(draftOf(file));
  } catch (error) {
    rmSync(draftOf(file), { force: true });
    throw error;
  }
  const key = readFileSync(join(vault, 'office.key'));
  return { file, moment, sequence, state: stateOf(database), key, vault: keyFile.id };
}

async function checkDraft({ file, state }: Snapshot, { dataKey, check = checkDatabase }: BackupRequest) {
  await syncFile(draftOf(file));
  const { problems, state: found } = await check({ file: draftOf(file), dataKey });
  const differences = found ? stateDifferences(state, found) : [];
  if (problems.length + differences.length > 0) {
    throw backupRefusals.notVerified([...problems, ...differences]);
  }
}

async function pack(snapshot: Snapshot, request: BackupRequest): Promise<Manifest> {
  const { file, moment, sequence, state, key, vault } = snapshot;
  const { office, reason, app, machine = hostname(), dataKey } = request;
  const database = await digestOf({ file: draftOf(file) });
  const manifest = sealed(
    {
      format: 1,
      app,
      ...state,
      office,
      vault,
      reason,
      takenAt: moment.toISOString(),
      day: dayOf(moment),
      sequence,
      bytes: database.bytes,
      sha256: { 'office.db': database.sha256, 'office.key': createHash('sha256').update(key).digest('hex') },
      machine,
    },
    dataKey,
  );
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const inMemory = (name: string, content: Buffer) => ({
    name,
    bytes: content.length,
    crc: crc32(content),
    content,
  });
  const parts = [
    inMemory('manifest.json', text),
    inMemory('office.key', key),
    { name: 'office.db', bytes: database.bytes, crc: database.crc, content: draftOf(file) },
  ];
  await writeContainer(partOf(file), parts, moment);
  await syncFolder(dirname(file));
  return manifest;
}

async function readBack(part: string, manifest: Manifest, dataKey: Uint8Array): Promise<void> {
  const parts = await readBackup(part);
  const problems = await sealedProblems(parts, dataKey);
  if (parts.manifest.seal !== manifest.seal) problems.push('备份清单读回后与写入时不同。');
  if (problems.length > 0) throw backupRefusals.notVerified(problems);
}

/**
 * Makes one self-contained backup of an open vault: `VACUUM INTO` a draft, synced and checked by its content, packed
 * with key file and manifest, read back, renamed. Whatever goes wrong, no file with a backup's name is left.
 * All that touches the open database is done before the promise is returned; the rest needs no gate.
 */
export async function createBackup(given: BackupRequest): Promise<Backup> {
  // the vault may be locked, and its key wiped, while the copy is still being checked
  const dataKey = Uint8Array.from(given.dataKey);
  const request = { ...given, dataKey };
  const { to, step = () => {} } = request;
  let file: string | undefined;
  try {
    const snapshot = takeSnapshot(request);
    file = snapshot.file;
    step('copied');
    await checkDraft(snapshot, request);
    step('checked');
    const manifest = await pack(snapshot, request);
    step('written');
    await readBack(partOf(file), manifest, dataKey);
    step('read-back');
    await moveDurably(partOf(file), file);
    step('renamed');
    return { file, bytes: (await stat(file)).size, manifest };
  } catch (error) {
    throw error instanceof Refusal ? error : folderRefusal(error, to);
  } finally {
    dataKey.fill(0);
    if (file) {
      await rm(draftOf(file), { force: true });
      await rm(partOf(file), { force: true });
    }
  }
}
