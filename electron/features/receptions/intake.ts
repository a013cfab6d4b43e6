import type { ReceptionDraft } from '../exchange/rules/receptions.ts';
import { changed, type DeputyNaming, type Doubt, type Intake, keeping } from '../exchange/rules/taken.ts';
import type { ReceptionColumns, ReceptionRecord, receptionsStore } from './store.ts';

type Entry = Pick<ReceptionColumns, 'date' | 'station_id' | 'visitor' | 'phone' | 'address' | 'matter'>;

const key = (...parts: string[]) => parts.join('\u0000');

/** What makes two entries the same visit: nothing the office fills in later. */
const visitOf = ({ date, station_id, visitor, phone, address, matter }: Entry) =>
  key(date, station_id, visitor, phone, address, matter);

/** The same visit whose telephone or address was put right since; without a name it cannot be known again. */
const visitByName = ({ date, station_id, visitor, matter }: Entry) =>
  visitor === '' ? undefined : key(date, station_id, visitor, matter);

/** A blank telephone or address that is filled in later is no other visit; a different one is. */
const agreesOrBlank = (record: Entry, columns: Entry) =>
  (['phone', 'address'] as const).every(
    (name) => record[name] === columns[name] || record[name] === '' || columns[name] === '',
  );

/** Takes register entries in; the nth entry of one visit in the file is the nth of it in the register. */
export function receptionsIntake(room: {
  store: ReturnType<typeof receptionsStore>;
  deputyNamed: DeputyNaming;
  stationNamed: (name: string, newId: () => string) => string | null;
}): Intake<ReceptionDraft> {
  /** The visits of a year that no row of this file has spoken of yet. */
  const ofYear = new Map<string, ReceptionRecord[]>();

  function sameVisit(columns: ReceptionColumns): ReceptionRecord | undefined {
    const year = columns.date.slice(0, 4);
    const known = ofYear.get(year) ?? room.store.ofYear(Number(year));
    const byName = visitByName(columns);
    const exact = known.findIndex((record) => visitOf(record) === visitOf(columns));
    const at =
      exact >= 0 || byName === undefined
        ? exact
        : known.findIndex((record) => visitByName(record) === byName && agreesOrBlank(record, columns));
    ofYear.set(year, at >= 0 ? known.toSpliced(at, 1) : known);
    return known[at];
  }

  return (draft, newId) => {
    const doubts: Doubt[] = [];
    const named = draft.deputies.flatMap(({ name, remarks }) => {
      const deputy = room.deputyNamed(name, remarks);
      if ('id' in deputy) return [deputy.id];
      doubts.push({ field: 'deputies', ...deputy.doubt });
      return [];
    });
    const deputies = [...new Set(named)];
    const station = room.stationNamed(draft.station, newId);
    if (deputies.length === 0 || station === null) return { outcome: 'skipped', doubts };
    const columns: ReceptionColumns = {
      date: draft.date,
      station_id: station,
      visitor: draft.visitor ?? '',
      anonymous: draft.anonymous ? 1 : 0,
      phone: draft.phone,
      address: draft.address,
      matter: draft.matter,
      on_spot_reply: draft.onSpotReply,
      transferred: draft.transferred ? 1 : 0,
      unit: draft.unit,
      progress: draft.progress,
      feedback_on: draft.feedbackOn ?? null,
      satisfaction: draft.satisfaction,
      registrar: draft.registrar,
      note: draft.note,
    };
    const same = sameVisit(columns);
    if (same) {
      const { id, station_name: _, ...known } = same;
      return { outcome: changed(room.store.change(id, keeping(columns, known), deputies, newId)), doubts };
    }
    room.store.add(newId(), columns, deputies, newId);
    return { outcome: 'added', doubts };
  };
}
