import type { Writer } from '#database/writer.ts';
import { blank } from '#electron/nouns/noun.ts';
import type { RecordKind } from '#electron/nouns/records.ts';
import type { Work } from '#electron/procedure.ts';
import { chineseNumber, readChineseNumber } from '#electron/values/chinese-number.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { attendanceIntake } from '#features/activities/intake.ts';
import { rosterIntake } from '#features/deputies/intake.ts';
import { deputyNaming } from '#features/deputies/naming.ts';
import type { Intakes } from '#features/exchange/carry-out.ts';
import { opinionsIntake } from '#features/opinions/intake.ts';
import { receptionsIntake } from '#features/receptions/intake.ts';
import { talliesIntake } from '#features/reportbacks/intake.ts';
import { station } from '#features/stations/fields.ts';
import { deskTerm } from '#features/terms/rules.ts';
import { leavingLockedYears } from './leaving-locked-years.ts';
import type { People } from './people.ts';
import { recordIntakes } from './record-intakes.ts';
import type { recordServices } from './record-services.ts';
import type { Stores } from './stores.ts';

/** The term that a roster's title names, founded when there is none yet: 清溪镇第十九届人民代表大会代表名册. */
function termOf(
  stores: Stores,
  { township, today }: { township: string; today: string },
  title: string,
  newId: () => string,
): string {
  const current = deskTerm(stores.terms.all(), today);
  if (current) return current.id;
  const ordinal = readChineseNumber(/第(.{1,3})届/u.exec(title)?.[1] ?? '');
  const id = newId();
  stores.terms.add({
    id,
    ordinal: ordinal ?? 1,
    name: `${township}${ordinal ? `第${chineseNumber(ordinal)}届` : '本届'}人民代表大会`,
    fromOn: undefined,
  });
  return id;
}

/** Finds a group or station by name, founding it at its first mention. */
function founding(all: () => { id: string; name: string }[], add: (id: string, name: string) => void) {
  const read = () => new Map(all().map(({ id, name }) => [name, id]));
  let byName = read();
  const named = (name: string, newId: () => string): string | undefined => {
    if (name === '') return undefined;
    const known = byName.get(name);
    if (known) return known;
    const id = newId();
    add(id, name);
    byName.set(name, id);
    return id;
  };
  /** Reads them anew, once what a row founded was taken back. */
  named.again = () => {
    byName = read();
  };
  return named;
}

/** The name of the record behind an id, for showing what an update changes: a deputy, a group, a station, an activity. */
export const nameOfRecord =
  (stores: Stores, people: () => People) =>
  (id: string): string =>
    people().nameOf(id) ||
    people().stationName(id) ||
    (people().groups.find((group) => group.id === id)?.name ?? stores.activities.find(id)?.title ?? '');

/** The intakes of one import: where each kind of workbook meets the stores it writes to. */
export function intakesOf({
  stores,
  writer,
  people,
  services,
  work,
  ...office
}: {
  stores: Stores;
  writer: Writer;
  people: () => People;
  services: Pick<ReturnType<typeof recordServices>, RecordKind>;
  township: string;
  /** The call that the import is made in. */
  work: Work;
}): Intakes {
  const { newId, today } = work;
  const stationNamed = founding(stores.stations.all, (id, name) =>
    stores.stations.add({ ...blank(station), id, name }),
  );
  const term = () => {
    const current = deskTerm(stores.terms.all(), today);
    if (current) return current.id;
    throw new Refusal({
      code: 'roster-first',
      message: '保险库里还没有代表名册，其他表格里的姓名无从对应。',
      remedy: '请先登记本届和代表，或导入代表名册，也可以把名册和其他表格一起选上。',
    });
  };
  const deputyNamed = () => {
    const termId = term();
    return deputyNaming(people().deputies.filter((deputy) => deputy.termId === termId));
  };
  const leaving = leavingLockedYears(writer, stores.approvals.locks().length > 0);

  return {
    ...recordIntakes({
      stores,
      writer,
      services,
      deputyNamed,
      termId: () => deskTerm(stores.terms.all(), today)?.id,
      work,
    }),
    roster: (title) => {
      const termId = termOf(stores, { ...office, today }, title, newId);
      const groupNamed = founding(
        () => stores.groups.all().filter((group) => group.termId === termId),
        (id, name) => stores.groups.add({ id, termId, name, liaison: '' }),
      );
      const { deputies } = people();
      return rosterIntake({ store: stores.deputies, deputies, termId, groupNamed, stationNamed });
    },
    attendance: (activities) => {
      const known = { store: stores.activities, termId: term(), activities, deputyNamed: deputyNamed() };
      return leaving('name', attendanceIntake(known));
    },
    receptions: () => {
      const known = { store: stores.receptions, deputyNamed: deputyNamed(), stationNamed };
      return leaving('date', receptionsIntake(known), stationNamed);
    },
    opinions: () => {
      const { nameOf } = people();
      const known = { store: stores.opinions, deputyNamed: deputyNamed(), nameOf };
      return leaving('raisedOn', opinionsIntake(known));
    },
    tallies: () => {
      const known = { store: stores.reportbacks, deputyNamed: deputyNamed() };
      return leaving('date', talliesIntake(known));
    },
  };
}
