import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { stampOf } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { backupRefusals, folderRefusal } from './backup-errors.ts';
import { type Checker, checkDatabase } from './check.ts';
import { makeFolderDurably, syncFolder, writeDurably } from './durable.ts';
import { needFreeSpace } from './free-space.ts';
import { mustNotBeInUse } from './in-use.ts';
import { type Manifest, readBackup } from './manifest.ts';
import { exchangeFiles, resumeSwap, type SwapEnd, stagedPrefix, swapIsPending } from './swap.ts';
import { extractBackup, extractedProblems, keyOfExtracted, type Secret } from './verify-backup.ts';

/** What to restore, where, and what opens it: a secret of the time of the backup. */
export type RestoreRequest = {
  file: string;
  secret: Uint8Array | Secret;
  /** The vault's folder; it need not exist, and what is in it need not open. */
  vault: string;
  clock: () => Date;
  check?: Checker;
  /** Asked once the new files lie verified in a folder, before anything is exchanged; what it throws calls the restore off. */
  mayPlace?: (folder: string, dataKey: Uint8Array, manifest: Manifest) => Promise<void>;
  /** Called with each step's name once it is done. */
  step?: (name: string) => void;
};

/** A finished restore: what the vault holds now, and the folder that keeps what it held before. */
export type Restored = { manifest: Manifest; replaced: string };

/** Files that a restore put aside, and when (ISO). */
export type Replaced = { folder: string; at: string; from: string };

const replacedPrefix = 'replaced-';
const replacedSchema = z.object({ at: z.string(), from: z.string() });
const numberOf = (name: string) => Number(/^replaced-(\d+)-/.exec(name)?.[1] ?? 0);

/** When a folder was put aside and for what; where its note is spoilt, when something was last moved into the folder. */
function replacedNote(note: string): Omit<Replaced, 'folder'> {
  try {
    return replacedSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return { at: statSync(dirname(note)).mtime.toISOString(), from: '' };
  }
}

/** What restores put aside in a vault's folder, newest first. */
export function listReplaced(vault: string): Replaced[] {
  if (!existsSync(vault)) return [];
  return readdirSync(vault)
    .filter((name) => numberOf(name) > 0)
    .sort((a, b) => numberOf(b) - numberOf(a))
    .flatMap((name) => {
      const folder = join(vault, name);
      const note = join(folder, 'replaced.json');
      const holds = existsSync(join(folder, 'office.db')) || existsSync(join(folder, 'office.key'));
      return holds && existsSync(note) ? [{ folder, ...replacedNote(note) }] : [];
    });
}

/** Makes the folder that gets the old files, numbered so that a clock set back does not change their order. */
async function makeReplaced(vault: string, moment: Date, from: string): Promise<string> {
  const number = Math.max(0, ...readdirSync(vault).map(numberOf)) + 1;
  const name = `${replacedPrefix}${String(number).padStart(3, '0')}-${stampOf(moment)}`;
  await makeFolderDurably(join(vault, name));
  await writeDurably(join(vault, name, 'replaced.json'), JSON.stringify({ at: moment.toISOString(), from }));
  return name;
}

/**
 * Puts a backup in the vault's place: taken out beside it, verified by its content, then exchanged by renames. The old
 * files are kept, whatever state they are in. A crash at any step ends, at the next `resumeRestore`, in old or new.
 * Nobody may have the vault open.
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { file, secret, vault, clock, check = checkDatabase, step = () => {} } = request;
  await resumeRestore(vault);
  const moment = clock();
  const staged = `${stagedPrefix}${stampOf(moment)}`;
  try {
    const parts = await readBackup(file);
    mkdirSync(vault, { recursive: true });
    mustNotBeInUse(join(vault, 'office.db'));
    needFreeSpace(vault, parts.manifest.bytes, '恢复', 2);
    await makeFolderDurably(join(vault, staged));
    await extractBackup(parts, join(vault, staged));
    await syncFolder(join(vault, staged));
    step('extracted');
    const dataKey = await keyOfExtracted(join(vault, staged), secret);
    const problems = await extractedProblems(parts, join(vault, staged), dataKey, check);
    if (problems.length > 0) throw backupRefusals.altered(file, problems);
    step('verified');
    await request.mayPlace?.(join(vault, staged), dataKey, parts.manifest);
    const replaced = await makeReplaced(vault, moment, basename(file));
    const whenPlaced = async () => (await check({ file: join(vault, 'office.db'), dataKey })).problems;
    await exchangeFiles(vault, { staged, replaced }, whenPlaced, backupRefusals.restoreFailed, step);
    return { manifest: parts.manifest, replaced: join(vault, replaced) };
  } catch (error) {
    throw error instanceof Refusal ? error : folderRefusal(error, vault);
  } finally {
    if (!swapIsPending(vault)) await rm(join(vault, staged), { recursive: true, force: true });
  }
}

/** Ends a restore, or the undoing of one, that was interrupted; called at every start before the vault is looked at. */
export const resumeRestore = (vault: string): Promise<SwapEnd> => resumeSwap(vault);

/** Puts back what the last restore put aside; what the vault holds now is put aside in turn, so this too can be undone. */
export async function undoRestore(
  vault: string,
  options: {
    clock: () => Date;
    /** Asked before anything is exchanged; what it throws calls it off. */
    mayPlace?: (last: Replaced) => Promise<void>;
    step?: (name: string) => void;
  },
): Promise<Replaced> {
  const { clock, step = () => {} } = options;
  await resumeRestore(vault);
  const [last] = listReplaced(vault);
  if (!last) throw backupRefusals.nothingToUndo();
  mustNotBeInUse(join(vault, 'office.db'));
  await options.mayPlace?.(last);
  const replaced = await makeReplaced(vault, clock(), basename(last.folder));
  const staged = basename(last.folder);
  await exchangeFiles(vault, { staged, replaced }, async () => [], backupRefusals.restoreFailed, step);
  return last;
}
