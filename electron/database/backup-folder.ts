import { existsSync, readdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '#electron/values/file-name.ts';
import { fileErrorCode } from '#electron/values/file-trouble.ts';
import { stampOf } from '#electron/values/moment.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { backupRefusals } from './backup-errors.ts';
import { syncFolder } from './durable.ts';
import { inTime } from './in-time.ts';
import { type Manifest, readBackup } from './manifest.ts';
import { thin } from './thin.ts';

/** Names of backups end in this. */
export const backupExtension = '.desk';

/** A backup in a folder; `problem` says why one cannot be read, in a sentence. Its content has not been verified. */
export type ListedBackup = {
  file: string;
  name: string;
  bytes: number;
  manifest?: Manifest;
  problem?: string;
};

// unfinished ones count too: two backups may be on their way at once
const numbered = /-(\d{6,})-\d{4}-\d{2}-\d{2}-\d{4}\.desk(\.part|\.tmp)?$/;
const unfinished = /\.desk\.(part|tmp)(-journal|-wal)?$/;

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const numberIn = (name: string) => Number(numbered.exec(name)?.[1] ?? 0);

/** The name of a backup: office, number, day and minute; safe on every disk. */
export const backupName = (office: string, sequence: number, moment: Date): string =>
  safeFileName(office, `-${String(sequence).padStart(6, '0')}-${stampOf(moment)}${backupExtension}`);

/** The number after the highest in a folder's names. */
export function nextSequence(folder: string): number {
  return Math.max(0, ...namesIn(folder).map(numberIn)) + 1;
}

/** The newest so many of a folder's backups are listed; a vault's own folder is thinned to far fewer. */
export const listedAtMost = 500;

/** Files looked into at once: the rest of the office's work needs threads too. */
const atOnce = 2;

/**
 * The backups in a folder, newest first, at most 500; a file that cannot be read is listed with its problem, and what is
 * no ordinary file (a pipe, a folder, a device) is none. Refuses a folder that leaves a question unanswered for five seconds.
 */
export async function listBackups(folder: string): Promise<ListedBackup[]> {
  const names = (await inTime(folder, () => namesOf(folder)))
    .filter((name) => name.endsWith(backupExtension))
    .sort((one, other) => numberIn(other) - numberIn(one))
    .slice(0, listedAtMost);
  const listed: ListedBackup[] = [];
  for (let at = 0; at < names.length; at += atOnce) {
    const some = names.slice(at, at + atOnce);
    const described = () => Promise.all(some.map((name) => describe(join(folder, name), name)));
    listed.push(...(await inTime(folder, described)).flat());
  }
  const order = ({ name, manifest }: ListedBackup) => manifest?.sequence ?? numberIn(name);
  return listed.sort((one, other) => order(other) - order(one));
}

async function namesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function describe(file: string, name: string): Promise<ListedBackup[]> {
  let bytes = 0;
  try {
    const about = await stat(file);
    if (!about.isFile()) return [];
    bytes = about.size;
    return [{ file, name, bytes, manifest: (await readBackup(file)).manifest }];
  } catch (error) {
    const reason = error instanceof Refusal ? error : backupRefusals.unreadable(file);
    return [{ file, name, bytes, problem: reason.message }];
  }
}

/** Removes what a backup that was killed left behind; only while nobody makes one. Answers the names. */
export async function clearUnfinished(folder: string): Promise<string[]> {
  const names = namesIn(folder).filter((name) => unfinished.test(name));
  for (const name of names) await rm(join(folder, name), { force: true });
  return names;
}

/** Thins one vault's backups in a folder and answers the names removed; files that cannot be read stay. */
export async function thinBackups(folder: string, vault: string, today: PlainDate): Promise<string[]> {
  const ours = (await listBackups(folder)).flatMap(({ file, name, manifest }) =>
    manifest?.vault === vault ? [{ ...manifest, file, name }] : [],
  );
  const { drop } = thin(ours, today);
  for (const { file } of drop) await rm(file, { force: true });
  if (drop.length > 0) await syncFolder(folder);
  return drop.map(({ name }) => name);
}
