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
import { emptyHead, type Head } from './audit.ts';
import { vaultRefusals } from './errors.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';

/** The cost of turning a password into a key: memory in KiB, passes, lanes. */
export type PasswordCost = { memory: number; passes: number; lanes: number };

/** 64 MiB and 3 passes: about a second on an old PC. Kept in each slot, so that later releases may raise it. */
export const usualCost: PasswordCost = { memory: 65_536, passes: 3, lanes: 1 };

type PasswordSlot = {
  id: string;
  kind: 'password';
  /** The desk's word for who this is, such as 经办人; no person's name, since the file is not encrypted. */
  label: string;
  /** Given by somebody of a lower role: it opens the door for a password of one's own and nothing else. */
  given?: true | undefined;
  cost: PasswordCost;
  salt: string;
  wrapped: string;
};
/** Opens the door for a new password of one user; files of before 2026-11-28 do not say of whom. */
type RecoverySlot = {
  id: string;
  kind: 'recovery';
  user?: string | undefined;
  salt: string;
  wrapped: string;
};
/** An extra way in for one user on one PC: a random secret that the system's own store keeps. Never the only one. */
type MachineSlot = { id: string; kind: 'machine'; user: string; salt: string; wrapped: string };
type Slot = PasswordSlot | RecoverySlot | MachineSlot;

/** The key file: the database's data key, wrapped once for each way in, the whole sealed by a key made from it. */
export type KeyFile = {
  version: 1;
  id: string;
  generation: number;
  slots: Slot[];
  /** The end of the log when this file was last written. */
  head: Head;
  seal: string;
};

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

const machineKey = (secret: string, salt: string) =>
  derive(Buffer.concat([Buffer.from(secret, 'base64url'), Buffer.from(salt, 'base64')]), 'machine');

const belongsTo = (slot: Slot, user: string) => slot.kind === 'machine' && slot.user === user;

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
    .update(JSON.stringify([file.version, file.id, file.generation, file.slots, file.head]))
    .digest();

function sealed(file: KeyFile, dataKey: Uint8Array): KeyFile {
  const next = { ...file, generation: file.generation + 1 };
  return { ...next, seal: sealOf(next, dataKey).toString('base64') };
}

/** Refuses a key file that is not as it was sealed, and answers the key it was sealed with. */
export function checkSeal(file: KeyFile, dataKey: Uint8Array): Uint8Array {
  const found = Buffer.from(file.seal, 'base64');
  const wanted = sealOf(file, dataKey);
  if (found.length !== wanted.length || !timingSafeEqual(found, wanted)) throw vaultRefusals.alteredKeyFile();
  return dataKey;
}

async function passwordSlot(
  file: KeyFile,
  dataKey: Uint8Array,
  way: PasswordWay,
  id: string,
): Promise<PasswordSlot> {
  const { password, label, given = false, cost = usualCost } = way;
  const salt = randomBytes(16).toString('base64');
  const flag = given ? { given } : {};
  const slot: PasswordSlot = { id, kind: 'password', label, ...flag, cost, salt, wrapped: '' };
  return { ...slot, wrapped: wrap(await passwordKey(password, salt, cost), dataKey, header(file, slot)) };
}

function recoverySlot(file: KeyFile, dataKey: Uint8Array, code: string, user: string): RecoverySlot {
  const salt = randomBytes(16).toString('base64');
  const slot: RecoverySlot = { id: randomUUID(), kind: 'recovery', user, salt, wrapped: '' };
  return { ...slot, wrapped: wrap(recoveryKey(code, salt), dataKey, header(file, slot)) };
}

/** A way in by password: who it is for at this desk, and what trying it costs. */
export type PasswordWay = {
  password: string;
  label: string;
  /** Whether it opens the door for a password of one's own only. */
  given?: boolean | undefined;
  cost?: PasswordCost | undefined;
};

/** Makes a random data key and a key file with two ways in for one user: a password and a recovery code, answered once. */
export async function makeKeyFile(way: PasswordWay) {
  const dataKey = randomBytes(32);
  const empty: KeyFile = {
    version: 1,
    id: randomUUID(),
    generation: 0,
    slots: [],
    head: emptyHead,
    seal: '',
  };
  const recoveryCode = makeRecoveryCode();
  const slot = await passwordSlot(empty, dataKey, way, randomUUID());
  const slots = [slot, recoverySlot(empty, dataKey, recoveryCode, slot.id)];
  return { keyFile: sealed({ ...empty, slots }, dataKey), dataKey, recoveryCode, slot: slot.id };
}

