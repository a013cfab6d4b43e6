/** The ways into the vault, as the key file keeps them. */
export type WaysIn = {
  /** Adds a password and answers its slot; one that is `given` opens the door for a password of one's own only. */
  add(password: string, label: string, given: boolean): Promise<string>;
  change(slot: string, password: string, label: string, given: boolean): Promise<void>;
  /** Slots that a password opens. */
  slots(): string[];
  /** Those of them whose password another person gave, and whose owner has not been here yet. */
  given(): string[];
  /** Whether this password opens this slot, which no one is asked to prove. */
  opens(label: string, password: string): Promise<boolean>;
  /** The same of somebody who is asked to prove it: a wrong one is counted with those at the door, and waited for. */
  isProven(label: string, password: string): Promise<boolean>;
  /** The slot of what a PC keeps for a user, where one does. */
  machineOf(user: string): string | undefined;
  /** Makes a secret for the system's store of this PC; answers it once. */
  addMachine(user: string): { slot: string; secret: string };
  removeMachines(user: string): void;
  /** Takes every way of a user away, the recovery code among them where it is theirs. */
  remove(user: string): void;
  /** Whose new password the recovery code opens the door for; undefined where there is no code. */
  codeOwner(): string | undefined;
  /** Makes a recovery code of a user's; the old one opens nothing any more. */
  renewRecoveryCode(user: string): string;
};

/** A user who may open the vault once its key is renewed. */
export type NewWay = { id: string; label: string; password: string };

/** Renews the vault's data key for these users only, with this entry in its log. */
export type RenewKey = (
  ways: NewWay[],
  /** Whose the new recovery code is. */
  owner: string,
  entry: { at: string; actor: string; place: string; action: string; title: string; subject: string },
) => Promise<{ recoveryCode: string; backup: string }>;
