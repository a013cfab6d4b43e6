import { edited, shown } from '#electron/nouns/noun.ts';
import { whole } from '#electron/nouns/whole.ts';
import type { Handlers } from '#electron/procedure.ts';
import { checkStation, isOwnStation } from '#electron/values/own-station.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import { occasions, type ReceptionFact } from '../receptions/facts.ts';
import { receptionMonths } from '../receptions/rules/months.ts';
import type { stationsContract } from './contract.ts';
import { type Station, station } from './fields.ts';
import type { StationSettings } from './settings.ts';
import { stationStandards } from './standards.ts';
import type { stationsStore } from './store.ts';

type Facts = { deputies: readonly DeputyFact[]; receptions: readonly ReceptionFact[] };

/** Stations with their members and the year's receptions. */
export function stationsService(deps: {
  store: ReturnType<typeof stationsStore>;
  stations: () => readonly Station[];
  /** Whether anything on record names the station: a tenure, a reception, a user. */
  inUse: (id: string) => boolean;
  facts: (year: number, today: string) => Facts;
  nextReception: (today: string) => string | undefined;
  settingsOn: (day: string) => StationSettings;
}): Handlers<typeof stationsContract> {
  function rows(year: number, today: string) {
    const { deputies, receptions } = deps.facts(year, today);
    return deps.stations().map((record) => {
      const own = receptions.filter(({ stationId }) => stationId === record.id);
      const members = inStrokeOrder(deputies.filter(({ stationId }) => stationId === record.id));
      return {
        ...shown(station, record),
        id: record.id,
        deputies: members.length,
        receptionDays: occasions(own),
        voters: own.length,
        lastReception: own.at(-1)?.date,
        members: members.map(({ id, name, workplace, levelName }) => ({ id, name, workplace, levelName })),
        months: receptionMonths(own),
      };
    });
  }

  function found(id: string): Station {
    const known = deps.store.find(id);
    if (!known) throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
    return known;
  }

  const standards = stationStandards({
    findings: deps.store.findings,
    standardsOn: (day) => deps.settingsOn(day).standards,
  });

  return {
    choices: (_, { today }) => ({ kinds: deps.settingsOn(today).kinds }),
    standards: ({ id }, work) => {
      checkStation(work, id);
      return standards.list(found(id), work.today);
    },
    check: ({ id, ...checked }, work) => standards.check(found(id), checked, work),
    list: ({ year }, work) => rows(year, work.today).filter(({ id }) => isOwnStation(work, id)),
    detail: ({ id, year }, work) => {
      checkStation(work, id);
      const row = rows(year, work.today).find((candidate) => candidate.id === id);
      if (!row) throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
      return { ...row, nextReception: deps.nextReception(work.today) };
    },
    save: ({ id, ...edit }, { about, newId, today }) => {
      about(edit.name);
      if (deps.store.all().some((other) => other.name === edit.name && other.id !== id)) {
        throw new Refusal({
          code: 'station-taken',
          message: `已有“${edit.name}”。`,
          remedy: '请换一个名称，或修改已有的站点。',
        });
      }
      const kept = id ?? newId();
      if (id === undefined) deps.store.add({ ...edit, id: kept, phone: edit.phone ?? '' });
      else deps.store.change(found(id).id, edited(station, edit));
      const row = rows(Number(today.slice(0, 4)), today).find((candidate) => candidate.id === kept);
      if (!row) throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
      return row;
    },
    remove: ({ id }, { about }) => {
      const { name } = found(id);
      about(name);
      for (const finding of deps.store.findings.of(id)) deps.store.findings.remove(finding.id);
      if (deps.inUse(id)) {
        throw new Refusal({
          code: 'station-in-use',
          message: `${name}还有代表、接待登记或用户，不能删除。`,
          remedy: '请先把他们改到别的站点。',
        });
      }
      deps.store.remove(id);
      return { removed: true };
    },
    reveal: ({ id }, work) => {
      checkStation(work, id);
      const record = found(id);
      work.about(record.name);
      return whole(station, record);
    },
  };
}
