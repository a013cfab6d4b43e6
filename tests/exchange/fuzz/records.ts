import type { WorkbookKind } from '#features/exchange/rules/headings.ts';
import type { Chance } from './chance.ts';
import {
  dayCell,
  idCell,
  type Meant,
  mayFail,
  monthCell,
  nameCell,
  names,
  namesCell,
  phoneCell,
  text,
} from './values.ts';

/** One record by its fields. */
export type Meaning = Record<string, Meant>;

const two = (value: number) => String(value).padStart(2, '0');
const dayOf2025 = (chance: Chance) => `2025-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function idOf(month: string, order: number): string {
  const first = `530122${month.replace('-', '')}12${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + '10X98765432'.charAt(sum % 11);
}

const levels: readonly [string, string[]][] = [
  ['镇人大代表', ['township']],
  ['县人大代表', ['county']],
  ['县、镇人大代表', ['township', 'county']],
  ['云岭县清溪镇人大代表', ['township']],
  ['镇', ['township']],
];

function rosterRow(chance: Chance, order: number): Meaning {
  const name = names[order % names.length] ?? '';
  const month = `${1955 + chance.below(45)}-${two(1 + chance.below(12))}`;
  const [level, truth] = chance.one(levels);
  return {
    name: nameCell(chance, name),
    sex: text(chance.one(['男', '女'])),
    ethnicity: { typed: chance.one(['汉', '汉族']), truth: '汉族' },
    birthMonth: monthCell(chance, month),
    party: { typed: chance.one(['党员', '中共党员']), truth: '中共党员' },
    workplace: text(`石桥村第${order}组村民`),
    constituency: text(`第${order + 1}选区`),
    levels: { typed: level, truth },
    phone: phoneCell(chance, `138000${String(10_000 + order)}`),
    idNumber: idCell(chance, idOf(month, order + 1)),
  };
}

function receptionRow(chance: Chance, order: number): Meaning {
  return {
    date: dayCell(chance, dayOf2025(chance)),
    station: text('龙潭代表联络站'),
    deputies: namesCell(chance, chance.shuffled(names).slice(0, 1 + chance.below(3))),
    visitor: text(`来访人${order}`),
    phone: phoneCell(chance, `139000${String(10_000 + order)}`),
    address: text(`龙潭村${order + 1}组`),
    matter: text(`第${order}件：村道路灯不亮`),
    transferred: { typed: chance.one(['是', '√']), truth: true },
    unit: text('镇规划建设办'),
  };
}

function opinionRow(chance: Chance, order: number): Meaning {
  return {
    number: { typed: chance.one([`${order + 1}`, order + 1]), truth: String(order + 1) },
    raisedOn: dayCell(chance, dayOf2025(chance)),
    lead: nameCell(chance, chance.one(names)),
    title: text(`关于第${order}件事的建议`),
    content: text(`第${order}件事的内容`),
    unit: text('镇水务站'),
    note: text(`备注${order}`),
  };
}

function tallyRow(chance: Chance, order: number): Meaning {
  const good = 20 + chance.below(20);
  return {
    deputy: nameCell(chance, names[order % names.length] ?? ''),
    date: dayCell(chance, dayOf2025(chance)),
    place: text('镇会议室'),
    issued: { typed: good + 5, truth: good + 5 },
    returned: { typed: `${good + 4}票`, truth: good + 4 },
    valid: { typed: good + 3, truth: good + 3 },
    满意: { typed: good, truth: good },
    不满意: { typed: 3, truth: 3 },
  };
}

const makers: Partial<Record<WorkbookKind, (chance: Chance, order: number) => Meaning>> = {
  roster: rosterRow,
  receptions: receptionRow,
  opinions: opinionRow,
  tallies: tallyRow,
};

/** Some records of a kind, in which now and then a cell failed. */
export function recordsOf(chance: Chance, kind: WorkbookKind, from: number, count: number): Meaning[] {
  const make = makers[kind];
  if (!make) throw new RangeError(kind);
  return Array.from({ length: count }, (_, at) => {
    const record = make(chance, from + at);
    return Object.fromEntries(Object.entries(record).map(([field, cell]) => [field, mayFail(chance, cell)]));
  });
}
