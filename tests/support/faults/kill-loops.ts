import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clearUnfinished, listBackups } from '#database/backup-folder.ts';
import { readKeyFile } from '#database/key-file.ts';
import { checkSeal, openWithRecoveryCode } from '#database/key-slots.ts';
import { newestVersion } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { resumeRestore } from '#database/restore.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import { temporaryFolder } from '#support/office.ts';
import { addPersons, personsIn, smallVault } from '#support/small-vault.ts';
import { rowsPerStep } from '../../faults/children/synthetic-migrations.ts';
import { killAfter, randomFrom } from './children.ts';
import { acknowledgedIn, judge } from './records.ts';
import { stockedVault } from './stocked-vault.ts';

/** What a loop of kills came to: `broken` says what was found wrong, kill by kill. */
export type Figures = { kills: number; acknowledged: number; lost: number; broken: string[] };

/** Kills a core that records voters; `halves` is the control that does without the gate's transaction. */
export async function killWhileCommitting(kills: number, halves = false): Promise<Figures> {
  const { vault, dataKey, args, key } = await stockedVault();
  const acknowledgements = join(temporaryFolder(), 'acknowledged');
  const random = randomFrom(kills);
  const figures: Figures = { kills, acknowledged: 0, lost: 0, broken: [] };
  for (let kill = 0; kill < kills; kill += 1) {
    const delay = 30 + random() * 250;
    if (halves) await killAfter(delay, 'halves', [vault, key, acknowledgements]);
    else await killAfter(delay, 'record', [...args, acknowledgements]);
    const { acknowledged, lost, broken } = judge(vault, dataKey, acknowledgedIn(acknowledgements));
    figures.acknowledged = acknowledged;
    figures.lost += lost;
    figures.broken.push(...broken.map((problem) => `kill ${kill + 1}: ${problem}`));
  }
  return figures;
}

/** A vault of `persons`, closed, with a backup of it and twenty persons more. */
async function vaultWithBackup(persons: number) {
  const small = await smallVault(persons);
  const { file: backup } = await small.backUp();
  addPersons(small.database, 20);
  small.database.close();
  return { ...small, backup, key: Buffer.from(small.dataKey).toString('hex') };
}

/** Kills backups: what bears a backup's name must be whole, and the rest must go at the next start. */
export async function killWhileBackingUp(kills: number): Promise<Figures & { backups: number }> {
  const { vault, dataKey, key, file } = await vaultWithBackup(400);
  const folder = join(temporaryFolder(), '备份');
  mkdirSync(folder);
  const random = randomFrom(kills);
  const broken: string[] = [];
  let leftovers = 0;
  let backups = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(5 + random() * 200, 'work', ['backup', vault, key, folder]);
    leftovers += (await clearUnfinished(folder)).length;
    for (const { file: backup, name } of await listBackups(folder)) {
      const { ok, problems } = await verifyBackup(backup, dataKey);
      if (!ok) broken.push(`${name}: ${problems.join(' ')}`);
      backups += 1;
      rmSync(backup);
    }
    const stray = readdirSync(folder);
    if (stray.length > 0) broken.push(`left behind: ${stray.join(', ')}`);
    const database = openDatabase(file, dataKey);
    if (personsIn(database) !== 420) broken.push('the vault changed');
    database.close();
  }
  if (leftovers === 0 && kills > 5) broken.push('no kill came in the middle: the loop proves nothing');
  return { kills, acknowledged: backups, lost: 0, broken, backups };
}

/** Kills restores and their undoing: the vault must then hold the one state or the other, whole. */
export async function killWhileRestoring(kills: number): Promise<Figures & { interrupted: number }> {
  const { vault, dataKey, key, file, backup, recoveryCode } = await vaultWithBackup(200);
  const random = randomFrom(kills);
  const broken: string[] = [];
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(5 + random() * 150, 'work', ['restore', vault, key, backup]);
    const inTheMiddle = existsSync(join(vault, 'restore.pending'));
    if (inTheMiddle) interrupted += 1;
    await resumeRestore(vault);
    const names = readdirSync(vault).filter((name) => /pending|incoming|tmp/.test(name));
    if (names.length > 0) broken.push(`kill ${kill + 1}: left behind ${names.join(', ')}`);
    try {
      openWithRecoveryCode(readKeyFile(join(vault, 'office.key')), recoveryCode);
      const database = openDatabase(file, dataKey);
      const persons = personsIn(database);
      if (database.pragma('integrity_check', { simple: true }) !== 'ok')
        broken.push(`kill ${kill + 1}: damaged`);
      if (![200, 220].includes(persons)) broken.push(`kill ${kill + 1}: ${persons} persons, a blend`);
      database.close();
    } catch (error) {
      broken.push(`kill ${kill + 1}: ${error}`);
    }
  }
  return { kills, acknowledged: 0, lost: 0, broken, interrupted };
}

/** Kills the writing of the key file: it must always open the vault. */
export async function killWhileWritingKeyFile(kills: number): Promise<Figures> {
  const { vault, dataKey, key, recoveryCode } = await vaultWithBackup(1);
  const random = randomFrom(kills);
  const broken: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(random() * 60, 'work', ['key-file', vault, key]);
    try {
      const content = readKeyFile(join(vault, 'office.key'));
      checkSeal(content, dataKey);
      openWithRecoveryCode(content, recoveryCode);
    } catch (error) {
      broken.push(`kill ${kill + 1}: ${error}`);
    }
  }
  return { kills, acknowledged: 0, lost: 0, broken };
}

/** Kills a migration of forty steps: the schema must be that of its number, every step whole or absent. */
export async function killWhileMigrating(kills: number): Promise<Figures & { partly: number }> {
  const { vault, dataKey, key } = await vaultWithBackup(50);
  const random = randomFrom(kills);
  const broken: string[] = [];
  let partly = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const copy = join(temporaryFolder(), 'vault');
    cpSync(vault, copy, { recursive: true });
    copyFileSync(join(vault, 'office.key'), join(copy, 'office.key'));
    await killAfter(random() * 120, 'work', ['migration', copy, key]);
    const database = openDatabase(join(copy, 'office.db'), dataKey);
    const version = Number(database.pragma('user_version', { simple: true }));
    const expected = version === newestVersion ? 0 : version - 9999;
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE name GLOB 'step_*'")
      .pluck()
      .all();
    const torn = tables.filter(
      (table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() !== rowsPerStep,
    );
    if (tables.length !== expected || torn.length > 0) {
      broken.push(`kill ${kill + 1}: version ${version}, ${tables.length} steps, ${torn.length} torn`);
    }
    if (expected > 0 && expected < 40) partly += 1;
    database.close();
  }
  return { kills, acknowledged: 0, lost: 0, broken, partly };
}
