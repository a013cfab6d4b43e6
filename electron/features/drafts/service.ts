import type { Handlers } from '#electron/procedure.ts';
import type { draftsContract } from './contract.ts';
import type { draftsStore } from './store.ts';

const keyOf = (user: string, form: string) => `${user} ${form}`;

/** Drafts, each user's own. */
export function draftsService(deps: {
  store: ReturnType<typeof draftsStore>;
}): Handlers<typeof draftsContract> {
  return {
    find: ({ form }, { user }) => {
      const draft = deps.store.find(keyOf(user, form));
      return draft && { content: draft.content, savedAt: draft.saved_at };
    },
    keep: ({ form, content }, { user, now }) => {
      deps.store.keep(keyOf(user, form), content, now);
      return { savedAt: now };
    },
    drop: ({ form }, { user }) => ({ dropped: deps.store.drop(keyOf(user, form)) }),
  };
}
