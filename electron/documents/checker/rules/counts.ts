import { readChineseNumber } from '#electron/values/chinese-number.ts';
import { having } from '../element.ts';
import { type Fault, PRACTICE, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { around, placeOf } from '../place.ts';
import { textsOf } from './measures.ts';

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,2})';
const LEADS = new RegExp(
  `(?:以下|下列|如下|提出|做好|抓好|突出|强调)${NUMBER}(?:项|点|条|个方面|个问题)[^，。；]{0,8}[:：]\\s*$`,
);

const readCount = (text: string) => readChineseNumber(text.replace('两', '二'));

/** A number and its list in brackets: “六有”标准（有场所、有牌子……）, 4项制度（接待、交办……）. */
const BRACKETED =
  /(?<![\d一二三四五六七八九十百])(\d{1,2}|[一二三四五六七八九十]{1,3})(?:([有化不])[”"]?[^（(，。；]{0,6}|(?:项|个|种|类)(?:制度|标准|任务|措施|内容|重点|机制|环节|步骤|专题))[（(]([^（）()]*、[^（）()]*)[）)]/g;

/** Items of a bracketed list that are not as many as it says; a list that ends in 等, or whose parts may be joined, is not counted. */
const bracketedFaults = (reading: Reading) =>
  textsOf(reading).flatMap((paragraph): Fault[] =>
    [...paragraph.text.matchAll(BRACKETED)].flatMap(
      ({ 0: whole, 1: number = '', 2: alike = '', 3: list = '', index }) => {
        const items = list.split(/[、，]/).map((item) => item.trim());
        const due = readCount(number);
        const counted =
          alike === '' ? !/等|和|与|及|\d/.test(list) : items.every((item) => item.includes(alike));
        if (due === undefined || !counted || items.length === due) return [];
        return [
          {
            place: placeOf(reading, paragraph),
            found: `说是 ${due} 项，括号里列了 ${items.length} 项`,
            words: around(paragraph.text, index, index + whole.length),
            expected: '个数与所列的一致',
          },
        ];
      },
    ),
  );

/** A head that says how many it is of, over a line of names: 一、先进单位（3个）. */
const HEAD_OF = /[\u4e00-\u9fff][（(](\d{1,2})(?:个|名|家|人|位|户)[）)]\s*$/;
/** Nothing but names: 甲站、乙站、丙村。 */
const NAMES = /^\s*[^、，。；：:\d]{2,20}(?:、[^、，。；：:\d]{2,20})+。?\s*$/;

const headFaults = (reading: Reading) => {
  const lines = textsOf(reading);
  return lines.flatMap((paragraph, at): Fault[] => {
    const due = Number(HEAD_OF.exec(paragraph.text)?.[1]);
    const list = lines[at + 1]?.text ?? '';
    const count = list.split('、').length;
    // 和 may join the last two, or be part of a name.
    const joined = /[和与及]/.test(list) ? 1 : 0;
    if (!due || !NAMES.test(list) || (due >= count && due <= count + joined)) return [];
    return [
      {
        place: placeOf(reading, paragraph),
        found: `说是 ${due} 个，下面列了 ${count} 个`,
        expected: '个数与所列的一致',
      },
    ];
  });
};

/** As many items follow as are announced. */
export const itemsAnnounced: Rule = {
  rule: 'items-announced',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) => [
    ...bracketedFaults(reading),
    ...headFaults(reading),
    ...having(reading.elements, reading.model.paragraphs, 'body').flatMap((paragraph): Fault[] => {
      const found = LEADS.exec(paragraph.text);
      const due = found ? readCount(found[1] ?? '') : undefined;
      const after = reading.elements.numbered.filter(
        (mark) => mark.paragraph.index > paragraph.index && mark.annex === 0,
      );
      const [first] = after;
      if (due === undefined || !first || first.ordinal !== 1) return [];
      const ends = after.findIndex(
        ({ level, ordinal }, at) => level < first.level || (at > 0 && level === first.level && ordinal === 1),
      );
      const items = after
        .slice(0, ends < 0 ? after.length : ends)
        .filter(({ level }) => level === first.level);
      return items.length === due
        ? []
        : [
            {
              place: placeOf(reading, paragraph),
              found: `说是 ${due} 项，后面列了 ${items.length} 项`,
              expected: '个数与所列的一致',
            },
          ];
    }),
  ],
};

const cellsOf = (paragraphs: Paragraph[], table: number): Map<number, Map<number, string>> => {
  const rows = new Map<number, Map<number, string>>();
  for (const { cell, text } of paragraphs) {
    if (cell?.table !== table) continue;
    const row = rows.get(cell.row) ?? new Map<number, string>();
    row.set(cell.column, (row.get(cell.column) ?? '') + text.replace(/\s/g, ''));
    rows.set(cell.row, row);
  }
  return rows;
};

const asNumber = (text: string | undefined) =>
  text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;

const isTotal = (row: Map<number, string> | undefined) =>
  /^(合计|总计|共计)$/.test([...(row?.values() ?? [])].find((text) => text !== '') ?? '');

/** The total of a table's column is the sum of its rows. */
export const tableTotals: Rule = {
  rule: 'table-total',
  clause: PRACTICE,
  strength: 'recommended',
  check: ({ model: { paragraphs, tables } }) =>
    tables.flatMap((_, table) => {
      const rows = cellsOf(paragraphs, table);
      const order = [...rows.keys()].sort((one, other) => one - other);
      const at = order.findLast((row) => isTotal(rows.get(row)));
      if (at === undefined) return [];
      const others = order
        .filter((row) => row !== at)
        .map((row) => rows.get(row) ?? new Map<number, string>());
      if (others.some((row) => [...row.values()].some((text) => /^小计$/.test(text)))) return [];
      return [...(rows.get(at) ?? [])].flatMap(([column, text]): Fault[] => {
        const total = asNumber(text);
        const said = others.map((row) => row.get(column) ?? '').filter((value) => value !== '');
        const values = said.map(asNumber);
        const numbers = values.filter((value) => value !== undefined);
        // Heads are words, and a column that holds other words, or counts on, is not added up.
        const heads = values.findIndex((value) => value !== undefined);
        const counted = numbers.every((value, index) => value === index + 1) && numbers.length > 2;
        if (total === undefined || numbers.length < 2 || values.slice(heads).includes(undefined) || counted)
          return [];
        const sum = numbers.reduce((all, value) => all + value, 0);
        return Math.abs(sum - total) < 1e-6
          ? []
          : [
              {
                place: `表${table + 1}第${at + 1}行第${column + 1}列`,
                found: `合计 ${total}，各行相加是 ${Math.round(sum * 100) / 100}`,
                expected: '核对各行和合计',
              },
            ];
      });
    }),
};

/** As many rows stand in a list as the text before it says. */
export const rowsAnnounced: Rule = {
  rule: 'rows-announced',
  clause: PRACTICE,
  strength: 'recommended',
  check(reading) {
    const { paragraphs, tables } = reading.model;
    return tables.flatMap((_, table): Fault[] => {
      const start = paragraphs.findIndex(({ cell }) => cell?.table === table);
      const before = paragraphs
        .slice(Math.max(0, start - 4), start)
        .filter(({ cell, text }) => !cell && text.trim() !== '');
      const told = before.findLast(({ text }) => /(名单|如下|下表|见表|安排)/.test(text));
      const counts = [...(told?.text ?? '').matchAll(/(?:共|等)?(\d+)(名|人|件|项|户|个)/g)];
      if (!told || counts.length !== 1) return [];
      const due = Number(counts[0]?.[1]);
      const rows = cellsOf(paragraphs, table);
      const [head, ...body] = [...rows.keys()].sort((one, other) => one - other).map((row) => rows.get(row));
      if (!/^(序号|编号)$/.test(head?.get(0) ?? '')) return [];
      const items = body.filter((row) => /^\d+$/.test(row?.get(0) ?? '')).length;
      return items === due || items === 0
        ? []
        : [
            {
              place: placeOf(reading, told),
              found: `说是 ${counts[0]?.[0]}，表里列了 ${items} 行`,
              expected: '个数与表中所列的一致',
            },
          ];
    });
  },
};
