import type { ReceptionDraft } from '../exchange/rules/receptions.ts';
import { changed, type Doubt, type Intake, type NamedDeputy } from '../exchange/rules/taken.ts';
import type { ReceptionColumns, ReceptionRecord, receptionsStore } from './store.ts';

/** What makes two entries the same visit: nothing the office fills in later. */
const visitOf = (
  entry: { date: string; visitor: string; phone: string; address: string; matter: string },
  station: string,
) => [entry.date, station, entry.visitor, entry.phone, entry.address, entry.matter].join('\u0000');

/** Takes register entries in; the nth entry of one visit in the file is the nth of it in the register. */
export function receptionsIntake(room: {
  store: ReturnType<typeof receptionsStore>;
  deputyNamed: (name: string) => NamedDeputy;
  stationNamed: (name: string, newId: () => string) => string | null;
}): Intake<ReceptionDraft> {
  const known = new Map<string, ReceptionRecord[]>();
  const yearsRead = new Set<number>();

  function sameVisit(columns: ReceptionColumns): ReceptionRecord | undefined {
    const year = Number(columns.date.slice(0, 4));
    if (!yearsRead.has(year)) {
      yearsRead.add(year);
      for (const record of room.store.ofYear(year)) {
        const visit = visitOf(record, record.station_id);
        known.set(visit, [...(known.get(visit) ?? []), record]);
      }
    }
    return known.get(visitOf(columns, columns.station_id))?.shift();
  }

  return (draft, newId) => {
    const doubts: Doubt[] = [];
    const deputies = draft.deputies.flatMap((name) => {
      const deputy = room.deputyNamed(name);
      if ('id' in deputy) return [deputy.id];
      doubts.push({ field: 'deputies', ...deputy.doubt });
      return [];
    });
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
    if (same) return { outcome: changed(room.store.change(same.id, columns, deputies, newId)), doubts };
    room.store.add(newId(), columns, deputies, newId);
    return { outcome: 'added', doubts };
  };
}
