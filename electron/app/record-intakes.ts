import type { Writer } from '#database/writer.ts';
import type { Work } from '#electron/procedure.ts';
import { activityEditSchema } from '#features/activities/contract.ts';
import { deedEditSchema } from '#features/deeds/contract.ts';
import type { Intakes } from '#features/exchange/carry-out.ts';
import { recordNouns } from '#features/exchange/rules/forms/records.ts';
import { formOf, type RecordKind } from '#features/exchange/rules/headings.ts';
import type { DeputyNaming } from '#features/exchange/rules/taken.ts';
import { groupEditSchema } from '#features/groups/contract.ts';
import { stationEditSchema } from '#features/stations/contract.ts';
import type { recordServices } from './record-services.ts';
import { savingIntake } from './saving-intake.ts';
import type { Stores } from './stores.ts';

/** Intakes of the nouns that are read by their own declaration: each line is saved as the noun's form would save it. */
export function recordIntakes(deps: {
  stores: Stores;
  writer: Writer;
  services: Pick<ReturnType<typeof recordServices>, RecordKind>;
  deputyNamed: () => DeputyNaming;
  /** The term to which a new group belongs; undefined where there is none yet. */
  termId: () => string | undefined;
  work: Work;
}): Pick<Intakes, RecordKind> {
  const { stores, services } = deps;
  // the log says of the whole import what it was about
  const work: Work = { ...deps.work, about: () => undefined };
  const shared = (kind: RecordKind) => {
    let naming: DeputyNaming | undefined;
    return {
      writer: deps.writer,
      noun: recordNouns[kind],
      subject: formOf(kind).subject,
      deputyNamed: (...named: Parameters<DeputyNaming>) => {
        naming ??= deps.deputyNamed();
        return naming(...named);
      },
    };
  };

  return {
    stations: () =>
      savingIntake({
        ...shared('stations'),
        same: ({ name }) => stores.stations.all().find((station) => station.name === name),
        schema: stationEditSchema,
        save: (edit) => services.stations.save(edit, work),
        refusedAt: {},
      }),
    groups: () =>
      savingIntake({
        ...shared('groups'),
        same: ({ name }) =>
          stores.groups.all().find((group) => group.termId === deps.termId() && group.name === name),
        schema: groupEditSchema,
        save: (edit) => services.groups.save(edit, work),
        refusedAt: {},
      }),
    activities: () =>
      savingIntake({
        ...shared('activities'),
        same: ({ date = '', title = '' }) => stores.activities.same(date, title),
        schema: activityEditSchema,
        save: (edit) => services.activities.save(edit, work),
        refusedAt: { 'unknown-kind': 'kind', 'ends-before-start': 'endsOn', 'year-locked': 'date' },
      }),
    deeds: () =>
      savingIntake({
        ...shared('deeds'),
        same: ({ deputyId, date, title }) =>
          stores.deeds
            .ofYear(Number(date?.slice(0, 4)))
            .find((deed) => deed.deputyId === deputyId && deed.date === date && deed.title === title),
        schema: deedEditSchema,
        save: (edit) => services.deeds.save(edit, work),
        refusedAt: {
          'unknown-kind': 'kind',
          'future-date': 'date',
          'not-serving': 'date',
          'year-locked': 'date',
        },
      }),
  };
}
