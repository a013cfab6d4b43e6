import {
  addMachine,
  addPassword,
  changePassword,
  type KeyFile,
  openWithPassword,
  recoveryOwner,
  removeMachines,
  removeSlot,
  renewRecoveryCode,
} from '#database/key-slots.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { WaysIn } from '#features/users/ways.ts';
import type { VaultFolder } from '#features/vault/store.ts';

/** The ways into one open vault: each change is written to its key file at once. */
export function waysInto(folder: VaultFolder, dataKey: Uint8Array): WaysIn {
  const { cost } = folder;
  const write = (content: KeyFile) => folder.writeKeyFile(content);
  async function opens(label: string, password: string, trying: VaultFolder['counted']): Promise<boolean> {
    try {
      await trying(() => openWithPassword(folder.keyFile(), password, label));
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.reason.code === 'wrong-password') return false;
      throw error;
    }
  }
  return {
    async add(password, label, given) {
      const { keyFile, slot } = await addPassword(folder.keyFile(), dataKey, {
        password,
        label,
        given,
        cost,
      });
      write(keyFile);
      return slot;
    },
    async change(slot, password, label, given) {
      write(await changePassword(folder.keyFile(), dataKey, slot, { password, label, given, cost }));
    },
    slots: () => folder.keyFile().slots.map(({ id }) => id),
    given: () =>
      folder.keyFile().slots.flatMap((slot) => (slot.kind === 'password' && slot.given ? [slot.id] : [])),
    opens: (label, password) => opens(label, password, (attempt) => attempt()),
    isProven: (label, password) => opens(label, password, folder.counted),
    machineOf: (user) =>
      folder.keyFile().slots.find((slot) => slot.kind === 'machine' && slot.user === user)?.id,
    addMachine(user) {
      const { keyFile, ...made } = addMachine(folder.keyFile(), dataKey, user);
      write(keyFile);
      return made;
    },
    removeMachines: (user) => write(removeMachines(folder.keyFile(), dataKey, user)),
    remove(user) {
      const file = folder.keyFile();
      const code = recoveryOwner(file) === user && file.slots.find(({ kind }) => kind === 'recovery');
      const without = removeSlot(file, dataKey, user);
      write(code ? removeSlot(without, dataKey, code.id) : without);
    },
    codeOwner: () => recoveryOwner(folder.keyFile()),
    renewRecoveryCode(user) {
      const { keyFile, recoveryCode } = renewRecoveryCode(folder.keyFile(), dataKey, user);
      write(keyFile);
      return recoveryCode;
    },
  };
}
