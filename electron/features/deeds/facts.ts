import type { Deed } from './fields.ts';

/** A deed with the deputy's name. */
export type DeedFact = Deed & { deputy: string };

/** One fact a deed, in order of date. */
export const deedFacts = (deeds: readonly Deed[], nameOf: (deputyId: string) => string): DeedFact[] =>
  deeds.map((deed) => ({ ...deed, deputy: nameOf(deed.deputyId) }));
