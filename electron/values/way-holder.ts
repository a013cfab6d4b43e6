import type { Role } from './roles.ts';

/** Somebody who may open the vault: their role, and their ways in as the key file wraps them. */
export type WayHolder = { id: string; label: string; role: Role; disabled: boolean; ways: readonly string[] };
