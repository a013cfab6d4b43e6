import { changeWords } from '#electron/nouns/words.ts';
import type { Handlers } from '#electron/procedure.ts';
import { dayOf, momentInList } from '#electron/values/moment.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { binContract } from './contract.ts';
import { binTerm } from './rules.ts';
import type { binStore } from './store.ts';

const shownFields = 24;

/** The bin: what was deleted, until when it can be brought back, and bringing it back. */
export function binService(deps: {
  store: ReturnType<typeof binStore>;
  /** For how many days the practice of a day keeps what was deleted. */
  daysOn: (day: PlainDate) => number;
}): Handlers<typeof binContract> {
  const { store, daysOn } = deps;

  const fieldsOf = (id: string) =>
    store
      .contents(id)
      .flatMap(({ kind, content }) => changeWords(kind, content, null, store.row))
      .filter(({ before }) => before !== '')
      .slice(0, shownFields)
      .map(({ field, before }) => ({ field, value: before }));

  return {
    list: (_, { today }) => {
      const days = daysOn(today);
      return {
        rows: store.all().map(({ id, title, subject, removed_by, removed_at }) => ({
          id,
          title,
          subject,
          removedBy: removed_by,
          removedAt: momentInList(new Date(removed_at)),
          ...binTerm(dayOf(new Date(removed_at)), today, days),
          fields: fieldsOf(id),
        })),
        days,
      };
    },
    restore: ({ id }, { about }) => {
      const entry = store.find(id);
      if (!entry) {
        throw new Refusal({
          code: 'not-in-bin',
          message: '回收站里已经没有这一项。',
          remedy: '可能已经恢复，或已过保留期清空。',
        });
      }
      about(`${entry.title}：${entry.subject}`);
      store.putBack(id);
      return { restored: true };
    },
  };
}
