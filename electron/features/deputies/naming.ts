import type { DeputyNaming } from '../exchange/rules/taken.ts';
import type { DeputyFact } from './facts.ts';
import { DEPUTY_LEVELS, levelsOfLabel } from './rules/levels.ts';
import { normaliseName } from './rules/names.ts';

/** True where words about a person can only be about someone else. */
const contradicts = (hint: string, { sex, phone }: DeputyFact) =>
  (/^[男女]$/u.test(hint) && sex !== '' && hint !== sex) ||
  (/^1\d{10}$/.test(hint) && phone !== '' && !phone.includes(hint));

/** Whether words about a person are found in what the roster says: 龙潭村 in 龙潭村村民. */
function fits(hint: string, deputy: DeputyFact): boolean {
  if (/^[男女]$/u.test(hint)) return deputy.sex === hint;
  const said = [
    ...[deputy.workplace, deputy.constituency, deputy.group, deputy.station, deputy.note],
    ...[deputy.ethnicity, deputy.party, deputy.phone],
  ].filter((words) => words !== '');
  return (
    hint.length > 1 &&
    said.some((words) => words.includes(hint) || (words.length > 1 && hint.includes(words)))
  );
}

const levelNamed = (hint: string) => (/人大|级|兼/u.test(hint) ? levelsOfLabel(hint) : []);

/** Two offices of one person are one: the one that a hint names, else the township's own, else the lowest. */
function tenureOf(own: DeputyFact[], hints: readonly string[]): DeputyFact | undefined {
  const [named] = hints.flatMap(levelNamed);
  const byRank = [...own].sort((a, b) => DEPUTY_LEVELS.indexOf(a.level) - DEPUTY_LEVELS.indexOf(b.level));
  return byRank.find(({ level }) => level === named) ?? byRank[0];
}

const whoIs = ([one]: DeputyFact[]) =>
  [one?.sex, one?.workplace || one?.constituency]
    .filter((words) => words !== undefined && words !== '')
    .join('，');

/** Finds deputies by the name a register gives; what else it says of them (村、单位、性别、小组、电话) tells namesakes apart. */
export function deputyNaming(deputies: readonly DeputyFact[]): DeputyNaming {
  const byName = Map.groupBy(deputies, (deputy) => deputy.name);
  return (written, said = []) => {
    const name = normaliseName(written);
    const hints = said
      .map((hint) => hint.normalize('NFKC').replace(/\s/gu, ''))
      .filter((hint) => hint !== '');
    const people = [...Map.groupBy(byName.get(name) ?? [], (deputy) => deputy.personId).values()];
    const possible = people.filter(
      (own) => !own.some((deputy) => hints.some((hint) => contradicts(hint, deputy))),
    );
    const scored = possible.map((own) => ({
      own,
      score: hints.filter((hint) => own.some((deputy) => fits(hint, deputy))).length,
    }));
    const most = Math.max(0, ...scored.map(({ score }) => score));
    const best = possible.length > 1 ? scored.filter(({ score }) => score === most && most > 0) : scored;
    const found = best.length === 1 && best[0] ? tenureOf(best[0].own, hints) : undefined;
    if (found) return { id: found.id };
    const [message, code] =
      people.length === 0
        ? [`代表名册中没有“${name}”，请核对姓名，或先把此人补进名册。`, 'unknown-deputy']
        : people.length === 1 && possible.length === 0
          ? [
              `名册中的“${name}”（${people.map(whoIs).join('')}）与表里写的“${hints.join('、')}”不符，请核对是不是同一人。`,
              'not-this-deputy',
            ]
          : [
              `名册中有${people.length}位“${name}”（${people.map(whoIs).join('；')}），分不清是哪一位，请在姓名后面用括号注明村、单位或性别，如“${name}（${people[0]?.[0]?.workplace || '某村'}）”，再导入。`,
              'namesakes',
            ];
    return { doubt: { code, message, severity: 'check' } };
  };
}
