import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { vaultRefusals } from './errors.ts';
import type { KeyFile } from './key-slots.ts';

const cost = z.object({ memory: z.number(), passes: z.number(), lanes: z.number() });

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
        cost,
        salt: z.string(),
        wrapped: z.string(),
      }),
      z.object({ id: z.string(), kind: z.literal('recovery'), salt: z.string(), wrapped: z.string() }),
      z.object({
        id: z.string(),
        kind: z.literal('machine'),
        user: z.string(),
        salt: z.string(),
        wrapped: z.string(),
      }),
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

function writeDraft(draft: string, text: string): void {
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a key file so that a power cut leaves the old one or the new one, never a part of either. */
export function writeKeyFile(file: string, content: KeyFile): void {
  const draft = `${file}.tmp`;
  try {
    writeDraft(draft, JSON.stringify(content, null, 2));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  renameSync(draft, file);
  if (process.platform !== 'win32') synchronise(dirname(file));
}
