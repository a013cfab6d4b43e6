import { shown } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyDetail, DeputyRow, deputiesContract } from './contract.ts';
import { type DeputyFact, deputiesOn } from './facts.ts';
import { person, tenure } from './fields.ts';
import { entryChecks } from './rules/entry.ts';
import { matchesName, normaliseName } from './rules/names.ts';
import { inStrokeOrder } from './rules/order.ts';
import { spell } from './spelling.ts';
import type { deputiesStore } from './store.ts';

const unknownDeputy = () =>
  new Refusal({
    code: 'unknown-deputy',
    message: '名册中没有这位代表。',
    remedy: '请回到代表名册重新选择。',
  });

/** A deputy as lists and files show one. */
export const deputyRow = (deputy: DeputyFact): DeputyRow => ({
  ...shown(person, deputy),
  ...shown(tenure, deputy),
  id: deputy.id,
  levelName: deputy.levelName,
  group: deputy.group,
  station: deputy.station,
  term: deputy.term.ordinal,
  pinyin: deputy.pinyin,
  initials: deputy.initials,
  checks: entryChecks(deputy),
});

/** The roster: looking up, the file of one deputy, and corrections. */
export function deputiesService(deps: {
  store: ReturnType<typeof deputiesStore>;
  /** Everybody of all terms, in the order of the roster. */
  deputies: () => readonly DeputyFact[];
  timelineOf: (deputyId: string, today: string) => DeputyDetail['timeline'];
}): Handlers<typeof deputiesContract> {
  function found(id: string): DeputyFact {
    const deputy = deps.deputies().find((candidate) => candidate.id === id);
    if (!deputy) throw unknownDeputy();
    return deputy;
  }

  const detailOf = (id: string, today: string): DeputyDetail => ({
    ...deputyRow(found(id)),
    timeline: deps.timelineOf(id, today),
  });

  return {
    list: ({ search, level, groupId, stationId, termId, order }, { station, today }) => {
      const everybody = deps.deputies();
      const all =
        termId === undefined
          ? deputiesOn(everybody, today)
          : everybody.filter((deputy) => deputy.termId === termId);
      const rows = all.filter(
        (deputy) =>
          (level === undefined || deputy.level === level) &&
          (groupId === undefined || deputy.groupId === groupId) &&
          (stationId === undefined || deputy.stationId === stationId) &&
          (station === undefined || deputy.stationId === station) &&
          matchesName(search, deputy),
      );
      return { rows: (order === 'stroke' ? inStrokeOrder(rows) : rows).map(deputyRow), total: all.length };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    reveal: ({ id }, { about }) => {
      const { name, idNumber = '', phone } = found(id);
      about(name);
      return { idNumber, phone };
    },
    save: ({ id, ...edit }, { about, today }) => {
      const deputy = found(id);
      about(deputy.name);
      const name = normaliseName(edit.name);
      const { idNumber = deputy.idNumber, phone = deputy.phone } = edit;
      const holder = idNumber && deps.deputies().find((other) => other.idNumber === idNumber);
      if (holder && holder.personId !== deputy.personId) {
        throw new Refusal({
          code: 'id-number-taken',
          message: `这个身份证号码已登记在${holder.name}名下。`,
          remedy: '请对照证件核对两人的号码。',
        });
      }
      const spelling = name === deputy.name ? {} : spell(name);
      const { persons, tenures } = deps.store;
      persons.change(deputy.personId, { ...edit, name, idNumber, phone, ...spelling });
      tenures.change(id, edit);
      return detailOf(id, today);
    },
  };
}
