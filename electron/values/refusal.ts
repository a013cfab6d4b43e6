/** Why something was not done: what happened, where, and the way out. A refusal is data, not a stack trace. */
export type RefusalReason = {
  code: string;
  message: string;
  remedy?: string | undefined;
  details?: string[] | undefined;
};

/** Thrown by services and stores; the gate turns it into the contract's REFUSED error and nothing is written. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  /** What a refused check found, for programs that asked. */
  readonly found: unknown;

  constructor(reason: RefusalReason, found?: unknown) {
    super(reason.message);
    this.name = 'Refusal';
    this.reason = reason;
    this.found = found;
  }
}
