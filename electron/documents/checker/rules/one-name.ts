import { type Fault, PRACTICE, type Reading, type Rule } from '../finding.ts';
import { shortName } from '../names.ts';
import { SURNAMES } from '../surnames.ts';

const tight = (text: string) => text.replace(/\s/g, '');

/** Names of bodies as lists in tables have them, each once. */
const bodiesInTables = ({ model }: Reading): string[] => [
  ...new Set(
    model.paragraphs
      .filter(({ cell }) => cell !== undefined)
      .map(({ text }) => tight(text))
      .filter((text) => /^[\u4e00-\u9fff]{3,20}(?:办|办公室|委|委员会|常委会|政府)$/.test(text)),
  ),
];

/** What may follow a name in running text. */
const AFTER_NAME = '[，。、；：（）()]|主持|同志|作|讲话|介绍|宣布|出席|参加|汇报|报告|表示|任|等|$';

/** An office and the name after it: 人大主席李敏; only offices that one person holds. */
const OFFICE_HOLDER = new RegExp(
  `((?<!副)(?:[镇乡县区市]人大主席|[镇乡县]长|[党镇乡县]委书记|[\\u4e00-\\u9fff]{2}[局所站]长))([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=${AFTER_NAME})`,
  'g',
);

/** True for two names of one surname and length that differ by one character. */
const nearly = (one: string, other: string) =>
  one.length === other.length &&
  one[0] === other[0] &&
  [...one].filter((character, at) => character !== other[at]).length === 1;

function peopleWrittenTwoWays({ model }: Reading): [string, string][] {
  const holders = new Map<string, Set<string>>();
  for (const { text } of model.paragraphs)
    for (const [, office = '', name = ''] of tight(text).matchAll(OFFICE_HOLDER))
      holders.set(office, (holders.get(office) ?? new Set()).add(name));
  return [...holders.values()].flatMap((names) => {
    const all = [...names];
    return all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => nearly(one, other))
        .map((other): [string, string] => [one, other]),
    );
  });
}

function bodiesWrittenTwoWays(reading: Reading): [string, string][] {
  const names = bodiesInTables(reading);
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .filter((other) => shortName(one) === shortName(other))
      .map((other): [string, string] => [one, other]),
  );
}

/** One body and one person are written one way throughout: in lists of tables, and after the office that one person holds. */
export const nameTwoWays: Rule = {
  rule: 'name-two-ways',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    [...bodiesWrittenTwoWays(reading), ...peopleWrittenTwoWays(reading)].map(
      ([one, other]): Fault => ({
        place: '全文',
        found: `同一名称有两种写法：“${one}”和“${other}”`,
        expected: '同一个机关、同一个人，全文用一种写法',
      }),
    ),
};
