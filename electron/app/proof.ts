import {
  type KeyFile,
  openWithPassword,
  openWithRecoveryCode,
  recoveryOwner,
  waysOf,
} from '#database/key-slots.ts';
import { type Database, openForReading } from '#database/open.ts';
import type { DeskUser } from '#electron/gate.ts';
import type { Proof, Proven } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { WayHolder } from '#electron/values/way-holder.ts';
import type { restoreStore } from '#features/restore/store.ts';
import { holdersIn } from '#features/users/store.ts';
import type { VaultFolder } from '#features/vault/store.ts';

const proofNeeded = () =>
  new Refusal({
    code: 'proof-needed',
    message: '请输入现在打开保险库的密码。',
    remedy: '恢复备份、撤销恢复和到别处查找备份，要由主席或经办人来做；忘了密码的，用恢复码。',
  });

const setPasswordFirst = () =>
  new Refusal({
    code: 'password-first',
    message: '这个密码是别人给的，还没有换成自己的。',
    remedy: '请先打开保险库，设好自己的密码。',
  });

const unknownHere = () =>
  new Refusal({
    code: 'unknown-user',
    message: '密码是对的，但这里没有登记这个用户，或已停用。',
    remedy: '请由主席或经办人来做。',
  });

/** Everybody who may open a database, with their ways in by the key file that belongs to it. */
export const holdersOf = (database: Database, keyFile: KeyFile): WayHolder[] =>
  holdersIn(database).map((holder) => ({ ...holder, ways: waysOf(keyFile, holder.id) }));

/**
 * Finds out who asks by a secret of the vault, whether it is open or not. A vault that no secret opens proves nothing:
 * undefined. Where its key file is whole but its database cannot be read, `elsewhere` says who is who: the files that are
 * to take its place.
 */
export function prover(deps: {
  folder: VaultFolder;
  /** The database, while it is open here. */
  open: () => Database | undefined;
}) {
  const { folder } = deps;

  /** The key and the slot that a secret opens; undefined where the key file is not what it was sealed as. */
  async function keyBy(keyFile: KeyFile, by: Proof) {
    try {
      if ('recoveryCode' in by)
        return { dataKey: openWithRecoveryCode(keyFile, by.recoveryCode), slot: recoveryOwner(keyFile) };
      const found = await folder.counted(() => openWithPassword(keyFile, by.password, by.label));
      if (found.given) throw setPasswordFirst();
      return found;
    } catch (error) {
      if (error instanceof Refusal && error.reason.code === 'altered-key-file') return undefined;
      throw error;
    }
  }

  function read(dataKey: Uint8Array, keyFile: KeyFile): WayHolder[] | undefined {
    const open = deps.open();
    if (open) return holdersOf(open, keyFile);
    try {
      const database = openForReading(folder.database, dataKey);
      try {
        return holdersOf(database, keyFile);
      } finally {
        database.close();
      }
    } catch (error) {
      if (error instanceof Refusal && error.reason.code === 'in-use') throw error;
      return undefined;
    }
  }

  return async (
    by: Proof | undefined,
    elsewhere: (dataKey: Uint8Array) => Promise<readonly WayHolder[]>,
  ): Promise<{ user: DeskUser; proven: Proven } | undefined> => {
    const keyFile = folder.readableKeyFile();
    if (!keyFile) return undefined;
    if (!by) throw proofNeeded();
    const key = await keyBy(keyFile, by);
    if (!key) return undefined;
    const { dataKey, slot } = key;
    try {
      const holders = read(dataKey, keyFile);
      const user = (holders ?? (await elsewhere(dataKey))).find(({ id }) => id === slot);
      if (!user || user.disabled) throw unknownHere();
      const { id, label, role } = user;
      return { user: { id, label, role, station: undefined }, proven: { dataKey, holders } };
    } catch (error) {
      dataKey.fill(0);
      throw error;
    }
  };
}

/**
 * Who asks for what must be proved: by a secret of the vault, or where a question is asked at an open desk, by being there.
 * The key in the answer is the caller's to wipe.
 */
export const proving =
  (deps: {
    prove: ReturnType<typeof prover>;
    atDesk: (client: symbol) => DeskUser | undefined;
    counted: VaultFolder['counted'];
    restore: Pick<ReturnType<typeof restoreStore>, 'holders' | 'lastHolders'>;
  }) =>
  async (kind: 'query' | 'command', client: symbol, input: unknown) => {
    const { by, file, secret } = input as { by?: Proof; file?: string; secret?: Proof };
    const here = deps.atDesk(client);
    if (kind === 'query' && by === undefined && here) return { user: here };
    return deps.prove(by, async (dataKey) =>
      file !== undefined && secret !== undefined
        ? deps.counted(() => deps.restore.holders(file, secret))
        : deps.restore.lastHolders(dataKey),
    );
  };
