import { momentWords } from '#electron/values/moment.ts';
import type { Checker } from './check.ts';
import { type Manifest, sealIsWhole } from './manifest.ts';
import type { VaultState } from './vault-state.ts';
import { type Secret, verifyBackup } from './verify-backup.ts';

/** Rows of a table in the backup and in the vault now. */
export type TableDifference = { table: string; backup: number; now: number };

/** What restoring would bring and cost; `sentences` say it on the screen. */
export type RestorePreview = {
  ok: boolean;
  problems: string[];
  manifest: Manifest;
  tables: TableDifference[];
  /** Entries of the log after the backup; undefined where the vault does not open. */
  later: number | undefined;
  sentences: string[];
};

/** What the vault is now, where it opens: `stateOf` its database, its key file's id, and its data key. */
export type LiveVault = { state: VaultState; vault: string; dataKey: Uint8Array };

/**
 * Verifies a backup and says what restoring it would lose. `words` gives a table's Chinese name; tables without one are
 * counted but not listed in the sentences.
 */
export async function previewRestore(
  file: string,
  secret: Uint8Array | Secret,
  options: {
    live?: LiveVault | undefined;
    words?: Record<string, string>;
    check?: Checker;
    scratch?: string;
  } = {},
): Promise<RestorePreview> {
  const { live, words = {}, ...how } = options;
  const report = await verifyBackup(file, secret, how);
  const { manifest } = report;
  const tables = live ? differences(manifest.counts, live.state.counts) : [];
  const later = live && Math.max(0, live.state.audit.seq - manifest.audit.seq);
  const sentences = [
    `这份备份是 ${momentWords(new Date(manifest.takenAt))} 在“${manifest.machine}”上做的，单位：${manifest.office}。`,
    ...(live
      ? lossWords(manifest, live, later ?? 0)
      : ['保险库现在没有打开，没法与现有资料比较；原文件会保留，不会删除。']),
    ...tables.flatMap(({ table, backup, now }) =>
      words[table] ? [`${words[table]}：现在 ${now} 条，恢复后 ${backup} 条。`] : [],
    ),
    '恢复后，请用做这份备份时的密码打开。',
  ];
  return { ...report, tables, later, sentences };
}

function differences(backup: Record<string, number>, now: Record<string, number>): TableDifference[] {
  return [...new Set([...Object.keys(backup), ...Object.keys(now)])]
    .map((table) => ({ table, backup: backup[table] ?? 0, now: now[table] ?? 0 }))
    .filter((difference) => difference.backup !== difference.now);
}

function lossWords(manifest: Manifest, { state, vault, dataKey }: LiveVault, later: number): string[] {
  const words: string[] = [];
  if (vault !== manifest.vault) words.push('注意：这份备份属于另一个保险库，不是现在这一个。');
  else if (!sealIsWhole(manifest, dataKey))
    words.push('这份备份是换钥匙以前做的：恢复后，当时的密码和恢复码又能打开保险库，现在的都作废。');
  if (later > 0) words.push(`备份之后又做过 ${later} 项操作，恢复后这些都会没有。`);
  else if (state.audit.hash === manifest.audit.hash) words.push('备份之后没有做过改动，恢复不会丢失记录。');
  else words.push('这份备份比现在的数据库还要新，或出自另一台电脑上的改动。');
  if (manifest.schema < state.schema) words.push('备份由旧版本写成，打开时会自动升级。');
  return words;
}
