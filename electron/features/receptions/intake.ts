import { blank } from '#electron/nouns/noun.ts';
import type { ReceptionDraft } from '../exchange/rules/receptions.ts';
import { changed, type DeputyNaming, type Doubt, type Intake, written } from '../exchange/rules/taken.ts';
import { type Reception, reception } from './fields.ts';
import type { receptionsStore } from './store.ts';

type Entry = Pick<Reception, 'date' | 'stationId' | 'visitor' | 'phone' | 'address' | 'matter'>;

const key = (...parts: string[]) => parts.join('\u0000');

/** What makes two entries the same visit: nothing the office fills in later. */
const visitOf = ({ date, stationId, visitor, phone, address, matter }: Entry) =>
  key(date, stationId, visitor, phone, address, matter);

/** The same visit whose telephone or address was put right since; without a name it cannot be known again. */
const visitByName = ({ date, stationId, visitor, matter }: Entry) =>
  visitor === '' ? undefined : key(date, stationId, visitor, matter);

/** A blank telephone or address that is filled in later is no other visit; a different one is. */
const agreesOrBlank = (record: Entry, entry: Entry) =>
  (['phone', 'address'] as const).every(
    (name) => record[name] === entry[name] || record[name] === '' || entry[name] === '',
  );

/** Takes register entries in; the nth entry of one visit in the file is the nth of it in the register. */
export function receptionsIntake(deps: {
  store: ReturnType<typeof receptionsStore>;
  deputyNamed: DeputyNaming;
  stationNamed: (name: string, newId: () => string) => string | undefined;
}): Intake<ReceptionDraft> {
  /** The visits of a year that no row of this file has spoken of yet. */
  const ofYear = new Map<string, Reception[]>();

  function sameVisit(entry: Entry): Reception | undefined {
    const year = entry.date.slice(0, 4);
    const known = ofYear.get(year) ?? deps.store.ofYear(Number(year));
    const byName = visitByName(entry);
    const exact = known.findIndex((record) => visitOf(record) === visitOf(entry));
    const at =
      exact >= 0 || byName === undefined
        ? exact
        : known.findIndex((record) => visitByName(record) === byName && agreesOrBlank(record, entry));
    ofYear.set(year, at >= 0 ? known.toSpliced(at, 1) : known);
    return known[at];
  }

  return (draft, newId) => {
    const doubts: Doubt[] = [];
    const named = draft.deputies.flatMap(({ name, remarks }) => {
      const deputy = deps.deputyNamed(name, remarks);
      if ('id' in deputy) return [deputy.id];
      doubts.push({ field: 'deputies', ...deputy.doubt });
      return [];
    });
    const deputies = [...new Set(named)];
    const station = deps.stationNamed(draft.station, newId);
    if (deputies.length === 0 || station === undefined) return { outcome: 'skipped', doubts };
    const { sheet: _sheet, row: _row, deputies: _names, station: _station, visitor = '', ...fields } = draft;
    const entry = { ...fields, visitor, stationId: station };
    const same = sameVisit(entry);
    if (same)
      return { outcome: changed(deps.store.change(same.id, written(entry), deputies, newId)), doubts };
    const transferred = draft.transferred === true;
    deps.store.add({ ...blank(reception), ...entry, id: newId(), transferred }, deputies, newId);
    return { outcome: 'added', doubts };
  };
}
