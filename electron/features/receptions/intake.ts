import type { ReceptionDraft } from '../exchange/rules/receptions.ts';
import { changed, type Doubt, type Intake, type NamedDeputy } from '../exchange/rules/taken.ts';
import type { Reception } from './fields.ts';
import type { receptionsStore } from './store.ts';

/** What makes two entries the same visit: nothing the office fills in later. */
const visitOf = (
  entry: { date: string; visitor: string; phone: string; address: string; matter: string },
  station: string,
) => [entry.date, station, entry.visitor, entry.phone, entry.address, entry.matter].join('\u0000');

/** Takes register entries in; the nth entry of one visit in the file is the nth of it in the register. */
export function receptionsIntake(deps: {
  store: ReturnType<typeof receptionsStore>;
  deputyNamed: (name: string) => NamedDeputy;
  stationNamed: (name: string, newId: () => string) => string | undefined;
}): Intake<ReceptionDraft> {
  const known = new Map<string, Reception[]>();
  const yearsRead = new Set<number>();

  function sameVisit(entry: Omit<Reception, 'id'>): Reception | undefined {
    const year = Number(entry.date.slice(0, 4));
    if (!yearsRead.has(year)) {
      yearsRead.add(year);
      for (const record of deps.store.ofYear(year)) {
        const visit = visitOf(record, record.stationId);
        known.set(visit, [...(known.get(visit) ?? []), record]);
      }
    }
    return known.get(visitOf(entry, entry.stationId))?.shift();
  }

  return (draft, newId) => {
    const doubts: Doubt[] = [];
    const deputies = draft.deputies.flatMap((name) => {
      const deputy = deps.deputyNamed(name);
      if ('id' in deputy) return [deputy.id];
      doubts.push({ field: 'deputies', ...deputy.doubt });
      return [];
    });
    const station = deps.stationNamed(draft.station, newId);
    if (deputies.length === 0 || station === undefined) return { outcome: 'skipped', doubts };
    const { sheet: _sheet, row: _row, deputies: _names, station: _station, visitor = '', ...fields } = draft;
    const entry = { ...fields, visitor, stationId: station, transferred: draft.transferred === true };
    const same = sameVisit(entry);
    if (same) return { outcome: changed(deps.store.change(same.id, entry, deputies, newId)), doubts };
    deps.store.add({ id: newId(), ...entry }, deputies, newId);
    return { outcome: 'added', doubts };
  };
}