/** The data key and the slot that a password opens; refuses a wrong password and a key file that was altered. */
export async function openWithPassword(
  file: KeyFile,
  password: string,
  label?: string,
): Promise<{ dataKey: Uint8Array; slot: string; given: boolean }> {
  for (const slot of file.slots) {
    if (slot.kind !== 'password' || (label !== undefined && slot.label !== label)) continue;
    const key = await passwordKey(password, slot.salt, slot.cost);
    const dataKey = unwrap(key, slot.wrapped, header(file, slot));
    if (dataKey) return { dataKey: checkSeal(file, dataKey), slot: slot.id, given: slot.given === true };
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

/** Whose new password the recovery code opens the door for; undefined where there is no code. */
export function recoveryOwner({ slots }: Pick<KeyFile, 'slots'>): string | undefined {
  const code = slots.find((slot) => slot.kind === 'recovery');
  return code && (code.user ?? slots.find(({ kind }) => kind === 'password')?.id);
}

/** The ways in of one user, as their wrapped keys: equal before and after as long as the same secrets open them. */
export const waysOf = (file: KeyFile, user: string): string[] =>
  file.slots
    .filter((slot) => (slot.kind === 'recovery' ? recoveryOwner(file) === user : slot.id === user))
    .map(({ wrapped }) => wrapped);

/** Adds a way in by password; answers the file and the new slot's id. */
export async function addPassword(file: KeyFile, dataKey: Uint8Array, way: PasswordWay) {
  const slot = await passwordSlot(file, dataKey, way, randomUUID());
  return { keyFile: sealed({ ...file, slots: [...file.slots, slot] }, dataKey), slot: slot.id };
}

/** Gives a slot another password, or its first; the old one, and what a PC kept for it, open only old copies of the file. */
export async function changePassword(file: KeyFile, dataKey: Uint8Array, id: string, way: PasswordWay) {
  const changed = await passwordSlot(file, dataKey, way, id);
  const kept = file.slots.filter((slot) => !belongsTo(slot, id));
  const slots = kept.some((slot) => slot.id === id)
    ? kept.map((slot) => (slot.id === id ? changed : slot))
    : [...kept, changed];
  return sealed({ ...file, slots }, dataKey);
}

/** The key file of the same vault around a fresh data key: only these ways in, and a new recovery code of one user. */
export async function renewKeyFile(old: KeyFile, ways: (PasswordWay & { id: string })[], owner: string) {
  const dataKey = randomBytes(32);
  const recoveryCode = makeRecoveryCode();
  const slots: Slot[] = [];
  for (const { id, ...way } of ways) slots.push(await passwordSlot(old, dataKey, way, id));
  slots.push(recoverySlot(old, dataKey, recoveryCode, owner));
  return { keyFile: sealed({ ...old, slots }, dataKey), dataKey, recoveryCode };
}

/** Adds a way in for a user on this PC, in place of a former one; answers the secret for the system's store, once. */
export function addMachine(file: KeyFile, dataKey: Uint8Array, user: string) {
  const secret = randomBytes(32).toString('base64url');
  const salt = randomBytes(16).toString('base64');
  const slot: MachineSlot = { id: randomUUID(), kind: 'machine', user, salt, wrapped: '' };
  const wrapped = wrap(machineKey(secret, salt), dataKey, header(file, slot));
  const slots = [...file.slots.filter((other) => !belongsTo(other, user)), { ...slot, wrapped }];
  return { keyFile: sealed({ ...file, slots }, dataKey), slot: slot.id, secret };
}

/** Takes away what PCs keep for a user; the password stays. */
export const removeMachines = (file: KeyFile, dataKey: Uint8Array, user: string): KeyFile =>
  sealed({ ...file, slots: file.slots.filter((slot) => !belongsTo(slot, user)) }, dataKey);

/** The data key and the user whose PC kept this secret; refuses one that was taken away since. */
export function openWithMachine(
  file: KeyFile,
  id: string,
  secret: string,
): { dataKey: Uint8Array; slot: string } {
  for (const slot of file.slots) {
    if (slot.kind !== 'machine' || slot.id !== id) continue;
    const dataKey = unwrap(machineKey(secret, slot.salt), slot.wrapped, header(file, slot));
    if (dataKey) return { dataKey: checkSeal(file, dataKey), slot: slot.user };
  }
  throw vaultRefusals.machineForgotten();
}

/**
 * Takes a way in away, with what PCs keep for it; the last password may go only while a recovery code is left, and never
 * the other way round. What a PC keeps is no way in of its own.
 */
export function removeSlot(file: KeyFile, dataKey: Uint8Array, id: string): KeyFile {
  const slots = file.slots.filter((slot) => slot.id !== id && !belongsTo(slot, id));
  if (slots.every(({ kind }) => kind === 'machine')) throw vaultRefusals.lastWayIn();
  return sealed({ ...file, slots }, dataKey);
}

/** Replaces the recovery code by one of a user's; the old one opens nothing but old copies of the file. */
export function renewRecoveryCode(file: KeyFile, dataKey: Uint8Array, user: string) {
  const recoveryCode = makeRecoveryCode();
  const kept = file.slots.filter((slot) => slot.kind !== 'recovery');
  return {
    keyFile: sealed({ ...file, slots: [...kept, recoverySlot(file, dataKey, recoveryCode, user)] }, dataKey),
    recoveryCode,
  };
}

/** Notes where the log ends. */
export function withHead(file: KeyFile, dataKey: Uint8Array, head: Head): KeyFile {
  return sealed({ ...file, head }, dataKey);
}
