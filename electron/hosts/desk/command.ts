import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#electron/contract.ts';
import type { Delivery } from '../app.ts';

/** The core as a command sees it: the whole contract, called in process. */
export type DeskClient = ContractRouterClient<typeof contract>;

/** What a command is given: the opened core and what was typed. */
export type DeskCall = {
  client: DeskClient;
  put: (name: string, bytes: Uint8Array) => string;
  take: (id: string) => Delivery | undefined;
  options: Record<string, string | boolean | string[] | undefined>;
  files: string[];
};

/** What a command answers: `json` for programs, `text` for people. */
export type DeskAnswer = { json: unknown; text: string; code?: 0 | 1; err?: string };

/** One command of `desk`. */
export type DeskCommand = {
  name: string;
  summary: string;
  usage: string;
  options: Record<
    string,
    { type: 'string' | 'boolean'; required?: boolean; multiple?: boolean; help: string }
  >;
  /** Whether it opens the vault first (with --vault and --password-file). */
  opens: boolean;
  /** Whether it concerns a vault at all; only `false` is ever said. */
  vault?: false | undefined;
  /** Whether its text is JSON anyway, and so are its refusals; only `json` is ever said. */
  answers?: 'json' | undefined;
  run: (call: DeskCall) => Promise<DeskAnswer>;
};

/** Thrown for wrong usage: exit code 2. */
export class UsageError extends Error {}

/** The text of an option, refused as wrong usage where it is missing. */
export function textOption(call: DeskCall, name: string): string {
  const value = call.options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`缺少 --${name}。`);
  return value;
}

/** What whole personal numbers are exported for; the log keeps it. */
export const purposeOption = {
  type: 'string',
  required: true,
  help: '用途，记入操作日志，如 归档存查',
} as const;

/** A whole number within limits, refused as wrong usage otherwise. */
export function numberOption(call: DeskCall, name: string, least: number, most: number): number {
  const text = textOption(call, name);
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`--${name} 应为 ${least} 到 ${most} 之间的整数，现在是“${text}”。`);
  }
  return value;
}
