import { Refusal } from '#electron/values/refusal.ts';

/** A refusal about users, with the way out. */
export const refuse = (code: string, message: string, remedy?: string): Refusal =>
  new Refusal({ code, message, remedy });
