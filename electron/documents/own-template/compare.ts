import { ROW_NUMBER } from '../template/placeholders.ts';
import { type Ask, placeSentence, type Quoted } from './asked.ts';
import { type Offered, ORDINALS } from './data.ts';

/** A name that is asked for and not offered, with the sentence that says where and which is nearest. */
export type Unknown = { kind: Ask['kind']; name: string; nearest?: string | undefined; sentence: string };

/** Asked against offered: what cannot be filled, what is offered and not used. */
export type Comparison = {
  unknown: Unknown[];
  unused: { fields: string[]; images: string[]; tables: string[] };
};

/** Offered in every template: the number of a row, and of a heading. */
const BUILT_IN = [ROW_NUMBER, ...ORDINALS];

const WHAT: Record<Ask['kind'], string> = {
  field: '字段',
  image: '图片',
  loop: '表',
  condition: '字段或者表',
};

/** A table's columns; names such as `constructor` find nothing. */
const columnsOf = ({ tables }: Offered, table: string | undefined): string[] | undefined =>
  table !== undefined && Object.hasOwn(tables, table) ? tables[table] : undefined;

/** What a name could stand for at the ask's place. */
function namesFor({ kind, within, outer = [] }: Ask, offered: Offered): string[] {
  const { fields, images, tables } = offered;
  const columns = [within, ...outer].flatMap((table) => columnsOf(offered, table) ?? []);
  const everything = [...columns, ...fields, ...images, ...Object.keys(tables)];
  const all = {
    field: [...columns, ...fields, ...BUILT_IN],
    image: [...columns, ...images],
    loop: Object.keys(tables),
    condition: everything,
  };
  return all[kind];
}

/** The way out where a name is known, but as something else. */
function otherwise({ kind, name, within }: Ask, offered: Offered): string | undefined {
  const { fields, images, tables } = offered;
  const holder = Object.keys(tables).find((table) => tables[table]?.includes(name));
  if (kind === 'loop' && fields.includes(name))
    return `“${name}”是字段，不是表，不能循环；要在它有内容时才出现，请写“{?${name}}”`;
  if (kind === 'field' && columnsOf(offered, name))
    return `“${name}”是表，请写“{#${name}}”和“{/${name}}”，把每行的内容写在中间`;
  if (kind === 'field' && images.includes(name)) return `“${name}”是图片，请写“{%${name}}”`;
  if (kind === 'image' && fields.includes(name)) return `“${name}”是文字，不是图片，请写“{${name}}”`;
  if (holder !== undefined && holder !== within)
    return `“${name}”是表“${holder}”里的一栏，要写在“{#${holder}}”和“{/${holder}}”中间`;
  return undefined;
}

/** Sentences on words in 《》 or «» that are names of fields: other programs would fill them, this one does not. */
export const meantForFields = (quoted: Quoted[], { fields }: Offered): string[] =>
  quoted
    .filter(({ name, written }) => fields.includes(name) || written.startsWith('«'))
    .map(({ name, written, place }) => `${placeSentence(place)}：“${written}”不会填，要填请写“{${name}}”。`);

/** How many characters must be put in, left out, replaced or swapped with a neighbour to make one text the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows: number[][] = [b.map((_, index) => index).concat(b.length)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number) => (up === 0 ? row : rows[i - up])?.[j - left] ?? 0;
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(2, 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The name nearest to a misspelt one, nothing where more than half would have to change. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const other of names) {
    const distance = editDistance(name, other);
    const longer = Math.max([...name].length, [...other].length);
    if (distance * 2 <= longer && distance < longer && (!best || distance < best.distance))
      best = { name: other, distance };
  }
  return best?.name;
}

function unknownOf(ask: Ask, offered: Offered): Unknown[] {
  const { kind, name, place, within } = ask;
  const names = namesFor(ask, offered);
  if (names.includes(name)) return [];
  // The columns of a table without rows are not known, and nothing of its loop is ever filled.
  if ([within, ...(ask.outer ?? [])].some((table) => columnsOf(offered, table)?.length === 0)) return [];
  const said = otherwise(ask, offered);
  const near = said === undefined ? nearest(name, names) : undefined;
  const guess = near === undefined ? '' : `，是不是“${near}”`;
  const sentence = `${placeSentence(place)}：${said ?? `没有名为“${name}”的${WHAT[kind]}${guess}`}。`;
  return [{ kind, name, ...(near === undefined ? {} : { nearest: near }), sentence }];
}

/** Compares what a template asks for with what there is to fill it. */
export function compareFields(asks: Ask[], offered: Offered): Comparison {
  const named = new Set(asks.map(({ name }) => name));
  const unused = (names: string[]) => names.filter((name) => !named.has(name));
  return {
    unknown: asks.flatMap((ask) => unknownOf(ask, offered)),
    unused: {
      fields: unused(offered.fields),
      images: unused(offered.images),
      tables: unused(Object.keys(offered.tables)),
    },
  };
}
