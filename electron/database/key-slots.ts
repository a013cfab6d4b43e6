import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { vaultRefusals } from './errors.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';

/** The cost of turning a password into a key: memory in KiB, passes, lanes. */
export type PasswordCost = { memory: number; passes: number; lanes: number };

/** 64 MiB and 3 passes: about a second on an old PC. Kept in each slot, so that later releases may raise it. */
export const usualCost: PasswordCost = { memory: 65_536, passes: 3, lanes: 1 };

type Slot =
  | { id: string; kind: 'password'; role: string; cost: PasswordCost; salt: string; wrapped: string }
  | { id: string; kind: 'recovery'; salt: string; wrapped: string };

/** The key file: the database's data key, wrapped once for each way in, the whole sealed by a key made from it. */
export type KeyFile = { version: 1; id: string; generation: number; slots: Slot[]; seal: string };

const derive = (key: Uint8Array, purpose: string) =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `congress-desk ${purpose}`, 32));

const passwordKey = async (password: string, salt: string, cost: PasswordCost) =>
  Buffer.from(
    await argon2id({
      password: password.normalize('NFKC'),
      salt: Buffer.from(salt, 'base64'),
      memorySize: cost.memory,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: 32,
      outputType: 'binary',
    }),
  );

const recoveryKey = (code: string, salt: string) =>
  derive(Buffer.concat([readRecoveryCode(code), Buffer.from(salt, 'base64')]), 'recovery');

const header = (file: KeyFile, { wrapped: _, ...slot }: Slot) =>
  Buffer.from(JSON.stringify([file.version, file.id, slot]));

function wrap(key: Uint8Array, dataKey: Uint8Array, associated: Uint8Array): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated);
  return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

function unwrap(key: Uint8Array, wrapped: string, associated: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(associated);
    cipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
  } catch {
    return undefined;
  }
}

const sealOf = (file: KeyFile, dataKey: Uint8Array) =>
  createHmac('sha256', derive(dataKey, 'key file'))
    .update(JSON.stringify([file.version, file.id, file.generation, file.slots]))
    .digest();

function sealed(file: KeyFile, dataKey: Uint8Array): KeyFile {
  const next = { ...file, generation: file.generation + 1 };
  return { ...next, seal: sealOf(next, dataKey).toString('base64') };
}

function checkSeal(file: KeyFile, dataKey: Uint8Array): Uint8Array {
  const found = Buffer.from(file.seal, 'base64');
  const wanted = sealOf(file, dataKey);
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) throw vaultRefusals.alteredKeyFile();
  return dataKey;
}

/** Makes a random data key and a key file with two ways in: a password and a recovery code, answered once. */
export async function makeKeyFile(password: string, role: string, cost: PasswordCost = usualCost) {
  const dataKey = randomBytes(32);
  const empty: KeyFile = { version: 1, id: randomUUID(), generation: 0, slots: [], seal: '' };
  const recoveryCode = makeRecoveryCode();

  const recovery: Slot = {
    id: randomUUID(),
    kind: 'recovery',
    salt: randomBytes(16).toString('base64'),
    wrapped: '',
  };
  recovery.wrapped = wrap(recoveryKey(recoveryCode, recovery.salt), dataKey, header(empty, recovery));

  const salt = randomBytes(16).toString('base64');
  const slot: Slot = { id: randomUUID(), kind: 'password', role, cost, salt, wrapped: '' };
  slot.wrapped = wrap(await passwordKey(password, salt, cost), dataKey, header(empty, slot));

  return { keyFile: sealed({ ...empty, slots: [slot, recovery] }, dataKey), dataKey, recoveryCode };
}

/** The data key and role that a password opens; refuses a wrong password and a key file that was altered. */
export async function openWithPassword(
  file: KeyFile,
  password: string,
): Promise<{ dataKey: Uint8Array; role: string }> {
  for (const slot of file.slots) {
    if (slot.kind !== 'password') continue;
    const dataKey = unwrap(
      await passwordKey(password, slot.salt, slot.cost),
      slot.wrapped,
      header(file, slot),
    );
    if (dataKey) return { dataKey: checkSeal(file, dataKey), role: slot.role };
  }
  throw vaultRefusals.wrongPassword();
}

/** The data key that a recovery code opens; refuses a mistyped code by group, and one of another vault. */
export function openWithRecoveryCode(file: KeyFile, code: string): Uint8Array {
  for (const slot of file.slots) {
    if (slot.kind !== 'recovery') continue;
    const dataKey = unwrap(recoveryKey(code, slot.salt), slot.wrapped, header(file, slot));
    if (dataKey) return checkSeal(file, dataKey);
  }
  throw vaultRefusals.wrongRecoveryCode();
}
