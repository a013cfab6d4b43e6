import type { z } from 'zod';
import type { userSchema } from '#features/users/contract.ts';

/** A user of the vault as the core lists them. */
export type User = z.infer<typeof userSchema>;
