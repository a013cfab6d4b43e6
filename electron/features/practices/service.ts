import type { Handlers } from '#electron/procedure.ts';
import type { practicesContract } from './contract.ts';

/** The practices that this installation carries. */
export function practicesService(room: {
  list: () => { id: string; name: string; summary: string }[];
}): Handlers<typeof practicesContract> {
  return { list: () => room.list() };
}
