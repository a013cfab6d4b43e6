import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fileErrorCode } from '#electron/values/file-trouble.ts';
import { backupRefusals } from './backup-errors.ts';
import { digestOf, makeFolderDurably, moveDurably, removeDurably, writeDurably } from './durable.ts';
import { logEndName } from './log-end.ts';
import { markName } from './session-mark.ts';

/**
 * What a vault consists of: the database, what SQLite keeps beside it, the key file, and the notes of a session that did
 * not end as it should, which belong to that database and to no other.
 */
export const vaultFiles = [
  'office.db',
  'office.db-wal',
  'office.db-shm',
  'office.db-journal',
  'office.key',
  logEndName,
  markName,
];

/** Folders of files that wait to be put in place start with this; without a note they are leftovers. */
export const stagedPrefix = 'incoming-';

/** Folders of old files that nobody is to go back to start with this; they go once the new files are in place. */
export const retiredPrefix = 'retired-';

const noteName = 'restore.pending';

const noteSchema = z.object({
  /** Folder that holds the new files, and folder that gets the old ones. */
  staged: z.string(),
  replaced: z.string(),
  /** SHA-256 of each new file. */
  files: z.record(z.string(), z.string()),
  /** The exchange is being taken back. */
  back: z.boolean().optional(),
});

type Note = z.infer<typeof noteSchema>;

/** How an interrupted exchange of files ended. */
export type SwapEnd = 'nothing' | 'new' | 'old';

const noteFile = (folder: string) => join(folder, noteName);

/** The note; `spoilt` where a disk or another program left something else in its place. */
function noteIn(folder: string): Note | 'spoilt' | undefined {
  if (!existsSync(noteFile(folder))) return undefined;
  try {
    return noteSchema.parse(JSON.parse(readFileSync(noteFile(folder), 'utf8')));
  } catch (error) {
    const isOther = error instanceof SyntaxError || error instanceof z.ZodError;
    if (isOther || fileErrorCode(error) === 'EISDIR') return 'spoilt';
    throw error;
  }
}

function readNote(folder: string): Note | undefined {
  const note = noteIn(folder);
  if (note === 'spoilt') throw backupRefusals.exchangeUnknown(folder);
  return note;
}

/**
 * Whether database and key file are both in place. The database is the first to be moved out and the first to be moved in,
 * each time before the key file: both are there before anything was moved, or once all that matters was.
 */
const isComplete = (folder: string): boolean =>
  ['office.db', 'office.key'].every((name) => existsSync(join(folder, name)));

/** Whether an exchange of files was begun and not finished. */
export const swapIsPending = (folder: string): boolean => existsSync(noteFile(folder));

/** Notes that the verified files of `staged` are to take the place of the vault's: from here on the new ones win. */
export async function beginSwap(folder: string, staged: string, replaced: string): Promise<void> {
  const names = vaultFiles.filter((name) => existsSync(join(folder, staged, name)));
  const digests = await Promise.all(names.map((name) => digestOf({ file: join(folder, staged, name) })));
  const files = Object.fromEntries(names.map((name, index) => [name, digests[index]?.sha256 ?? '']));
  await makeFolderDurably(join(folder, replaced));
  await writeDurably(noteFile(folder), JSON.stringify({ staged, replaced, files } satisfies Note));
}

/**
 * Moves the old files out of the way, all of them, and then the new ones in. Each move is one rename, and the folders
 * say how far it came, so that it can be called again after a crash at any point.
 */
export async function carryOutSwap(folder: string, step: (name: string) => void = () => {}): Promise<void> {
  const note = readNote(folder);
  if (!note) return;
  const staged = (name: string) => join(folder, note.staged, name);
  const names = Object.keys(note.files);
  if (names.every((name) => existsSync(staged(name)))) {
    // nothing new is in place, so whatever lies there is old: a log left behind would undo the restore
    for (const name of vaultFiles.filter((old) => existsSync(join(folder, old)))) {
      await moveDurably(join(folder, name), join(folder, note.replaced, name));
      step(`moved ${name}`);
    }
  }
  for (const name of names.filter((candidate) => existsSync(staged(candidate)))) {
    await moveDurably(staged(name), join(folder, name));
    step(`placed ${name}`);
  }
}

