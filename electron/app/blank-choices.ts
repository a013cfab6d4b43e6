import { type DeputyFact, deputiesOn } from '#features/deputies/facts.ts';
import { DEPUTY_LEVELS, levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { Choices } from '#features/exchange/blank-form.ts';
import type { BlankKind } from '#features/exchange/contract.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { deskTerm } from '#features/terms/rules.ts';
import type { People } from './people.ts';
import { yearRecords } from './records/all.ts';
import { namesApart } from './registers.ts';

const open = (words: readonly string[]) => ({ words: [...new Set(words)], closed: false });
const closed = (words: readonly string[]) => ({ words, closed: true });

/** What can be chosen in a blank form, by field: the people, groups and stations of a day, and the practice's own words. */
export function blankChoices(
  kind: BlankKind,
  {
    people,
    practice,
    township,
    today,
  }: { people: People; practice: Practice; township: string; today: string },
): Choices {
  const serving: DeputyFact[] = deputiesOn(people.deputies, today);
  const apart = namesApart(serving);
  const term = deskTerm(people.terms, today);
  const names = open(serving.map(({ id }) => apart.get(id) ?? ''));
  const stations = open(people.stations.map(({ name }) => name));
  const { opinions, receptions, reportbacks, standards } = practice;
  switch (kind) {
    case 'roster':
      return {
        level: closed(DEPUTY_LEVELS.map((level) => levelLabel(level, townshipKindOf(township) ?? '镇'))),
        group: open(people.groups.filter(({ termId }) => termId === term?.id).map(({ name }) => name)),
        station: stations,
      };
    case 'receptions':
      return { station: stations, satisfaction: closed(receptions.ratings) };
    case 'opinions':
      return {
        lead: names,
        category: open(opinions.topics),
        source: open(opinions.channels),
        result: closed(opinions.resultClasses.map(({ name }) => name)),
        deputyRating: closed(opinions.ratings),
        voterRating: closed(opinions.ratings),
      };
    case 'tallies':
      return { deputy: names, form: open(reportbacks.forms) };
    case 'groups':
      return { leaderId: names, deputyLeaderId: names };
    case 'stations':
      return { kind: open(standards.kinds) };
    default:
      return yearRecords[kind].lines.choices({ practice, names });
  }
}
