import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { vaultRefusals } from './errors.ts';
import type { KeyFile } from './key-slots.ts';

/**
 * From the least that Argon2 takes (RFC 9106 §3.1) to what an office PC can still give: a key file that asks for other
 * is not ours. The cost is sealed into its slot, so a lowered one opens nothing.
 */
const cost = z
  .object({
    memory: z.int().max(1_048_576),
    passes: z.int().min(1).max(16),
    lanes: z.int().min(1).max(16),
  })
  .refine(({ memory, lanes }) => memory >= 8 * lanes);

/** 16 random bytes, and a data key of 32 with its nonce and tag, as text. */
const salt = z.base64().length(24);
const wrapped = z.base64().length(80);

const keyFileSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  generation: z.number(),
  slots: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        id: z.string(),
        kind: z.literal('password'),
        label: z.string(),
        given: z.literal(true).optional(),
        cost,
        salt,
        wrapped,
      }),
      z.object({ id: z.string(), kind: z.literal('recovery'), user: z.string().optional(), salt, wrapped }),
      z.object({ id: z.string(), kind: z.literal('machine'), user: z.string(), salt, wrapped }),
    ]),
  ),
  head: z.object({ seq: z.number(), hash: z.string() }),
  seal: z.string(),
}) satisfies z.ZodType<KeyFile>;

/** Reads a key file; anything that is not one is refused as altered. */
export function readKeyFile(file: string): KeyFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw vaultRefusals.alteredKeyFile();
    throw error;
  }
  const result = keyFileSchema.safeParse(parsed);
  if (!result.success) throw vaultRefusals.alteredKeyFile();
  return result.data;
}

function synchronise(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDraft(draft: string, bytes: Uint8Array): void {
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file so that a power cut leaves the old one or the new one, never a part of either. */
export function writeFileDurably(file: string, bytes: Uint8Array): void {
  const draft = `${file}.tmp`;
  try {
    writeDraft(draft, bytes);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  renameSync(draft, file);
  if (process.platform !== 'win32') synchronise(dirname(file));
}

/** Writes a key file durably. */
export const writeKeyFile = (file: string, content: KeyFile): void =>
  writeFileDurably(file, Buffer.from(JSON.stringify(content, null, 2)));
