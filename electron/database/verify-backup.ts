import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type Checker, checkDatabase } from './check.ts';
import { copyDurably, digestOf, makeScratch } from './durable.ts';
import { readKeyFile } from './key-file.ts';
import { openWithPassword, openWithRecoveryCode } from './key-slots.ts';
import { type BackupParts, type Manifest, readBackup, sealIsWhole } from './manifest.ts';
import { stateDifferences } from './vault-state.ts';

/** What opens a backup on any PC: it carries its own key file. */
export type Secret = { password: string } | { recoveryCode: string };

/** A backup's verdict: whole or not, with sentences. */
export type BackupReport = { ok: boolean; problems: string[]; manifest: Manifest };

const words = { 'office.db': '数据库', 'office.key': '钥匙文件' } as const;

/** Whether a container's parts are, byte for byte, what its manifest says; needs no password. */
export async function partProblems({ manifest, database, key }: BackupParts): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, entry] of [['office.db', database] as const, ['office.key', key] as const]) {
    const { sha256, crc, bytes } = await digestOf(entry);
    if (sha256 !== manifest.sha256[name] || crc !== entry.crc || bytes !== entry.length) {
      problems.push(`备份里的${words[name]}与备份清单不一致。`);
    }
  }
  return problems;
}

/** `partProblems`, and whether the manifest is as the vault's key sealed it. */
export async function sealedProblems(parts: BackupParts, dataKey: Uint8Array): Promise<string[]> {
  const problems = await partProblems(parts);
  if (!sealIsWhole(parts.manifest, dataKey)) problems.push('备份清单被改动过，或属于另一个保险库。');
  return problems;
}

/** Takes database and key file out of a backup into an empty folder, each synced. */
export async function extractBackup({ database, key }: BackupParts, folder: string): Promise<void> {
  await copyDurably(database, join(folder, 'office.db'));
  await copyDurably(key, join(folder, 'office.key'));
}

/** The data key of an extracted backup, by a secret of the time it was made. */
export async function keyOfExtracted(folder: string, secret: Uint8Array | Secret): Promise<Uint8Array> {
  if (secret instanceof Uint8Array) return secret;
  const keyFile = readKeyFile(join(folder, 'office.key'));
  return 'password' in secret
    ? (await openWithPassword(keyFile, secret.password)).dataKey
    : openWithRecoveryCode(keyFile, secret.recoveryCode);
}

/** Everything that can be wrong with a backup, looked at through its extracted copy. */
export async function extractedProblems(
  parts: BackupParts,
  folder: string,
  dataKey: Uint8Array,
  check: Checker = checkDatabase,
): Promise<string[]> {
  const problems = await sealedProblems(parts, dataKey);
  const report = await check({ file: join(folder, 'office.db'), dataKey });
  if (report.state) problems.push(...stateDifferences(parts.manifest, report.state));
  return [...problems, ...report.problems];
}

/**
 * Verifies a backup by its content, as a restore would use it: container, hashes, seal, every page, and the database
 * opened from a copy (in `scratch`, else the temporary folder; it stays encrypted). Throws where the file is no backup
 * at all or the secret does not open it.
 */
export async function verifyBackup(
  file: string,
  secret: Uint8Array | Secret,
  { check, scratch = tmpdir() }: { check?: Checker; scratch?: string } = {},
): Promise<BackupReport> {
  const parts = await readBackup(file);
  const folder = await makeScratch('congress-desk-verify-', scratch);
  try {
    await extractBackup(parts, folder);
    const dataKey = await keyOfExtracted(folder, secret);
    const problems = await extractedProblems(parts, folder, dataKey, check);
    return { ok: problems.length === 0, problems, manifest: parts.manifest };
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason.code !== 'altered-key-file') throw error;
    const problems = [...(await partProblems(parts)), error.message];
    return { ok: false, problems, manifest: parts.manifest };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
