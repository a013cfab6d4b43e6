import type { Handlers } from '#electron/procedure.ts';
import type { termsContract } from './contract.ts';
import type { Term } from './fields.ts';
import { deskTerm } from './rules.ts';

/** The desk: office, terms, and the years that have records. */
export function termsService(deps: {
  terms: () => readonly Term[];
  years: () => number[];
  office: { township: string; county: string };
  practice: { id: string; name: string };
}): Handlers<typeof termsContract> {
  return {
    desk: (_, { today }) => {
      const term = deskTerm(deps.terms(), today);
      return { ...deps.office, practice: deps.practice, ...(term && { term }), years: deps.years(), today };
    },
  };
}
