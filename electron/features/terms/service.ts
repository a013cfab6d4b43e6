import type { Handlers } from '#electron/procedure.ts';
import type { termsContract } from './contract.ts';
import type { termsStore } from './store.ts';

/** The desk: office, term, and the years that have records. */
export function termsService(room: {
  store: ReturnType<typeof termsStore>;
  office: { township: string; county: string };
  practice: { id: string; name: string };
}): Handlers<typeof termsContract> {
  return {
    desk: (_, { today }) => {
      const term = room.store.current();
      return {
        township: room.office.township,
        county: room.office.county,
        practice: room.practice,
        ...(term && { term }),
        years: room.store.years(),
        today,
      };
    },
  };
}
