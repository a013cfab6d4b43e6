import type { ScopeDataArgs } from 'easy-template-x';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import { legal } from '#electron/values/xml-text.ts';
import { ROW_NUMBER } from '../template/placeholders.ts';
import { isPicture, ORDINALS, type OwnRow, type OwnTemplateData, type OwnValue } from './data.ts';
import type { Found } from './pairs.ts';
import { blankImage, type ImageContent, imageOf } from './pictures.ts';
import type { Signs } from './signs.ts';

type Resolved = string | boolean | object[] | ImageContent | undefined;

/** A field of exactly this name; names such as `constructor` find nothing. */
const own = <T>(holder: Record<string, T> | undefined, name: string): T | undefined =>
  holder && Object.hasOwn(holder, name) ? holder[name] : undefined;

/** The number of a heading at a level (GB/T 9704 7.3.3). */
const ordinal = (level: number, count: number) =>
  [`${chineseNumber(count)}、`, `（${chineseNumber(count)}）`, `${count}.`, `（${count}）`][level] ?? '';

const isFilled = (value: OwnValue | undefined) =>
  isPicture(value)
    ? value.bytes.length > 0
    : value !== undefined && value !== '' && value !== 0 && value !== '0';

/** Gives the filling library the value of each tag, found by its number; asked twice for one tag it answers the same. */
export function resolver(found: Map<string, Found>, data: OwnTemplateData, signs: Signs) {
  const counts = [0, 0, 0, 0];
  const answered = new WeakMap<object, Resolved>();

  const text = (value: string | number) =>
    legal(String(value)).replace(/\r\n?/g, '\n').replaceAll('\n', signs.line).replaceAll('\t', signs.tab);

  /** The row of the loops around a tag, with its number in the innermost; an outer row's columns are seen within. */
  function rowOf(path: ScopeDataArgs['path']): OwnRow | undefined {
    const at = path.findLastIndex((step) => typeof step === 'number');
    const [loop, index] = [path[at - 1], path[at]];
    if (typeof loop !== 'object' || typeof index !== 'number') return undefined;
    const outer = rowOf(path.slice(0, at - 1));
    const rows = rowsOf(found.get(loop.name)?.tag.name ?? '', outer);
    return { ...outer, [ROW_NUMBER]: index + 1, ...rows[index] };
  }

  /** The rows of a table; within another loop those that agree with its row in every column that both have. */
  function rowsOf(name: string, outer: OwnRow | undefined): OwnRow[] {
    const rows = own(data.tables, name) ?? [];
    if (outer === undefined) return rows;
    return rows.filter((row) =>
      Object.keys(row).every(
        (column) => column === ROW_NUMBER || !Object.hasOwn(outer, column) || outer[column] === row[column],
      ),
    );
  }

  function nextOrdinal(name: string): string | undefined {
    const level = ORDINALS.indexOf(name);
    if (level < 0) return undefined;
    const count = (counts[level] ?? 0) + 1;
    counts.fill(0, level);
    counts[level] = count;
    return ordinal(level, count);
  }

  function resolve({ tag: { kind, name }, picture }: Found, row: OwnRow | undefined): Resolved {
    const table = own(data.tables, name);
    if (kind === 'loop') return rowsOf(name, row).map(() => ({}));
    const value = own(row, name) ?? own(data.fields, name);
    if (kind === 'if' || kind === 'unless') {
      const filled = own(row, name) === undefined && table ? table.length > 0 : isFilled(value);
      return filled === (kind === 'if');
    }
    if (isPicture(value) && isFilled(value)) return imageOf(name, value, picture);
    if (picture) return blankImage();
    if (isPicture(value)) return '';
    return value === undefined ? (nextOrdinal(name) ?? '') : text(value);
  }

  return ({ path }: ScopeDataArgs): Resolved => {
    const tag = path.at(-1);
    if (typeof tag !== 'object') return undefined;
    if (!answered.has(tag)) {
      const one = found.get(tag.name);
      answered.set(tag, one && resolve(one, rowOf(path)));
    }
    return answered.get(tag);
  };
}
