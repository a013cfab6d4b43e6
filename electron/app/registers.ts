import { levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { Registers } from '#features/exchange/registers.ts';
import type { Stores } from './stores.ts';

/** Names by id; namesakes with what tells them apart, as the import reads it back: 罗春禾（石桥村党总支书记）. */
function namesApart(deputies: ReturnType<Stores['deputies']['all']>): Map<string, string> {
  const people = Map.groupBy(deputies, ({ name }) => name);
  return new Map(
    deputies.map(({ id, name, person_id, workplace, constituency }) => {
      const hasNamesake = (people.get(name) ?? []).some((other) => other.person_id !== person_id);
      return [id, hasNamesake ? `${name}（${workplace || constituency}）` : name];
    }),
  );
}

/** A year's records in the shape in which the office's workbooks write them. */
export function registersOf(stores: Stores, township: string, year: number, madeOn: string): Registers {
  const kind = townshipKindOf(township) ?? '镇';
  const deputies = stores.deputies.all();
  const names = namesApart(deputies);
  const nameOf = (id: string) => names.get(id) ?? '';
  const activities = stores.activities.ofYear(year);
  const places = new Map(activities.map(({ id }, index) => [id, index]));
  const attended = Map.groupBy(stores.activities.attendanceOfYear(year), (row) => row.deputy_id);
  const receiving = Map.groupBy(stores.receptions.receivingOfYear(year), (row) => row.reception_id);
  const cosigning = Map.groupBy(stores.opinions.cosignersOfYear(year), (row) => row.opinion_id);
  return {
    township,
    term: stores.terms.current()?.name ?? township,
    year,
    madeOn,
    levelName: (level) => levelLabel(level, kind),
    roster: deputies.map((deputy) => ({
      name: deputy.name,
      sex: deputy.sex === '男' || deputy.sex === '女' ? deputy.sex : '',
      ethnicity: deputy.ethnicity,
      birthMonth: deputy.birth_month ?? undefined,
      education: deputy.education,
      party: deputy.party,
      workplace: deputy.workplace,
      composition: deputy.composition,
      constituency: deputy.constituency,
      level: deputy.level,
      phone: deputy.phone,
      idNumber: deputy.id_number ?? undefined,
      group: deputy.group_name ?? '',
      station: deputy.station_name ?? '',
      note: deputy.note,
    })),
    activities: activities.map(({ date, title, kind: activity }) => ({ date, title, kind: activity })),
    attendance: deputies.map(({ id, group_name }) => ({
      name: nameOf(id),
      group: group_name ?? '',
      marks: (attended.get(id) ?? []).map(({ activity_id, mark }) => ({
        activity: places.get(activity_id) ?? -1,
        mark,
      })),
    })),
    receptions: stores.receptions.ofYear(year).map((record) => ({
      date: record.date,
      station: record.station_name,
      deputies: (receiving.get(record.id) ?? []).map((row) => nameOf(row.deputy_id)),
      visitor: record.visitor || undefined,
      anonymous: record.anonymous === 1,
      phone: record.phone,
      address: record.address,
      matter: record.matter,
      onSpotReply: record.on_spot_reply,
      transferred: record.transferred === 1,
      unit: record.unit,
      progress: record.progress,
      feedbackOn: record.feedback_on ?? undefined,
      satisfaction: record.satisfaction,
      registrar: record.registrar,
      note: record.note,
    })),
    opinions: stores.opinions.ofYear(year).map((record) => ({
      number: record.number,
      raisedOn: record.raised_on,
      lead: nameOf(record.lead_id),
      cosigners: (cosigning.get(record.id) ?? []).map((row) => nameOf(row.deputy_id)),
      title: record.title,
      content: record.content,
      category: record.category,
      source: record.source,
      unit: record.unit,
      assignedOn: record.assigned_on ?? undefined,
      dueOn: record.due_on ?? undefined,
      answeredOn: record.answered_on ?? undefined,
      result: record.result,
      deputyRating: record.deputy_rating,
      voterRating: record.voter_rating,
      note: record.note,
    })),
    tallies: stores.reportbacks.ofYear(year).map(({ id: _, deputy_id, ...record }) => ({
      deputy: nameOf(deputy_id),
      ...record,
    })),
  };
}
