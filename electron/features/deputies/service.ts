import { blank, edited, shown } from '#electron/nouns/noun.ts';
import { whole } from '#electron/nouns/whole.ts';
import type { Handlers } from '#electron/procedure.ts';
import { isOwnStation } from '#electron/values/own-station.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Term } from '../terms/fields.ts';
import { deskTerm } from '../terms/rules.ts';
import type { DeputyDetail, DeputyFigures, DeputyRow, deputiesContract } from './contract.ts';
import { type DeputyFact, deputiesOn } from './facts.ts';
import { person, tenure } from './fields.ts';
import { countedBy, grassRootsAmong, partyOf, womenAmong } from './rules/composition.ts';
import { entryChecks } from './rules/identity.ts';
import { matchesName, normaliseName } from './rules/names.ts';
import { inStrokeOrder } from './rules/order.ts';
import type { DeputySettings } from './settings.ts';
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
  terms: () => readonly Term[];
  /** Whether any record names the deputy: a step as group leader, a duty, a signature beside others. */
  inUse: (id: string) => boolean;
  timelineOf: (deputyId: string, today: string) => DeputyDetail['timeline'];
  figuresOf: (deputyId: string, year: number, today: string) => DeputyFigures;
  settingsOn: (day: string) => DeputySettings;
}): Handlers<typeof deputiesContract> {
  function found(id: string): DeputyFact {
    const deputy = deps.deputies().find((candidate) => candidate.id === id);
    if (!deputy) throw unknownDeputy();
    return deputy;
  }

  /** Refuses a tenure that ends before it begins. */
  function checkDays({
    fromOn,
    untilOn,
  }: {
    fromOn?: string | undefined;
    untilOn?: string | undefined;
  }): void {
    if (fromOn === undefined || untilOn === undefined || fromOn <= untilOn) return;
    throw new Refusal({
      code: 'tenure-ends-first',
      message: '任职终止日期早于开始日期。',
      remedy: '请核对两个日期。',
    });
  }

  const nextPosition = () => 1 + Math.max(0, ...deps.deputies().map(({ position }) => position));

  const detailOf = (id: string, today: string): DeputyDetail => ({
    ...deputyRow(found(id)),
    timeline: deps.timelineOf(id, today),
  });

  return {
    list: ({ search, level, groupId, stationId, termId, order }, work) => {
      const everybody = deps.deputies().filter(({ stationId: own }) => isOwnStation(work, own));
      const all =
        termId === undefined
          ? deputiesOn(everybody, work.today)
          : everybody.filter((deputy) => deputy.termId === termId);
      const rows = all.filter(
        (deputy) =>
          (level === undefined || deputy.level === level) &&
          (groupId === undefined || deputy.groupId === groupId) &&
          (stationId === undefined || deputy.stationId === stationId) &&
          matchesName(search, deputy),
      );
      return { rows: (order === 'stroke' ? inStrokeOrder(rows) : rows).map(deputyRow), total: all.length };
    },
    composition: (_, { today }) => {
      const serving = deputiesOn(deps.deputies(), today);
      const { grassRoots } = deps.settingsOn(today);
      return {
        women: womenAmong(serving),
        grassRoots: grassRootsAmong(serving, grassRoots),
        grassRootsWords: grassRoots,
        parties: countedBy(serving, partyOf),
        compositions: countedBy(serving, ({ composition }) => composition),
        levels: countedBy(serving, ({ levelName }) => levelName),
      };
    },
    detail: ({ id, year }, { today }) => ({
      ...detailOf(id, today),
      ...(year !== undefined && { figures: deps.figuresOf(id, year, today) }),
    }),
    reveal: ({ id }, { about }) => {
      const deputy = found(id);
      about(deputy.name);
      return { ...whole(person, deputy), ...whole(tenure, deputy) };
    },
    save: ({ id, termId, ...edit }, { about, newId, today }) => {
      const deputy = id === undefined ? undefined : found(id);
      const name = normaliseName(edit.name);
      about(name);
      const idNumber = edit.idNumber ?? deputy?.idNumber;
      const holder = idNumber ? deps.deputies().find((other) => other.idNumber === idNumber) : undefined;
      if (holder && (deputy ? holder.personId !== deputy.personId : holder.name !== name)) {
        throw new Refusal({
          code: 'id-number-taken',
          message: `这个身份证号码已登记在${holder.name}名下。`,
          remedy: '请对照证件核对两人的号码。',
        });
      }
      checkDays(edit);
      const { persons, tenures } = deps.store;
      if (deputy) {
        const spelling = name === deputy.name ? {} : spell(name);
        persons.change(deputy.personId, { ...edited(person, edit), name, ...spelling });
        tenures.change(deputy.id, edited(tenure, edit));
        return detailOf(deputy.id, today);
      }
      const term = deps.terms().find((known) => known.id === termId) ?? deskTerm(deps.terms(), today);
      if (!term)
        throw new Refusal({ code: 'no-term', message: '还没有登记届次。', remedy: '请先登记本届。' });
      const known = deps
        .deputies()
        .find(
          (other) =>
            other.personId === holder?.personId && other.termId === term.id && other.level === edit.level,
        );
      if (known) {
        throw new Refusal({
          code: 'deputy-twice',
          message: `${known.name}已经在本届名册里。`,
          remedy: '请修改已有的那一条。',
        });
      }
      const personId = holder?.personId ?? newId();
      const ofPerson = { ...edited(person, edit), name };
      if (holder) persons.change(personId, ofPerson);
      else persons.add({ ...blank(person), ...ofPerson, ...spell(name), id: personId });
      const made = newId();
      const ids = { id: made, personId, termId: term.id, position: nextPosition() };
      tenures.add({ ...blank(tenure), ...edited(tenure, edit), level: edit.level, ...ids });
      return detailOf(made, today);
    },
    leave: ({ id, untilOn, leaveReason }, { about, today }) => {
      const deputy = found(id);
      about(deputy.name);
      checkDays({ fromOn: deputy.days.from, untilOn });
      deps.store.tenures.change(id, { untilOn, leaveReason });
      return detailOf(id, today);
    },
    remove: ({ id }, { about, today }) => {
      const deputy = found(id);
      about(deputy.name);
      const done = deps.timelineOf(id, today).length;
      if (done > 0) {
        throw new Refusal({
          code: 'deputy-has-records',
          message: `${deputy.name}已有 ${done} 条履职记录，不能从名册删除。`,
          remedy: '离任的代表请登记资格终止，记录照旧保留。',
        });
      }
      if (deps.inUse(id)) {
        throw new Refusal({
          code: 'deputy-has-records',
          message: `${deputy.name}是小组组长，或者已有接待排班等记录，不能从名册删除。`,
          remedy: '请先从小组和排班里换下，或登记资格终止。',
        });
      }
      deps.store.tenures.remove(id);
      const elsewhere = deps.deputies().some((other) => other.personId === deputy.personId);
      if (!elsewhere) deps.store.persons.remove(deputy.personId);
      return { removed: true };
    },
  };
}
