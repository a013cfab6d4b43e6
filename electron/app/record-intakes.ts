import type { Writer } from '#database/writer.ts';
import { type RecordKind, recordKinds, recordNouns } from '#electron/nouns/records.ts';
import type { Work } from '#electron/procedure.ts';
import type { Intakes } from '#features/exchange/carry-out.ts';
import { formOf } from '#features/exchange/rules/headings.ts';
import type { DeputyNaming } from '#features/exchange/rules/taken.ts';
import { groupEditSchema } from '#features/groups/contract.ts';
import { stationEditSchema } from '#features/stations/contract.ts';
import type { recordServices } from './record-services.ts';
import { yearRecords } from './records/all.ts';
import type { ByLines } from './records/record.ts';
import { savingIntake } from './saving-intake.ts';
import type { Stores } from './stores.ts';

/** The command by which a form saves, whatever its input. */
type Saves = { save(edit: never, work: Work): unknown };

type Lines = Omit<ByLines<unknown>, 'choices'>;

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
  const { stores, services, writer } = deps;
  // the log says of the whole import what it was about
  const work: Work = { ...deps.work, about: () => undefined };

  const ofPeople: Record<'stations' | 'groups', Lines> = {
    stations: {
      schema: stationEditSchema,
      same: (_, { name }) => stores.stations.all().find((station) => station.name === name),
      refusedAt: {},
    },
    groups: {
      schema: groupEditSchema,
      same: (_, { name }) =>
        stores.groups.all().find((group) => group.termId === deps.termId() && group.name === name),
      refusedAt: {},
    },
  };
  const linesOf = (kind: RecordKind): Lines =>
    kind === 'stations' || kind === 'groups' ? ofPeople[kind] : (yearRecords[kind].lines as Lines);

  return Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      () => {
        const { schema, same, refusedAt } = linesOf(kind);
        const service: Saves = services[kind];
        let naming: DeputyNaming | undefined;
        return savingIntake({
          writer,
          noun: recordNouns[kind],
          subject: formOf(kind).subject,
          deputyNamed: (...named: Parameters<DeputyNaming>) => {
            naming ??= deps.deputyNamed();
            return naming(...named);
          },
          same: (said) => same(stores[kind], said),
          schema,
          save: (edit) => service.save(edit as never, work),
          refusedAt,
        });
      },
    ]),
  ) as Pick<Intakes, RecordKind>;
}
