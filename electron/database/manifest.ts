import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { backupRefusals } from './backup-errors.ts';
import { type Entry, readContainer, readEntry } from './container.ts';

/** Why a backup was made. */
export const backupReasonSchema = z.enum([
  'exit',
  'daily',
  'before-migration',
  'before-import',
  'before-restore',
  'before-renewal',
  'after-renewal',
  'manual',
]);

export type BackupReason = z.infer<typeof backupReasonSchema>;

/** What a backup says of itself: readable without a password, sealed by the vault's data key. */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** Version of the application. */
  app: z.string(),
  /** `user_version` of the database. */
  schema: z.number().int(),
  office: z.string(),
  /** Id of the vault's key file. */
  vault: z.string(),
  reason: backupReasonSchema,
  /** ISO instant, and the day by the PC's own clock. */
  takenAt: z.iso.datetime(),
  day: z.iso.date(),
  sequence: z.number().int().positive(),
  /** Rows per table. */
  counts: z.record(z.string(), z.number().int()),
  bytes: z.number().int(),
  sha256: z.object({ 'office.db': z.string(), 'office.key': z.string() }),
  audit: z.object({ seq: z.number().int(), hash: z.string() }),
  /** Name of the PC. */
  machine: z.string(),
  seal: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;

function sealOf(manifest: Omit<Manifest, 'seal'>, dataKey: Uint8Array): Buffer {
  const { counts, sha256, audit, ...fields } = manifest;
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'congress-desk manifest', 32));
  const canonical = [fields, counts, sha256, audit].map((part) =>
    Object.entries(part)
      .filter(([name]) => name !== 'seal')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return createHmac('sha256', key).update(JSON.stringify(canonical)).digest();
}

/** Closes a manifest, so that nobody without the vault's key can change what it says. */
export const sealed = (manifest: Omit<Manifest, 'seal'>, dataKey: Uint8Array): Manifest => ({
  ...manifest,
  seal: sealOf(manifest, dataKey).toString('base64'),
});

/** Whether a manifest says what it said when it was sealed. */
export function sealIsWhole(manifest: Manifest, dataKey: Uint8Array): boolean {
  const found = Buffer.from(manifest.seal, 'base64');
  const wanted = sealOf(manifest, dataKey);
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

/** A backup file's parts: its manifest, and where database and key file lie in it. */
export type BackupParts = { manifest: Manifest; database: Entry; key: Entry };

/** Reads a backup's directory and manifest; refuses what is no backup, and one in a format of a later release. */
export async function readBackup(file: string): Promise<BackupParts> {
  const entries = await readContainer(file);
  const [manifest, database, key] = ['manifest.json', 'office.db', 'office.key'].map((name) =>
    entries.get(name),
  );
  if (!manifest || !database || !key) throw backupRefusals.unreadable(file);
  let content: unknown;
  try {
    content = JSON.parse((await readEntry(manifest)).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw backupRefusals.unreadable(file);
    throw error;
  }
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return { manifest: parsed.data, database, key };
  const later = z.object({ format: z.number().gt(1) }).safeParse(content).success;
  throw later ? backupRefusals.newerFormat(file) : backupRefusals.unreadable(file);
}
