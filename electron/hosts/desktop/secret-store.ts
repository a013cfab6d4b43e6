import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import { z } from 'zod';
import type { SecretReply, SecretRequest } from '#electron/values/host-link.ts';
import { replaceFile } from '../replace-file.ts';

const kept = z.record(z.string(), z.string());

const storeFile = () => join(app.getPath('userData'), 'secrets.json');

function read(): Record<string, string> {
  try {
    return kept.parse(JSON.parse(readFileSync(storeFile(), 'utf8')));
  } catch {
    return {};
  }
}

const write = (secrets: Record<string, string>) =>
  replaceFile(storeFile(), Buffer.from(JSON.stringify(secrets)));

/** Whether the system encrypts for us: a Linux desktop without a key ring would keep the secret as good as open. */
async function isAvailable(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}

/** Chromium marks so what it encrypted on Linux with the password that everybody knows: as good as open. */
const isBasic = (encrypted: Buffer) =>
  process.platform === 'linux' && encrypted.subarray(0, 3).toString('latin1') === 'v10';

async function recall(name: string): Promise<string | undefined> {
  const encrypted = Buffer.from(read()[name] ?? '', 'base64');
  if (encrypted.length === 0 || isBasic(encrypted) || !(await isAvailable())) return undefined;
  try {
    return (await safeStorage.decryptStringAsync(encrypted)).result;
  } catch {
    // another login, another machine, or a key ring that was made anew: the password is the way in
    return undefined;
  }
}

/** Keeps the page's secrets, encrypted by the system for this login; what it cannot read any more it does not have. */
export async function answerSecrets(request: SecretRequest): Promise<SecretReply | 'done'> {
  switch (request.kind) {
    case 'secrets':
      return { available: await isAvailable(), names: Object.keys(read()) };
    case 'recall-secret':
      return { secret: await recall(request.name) };
    case 'keep-secret': {
      if (!(await isAvailable())) throw new Error('refused: the system keeps no secrets');
      const encrypted = await safeStorage.encryptStringAsync(request.secret);
      if (isBasic(encrypted)) throw new Error('refused: the system keeps no secrets');
      await write({ ...read(), [request.name]: encrypted.toString('base64') });
      return 'done';
    }
    case 'forget-secret': {
      const { [request.name]: _, ...rest } = read();
      await write(rest);
      return 'done';
    }
  }
}
