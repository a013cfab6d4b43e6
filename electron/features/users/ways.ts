/** The ways into the vault, as the key file keeps them. */
export type WaysIn = {
  /** Adds a password and answers its slot. */
  add(password: string, label: string): Promise<string>;
  change(slot: string, password: string, label: string): Promise<void>;
  /** Slots that a password opens. */
  slots(): string[];
  /** Whether this password opens this slot. */
  opens(label: string, password: string): Promise<boolean>;
  /** The slot of what a PC keeps for a user, where one does. */
  machineOf(user: string): string | undefined;
  /** Makes a secret for the system's store of this PC; answers it once. */
  addMachine(user: string): { slot: string; secret: string };
  removeMachines(user: string): void;
  remove(slot: string): void;
  renewRecoveryCode(): string;
};

/** A user who may open the vault once its key is renewed. */
export type NewWay = { id: string; label: string; password: string };

/** Renews the vault's data key for these users only, with this entry in its log. */
export type RenewKey = (
  ways: NewWay[],
  entry: { at: string; actor: string; place: string; action: string; title: string; subject: string },
) => Promise<{ recoveryCode: string; backup: string }>;
