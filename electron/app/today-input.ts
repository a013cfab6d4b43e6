import type { Role } from '#electron/values/roles.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import type { DueInput } from '#features/today/rules/due.ts';
import type { FigureInput } from '#features/today/rules/figures.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import type { Stores } from './stores.ts';
import type { OfficeFacts, People, YearFacts } from './year-facts.ts';

/** What the list of what is due is made from: opinions of any year that wait, and counts of this year that do not agree. */
export const dueInput = (
  facts: OfficeFacts,
  year: number,
  today: string,
): Omit<DueInput, 'approvals' | 'userChanges'> => ({
  opinions: facts.allOpinions(today).filter(({ answeredOn }) => answeredOn === undefined),
  refusedTallies: facts.year(year, today).reportbacks.filter(({ refused }) => refused),
});

type Named = readonly { name: string }[];

/** Who receives at each station on a day: those who were planned, or else everybody who belongs to it. */
export function dutyInput(
  { stations }: Pick<People, 'stations'>,
  planned: readonly { stationId: string; deputies: Named }[],
  belonging: (stationId: string) => Named,
): { stationId: string; station: string; deputies: string[] }[] {
  const duties = new Map(planned.map(({ stationId, deputies }) => [stationId, deputies]));
  return stations.map(({ id, name }) => ({
    stationId: id,
    station: name,
    deputies: (duties.get(id) ?? belonging(id)).map((deputy) => deputy.name),
  }));
}

/**
 * What 今日 says of the recovery code: to the chair that it is another's, who could then not help the chair; to whoever
 * answers for the vault that there is none.
 */
export function recoveryCodeWords(stores: Stores, owner: string | undefined, role: Role): string | undefined {
  const holder = stores.users.find(owner ?? '');
  if (!holder && (role === 'chair' || role === 'clerk'))
    return '保险库没有恢复码，密码忘了就打不开，请生成一个';
  if (holder && holder.role !== 'chair' && role === 'chair')
    return `恢复码现在是“${holder.label}”的，您忘了密码没有别的办法进来，请换成自己的`;
  return undefined;
}

/** What the five figures of a year are made from. */
export const figureInput = (facts: YearFacts, practice: PracticeInForce): FigureInput => ({
  marks: facts.activities.flatMap(({ attendance }) => attendance.map(({ mark }) => mark)),
  receptions: facts.receptions,
  opinions: summariseOpinions(facts.opinions, (day) => practice.on(day).opinions, facts.today),
  reportbacks: {
    count: new Set(
      facts.reportbacks.filter(({ refused, held }) => held && !refused).map(({ deputyId }) => deputyId),
    ).size,
    of: facts.deputies.length,
  },
});
