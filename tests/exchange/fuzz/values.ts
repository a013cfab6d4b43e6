import { WRITTEN_DAYS } from '#features/exchange/rules/date-spellings.ts';
import type { Chance } from './chance.ts';

/** What a clerk typed into a cell, as the library that writes it takes it. */
export type Typed = string | number | Date | { formula: string } | { error: '#REF!' | '#N/A' } | undefined;

/** A cell: what was typed, and what it means; `truth` undefined where nothing can be known of it. */
export type Meant = { typed: Typed; truth: unknown };

export const names = ['罗春禾', '邓开源', '施明达', '杨采薇', '方东', '欧阳明和', '阿依古丽·买买提', '李金'];

const padded = (name: string) => (name.length === 2 ? [...name].join('　') : ` ${name} `);

/** A name as registers write it: padded, with a star, with a remark behind it. */
export function nameCell(chance: Chance, name: string): Meant {
  const typed = chance.one([
    name,
    name,
    padded(name),
    `${name}*`,
    `${name}（女）`,
    `${name}（石桥村）`,
    `${name}\n`,
  ]);
  return { typed, truth: name };
}

/** Several names in one cell. */
export function namesCell(chance: Chance, people: readonly string[]): Meant {
  const between = chance.one(['、', '，', ',', '；', '\n', ' 、']);
  return {
    typed: people.map((name) => (chance.often(0.2) ? `${name}（女，苗族）` : name)).join(between),
    truth: people,
  };
}

const hours = ['', '', '', ' 9:30', '上午9:00-11:00', ' 14:00:00', '（周二）', '下午', ' 9时30分'];

/** A day in every way in which days are written, with or without its year, as text, as a date, as a number that lost its zero. */
export function dayCell(chance: Chance, date: string): Meant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  switch (chance.below(8)) {
    case 0:
      return { typed: new Date(`${date}T00:00:00Z`), truth: date };
    case 1:
      return { typed: `${month}月${day}日${chance.one(hours)}`, truth: date };
    case 2:
      return { typed: `${month}.${day}`, truth: date };
    case 3:
      return { typed: Number(`${month}.${day}`), truth: date };
    case 4:
      return { typed: Math.round((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000), truth: date };
    default:
      return { typed: chance.one(WRITTEN_DAYS)(year, month, day) + chance.one(hours), truth: date };
  }
}

/** A birth month, at times as the number that Excel makes of it. */
export function monthCell(chance: Chance, month: string): Meant {
  const [year, number = ''] = month.split('-');
  const typed = chance.one<Typed>([
    `${year}.${number}`,
    `${year}年${Number(number)}月`,
    `${year}-${number}`,
    `${year}${number}`,
    Number(`${year}.${number}`),
    new Date(`${month}-12T00:00:00Z`),
  ]);
  return { typed, truth: month };
}

/** An identity number as text, behind an apostrophe, or as the number that loses its digits. */
export function idCell(chance: Chance, id: string): Meant {
  return {
    typed: chance.one<Typed>([id, id, `'${id}`, ` ${id}`, Number(id.replace('X', '0')), '5.30122E+17']),
    truth: id,
  };
}

/** A telephone number as text or number, or what is left of it in scientific form. */
export function phoneCell(chance: Chance, phone: string): Meant {
  return { typed: chance.one<Typed>([phone, Number(phone), `'${phone}`, '1.38E+10']), truth: phone };
}

/** Now and then something went wrong in a cell: nothing can be known of it then, and that has to be told. */
export function mayFail(chance: Chance, cell: Meant): Meant {
  if (!chance.often(0.04)) return cell;
  return {
    typed: chance.one<Typed>([{ error: '#REF!' }, { error: '#N/A' }, { formula: 'VLOOKUP(A1,Z1:Z9,1)' }]),
    truth: cell.truth,
  };
}

export const text = (words: string): Meant => ({ typed: words, truth: words });
