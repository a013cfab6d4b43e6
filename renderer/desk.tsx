import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { deskSchema } from '#features/terms/contract.ts';
import type { VaultStatus } from '#features/vault/contract.ts';

/** Who is at the desk, as the vault names them. */
export type Person = NonNullable<VaultStatus['user']>;

/** 张家坪站 · 联络员; said once where label and role are one word. */
export const personWords = ({ label, roleName }: Person): string =>
  label === roleName ? label : `${label} · ${roleName}`;

/** The office at this desk, the year being looked at, and who is looking. */
export type Desk = z.infer<typeof deskSchema> & { year: number; user: Person };

/** Given by the office's frame to every page in it. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The office at this desk, the year being looked at, and who is looking. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside the office');
  return desk;
}