/** Takes the note away: the new files are the vault's. */
export async function finishSwap(folder: string): Promise<void> {
  const note = readNote(folder);
  await removeDurably(noteFile(folder));
  if (!note) return;
  await removeDurably(join(folder, note.staged));
  if (note.replaced.startsWith(retiredPrefix)) await removeDurably(join(folder, note.replaced));
}

/** Puts the old files back and the new ones where they came from. */
export async function takeBackSwap(folder: string): Promise<void> {
  const note = readNote(folder);
  if (!note) return;
  await writeDurably(noteFile(folder), JSON.stringify({ ...note, back: true } satisfies Note));
  const placed = Object.keys(note.files).filter((name) => !existsSync(join(folder, note.staged, name)));
  if (placed.length > 0) {
    // only new files are in place: what a look at them left beside them goes, and they go back one by one
    for (const name of vaultFiles.filter((file) => !(file in note.files)))
      await removeDurably(join(folder, name));
    for (const name of placed) await moveDurably(join(folder, name), join(folder, note.staged, name));
  }
  for (const name of vaultFiles.filter((file) => existsSync(join(folder, note.replaced, file)))) {
    await moveDurably(join(folder, note.replaced, name), join(folder, name));
  }
  await removeDurably(noteFile(folder));
  await removeDurably(join(folder, note.replaced));
  if (note.staged.startsWith(stagedPrefix)) await removeDurably(join(folder, note.staged));
}

async function stagedIsWhole(folder: string, note: Note): Promise<boolean> {
  for (const [name, sha256] of Object.entries(note.files)) {
    const file = join(folder, note.staged, name);
    if (existsSync(file) && (await digestOf({ file })).sha256 !== sha256) return false;
  }
  return true;
}

/**
 * Ends an exchange that a crash interrupted: forward while the new files are what was verified, else back. Without one,
 * clears what an interrupted preparation left. Where the note is spoilt, a vault that is complete stays as it is, and one that is
 * not is refused and left alone. Called at every start, before anything looks at the vault.
 */
export async function resumeSwap(folder: string): Promise<SwapEnd> {
  if (!existsSync(folder)) return 'nothing';
  if (noteIn(folder) === 'spoilt' && isComplete(folder)) await removeDurably(noteFile(folder));
  const note = readNote(folder);
  if (!note) {
    for (const name of readdirSync(folder)) {
      const leftover = name.startsWith(stagedPrefix) || name.startsWith(retiredPrefix);
      if (leftover || name === `${noteName}.tmp`) await removeDurably(join(folder, name));
    }
    return 'nothing';
  }
  if (note.back || !(await stagedIsWhole(folder, note))) {
    await takeBackSwap(folder);
    return 'old';
  }
  await carryOutSwap(folder);
  await finishSwap(folder);
  return 'new';
}

/**
 * Exchanges the vault's files for verified ones from start to end: noted, moved, looked at once more in place, and taken
 * back where that look finds anything; `failed` makes the refusal of it. Nobody may have the vault open.
 */
export async function exchangeFiles(
  folder: string,
  names: { staged: string; replaced: string },
  whenPlaced: () => Promise<string[]>,
  failed: (problems: string[]) => Error,
  step: (name: string) => void,
): Promise<void> {
  await beginSwap(folder, names.staged, names.replaced);
  step('noted');
  await carryOutSwap(folder, step);
  const problems = await whenPlaced();
  if (problems.length > 0) {
    await takeBackSwap(folder);
    throw failed(problems);
  }
  step('checked');
  await finishSwap(folder);
  step('finished');
}
