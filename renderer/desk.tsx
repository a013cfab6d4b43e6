import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { deskSchema } from '#features/terms/contract.ts';

/** The office at this desk and the year being looked at. */
export type Desk = z.infer<typeof deskSchema> & { year: number };

/** Given by the office's frame to every page in it. */
export const DeskContext = createContext<Desk | undefined>(undefined);

/** The office at this desk and the year being looked at. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside the office');
  return desk;
}
