import { readChineseNumber } from '#electron/values/chinese-number.ts';
import kindsData from '../../../../resources/proofreading/kinds.json' with { type: 'json' };
import { having } from '../element.ts';
import { type Fault, PRACTICE, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { around, placeOf } from '../place.ts';

const MEASURE = '(?:名|件|条|人|项|次|户|份|张|票|个(?!月|工作|百分))';
/** What is measured, with its tenths: money, roads, land. */
const AMOUNT = '(?:亿元|万元|元|公里|千米|米|万亩|亩|公顷|平方米)';
const COUNT = new RegExp(`(\\d+(?:\\.\\d+)?)(?:${MEASURE}|${AMOUNT})`, 'g');

const textsOf = ({ elements, model }: Reading) =>
  having(elements, model.paragraphs, 'body', 'heading', 'annex-body');

/** The part of a sentence after 其中 as labels with their counts. */
const partsOf = (text: string) =>
  [...text.matchAll(new RegExp(`([^，、；。：:（）()\\d]*)(\\d+)(${MEASURE})`, 'g'))].map(
    ({ 1: label = '', 2: count = '', 3: measure = '' }) => ({ label, count: Number(count), measure }),
  );

/** Parts that exclude one another add up to the whole. */
export const sumOfParts: Rule = {
  rule: 'sum-of-parts',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    textsOf(reading).flatMap((paragraph): Fault[] =>
      [
        ...paragraph.text.matchAll(
          /(\d+)(名|件|条|人|项|次|户|份|张|票|个)[^。；\d]{0,20}(?:[，,：:（(]\s*其中[，：]?|中，)([^。；]+)/g,
        ),
      ].flatMap(({ 0: whole, 1: total = '', 2: measure = '', 3: rest = '', index }) => {
        const parts = partsOf(rest).filter((part) => part.measure === measure);
        const kinds = kindsData.exclusive.find((labels) =>
          parts.every(({ label }) => labels.some((one) => label.includes(one))),
        );
        const sum = parts.reduce((all, { count }) => all + count, 0);
        if (!kinds || parts.length < 2 || sum === Number(total)) return [];
        return [
          {
            place: placeOf(reading, paragraph),
            found: `分项之和 ${sum} 与总数 ${total} 不符`,
            words: around(paragraph.text, index, index + whole.length),
            expected: '核对各项和总数',
          },
        ];
      }),
    ),
};

/** Nearer to the whole than this, parts that do not add up are miscounted rather than left out. */
const NEARLY_ALL = 0.95;

/** Amounts of money, roads or land after 其中 never make more than the whole, nor miss it by a little. */
export const sumOfAmounts: Rule = {
  rule: 'sum-of-amounts',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    textsOf(reading).flatMap((paragraph): Fault[] =>
      [
        ...paragraph.text.matchAll(
          new RegExp(
            `(\\d+(?:\\.\\d+)?)(${AMOUNT})[^。；，\\d]{0,8}[，,：:（(]\\s*其中[，：:]?([^。；]+)`,
            'g',
          ),
        ),
      ].flatMap(({ 0: whole, 1: total = '', 2: measure = '', 3: rest = '', index }) => {
        const all = Number(total);
        const parts = [...rest.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${AMOUNT})`, 'g'))];
        const sum = Math.round(parts.reduce((add, [, part]) => add + Number(part), 0) * 1e4) / 1e4;
        if (parts.length < 2 || parts.some(([, , own]) => own !== measure) || sum === all) return [];
        if (sum < all * NEARLY_ALL) return [];
        return [
          {
            place: placeOf(reading, paragraph),
            found: `分项之和 ${sum} 与总数 ${total} 不符`,
            words: around(paragraph.text, index, index + whole.length),
            expected: '核对各项和总数',
          },
        ];
      }),
    ),
};

/** A part with its percentage of the whole named before: 办结30件，占75%; or 办结30件，办结率75%. */
const SHARE =
  /(?:([\u4e00-\u9fff]{2})(?:了|的)?)?(\d+(?:\.\d+)?)(名|件|条|人|项|次|户|份|张|票|个|亿元|万元|元|公里|千米|米|万亩|亩|公顷|平方米)[，,]?(?:(?:仅|约)?占([\u4e00-\u9fff]{2,8}?)?的?|\1率(?:为|是|达到?)?)\s?(\d+(?:\.(\d+))?)%/g;
/** Wholes that are named by no word of their own: what was counted before is meant. */
const UNNAMED = /^(总数|全部|全镇|全乡|代表总数|总件数|应到人数)?$/;

/** The amounts that a text gives to a name: 计划总投资1260万元. */
const amountsOf = (text: string, name: string, measure: string) =>
  [...text.matchAll(new RegExp(`${name}(?:共|为|达|约|是)?(\\d+(?:\\.\\d+)?)${measure}`, 'g'))].map(
    ([, amount]) => Number(amount),
  );

/** A percentage is the part divided by the whole. */
export const percentage: Rule = {
  rule: 'percentage',
  clause: PRACTICE,
  strength: 'recommended',
  check(reading) {
    const texts = textsOf(reading);
    const all = texts.map(({ text }) => text).join('\n');
    return texts.flatMap((paragraph): Fault[] =>
      paragraph.text.split(/(?<=[。；])/).flatMap((sentence) =>
        [...sentence.matchAll(SHARE)].flatMap(
          ({
            0: whole,
            2: part = '',
            3: measure = '',
            4: of = '',
            5: percent = '',
            6: decimals = '',
            index,
          }) => {
            const before = [...sentence.slice(0, index).matchAll(COUNT)]
              .filter(([found]) => found.replace(/[\d.]/g, '') === measure)
              .map(([, count]) => Number(count));
            const wholes = (UNNAMED.test(of) ? before : amountsOf(all, of, measure)).filter(
              (count) => count >= Number(part) && count > 0,
            );
            const step = 10 ** -decimals.length;
            const fits = wholes.some((one) => Math.abs((100 * Number(part)) / one - Number(percent)) <= step);
            if (wholes.length === 0 || fits) return [];
            return [
              {
                place: placeOf(reading, paragraph),
                found: `${part}${measure}不是${wholes.at(-1)}${measure}的${percent}%`,
                words: around(
                  paragraph.text,
                  paragraph.text.indexOf(whole),
                  paragraph.text.indexOf(whole) + whole.length,
                ),
                expected: `${((100 * Number(part)) / (wholes.at(-1) ?? 1)).toFixed(Math.max(1, decimals.length))}%，核对分子和分母`,
              },
            ];
          },
        ),
      ),
    );
  },
};

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,2})';
const LEADS = new RegExp(
  `(?:以下|下列|如下|提出|做好|抓好|突出|强调)${NUMBER}(?:项|点|条|个方面|个问题)[^，。；]{0,8}[:：]\\s*$`,
);

const readCount = (text: string) => readChineseNumber(text.replace('两', '二'));

/** As many items follow as are announced. */
export const itemsAnnounced: Rule = {
  rule: 'items-announced',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'body').flatMap((paragraph): Fault[] => {
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
