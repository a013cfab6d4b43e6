import kindsData from '../../../../resources/proofreading/kinds.json' with { type: 'json' };
import { type Fault, PRACTICE, type Rule } from '../finding.ts';
import { around, placeOf } from '../place.ts';
import { AMOUNT, MEASURE, textsOf } from './measures.ts';

type Part = { label: string; count: number; measure: string };

/** Labels with their counts: 已完工3个、在建4个. */
const partsOf = (text: string): Part[] =>
  [...text.matchAll(new RegExp(`([^，、；。：:（）()\\d]*)(\\d+)(${MEASURE})`, 'g'))].map(
    ({ 1: label = '', 2: count = '', 3: measure = '' }) => ({ label, count: Number(count), measure }),
  );

/** Stages of one course, each named once: 已整改、正在整改、尚未整改. */
const STAGE = /^(?:已经?|正在?|在|尚?未|待|拟|暂|无法|列入)/;
const areStages = (parts: Part[]) => {
  const stages = parts.map(({ label }) => STAGE.exec(label.trim())?.[0]);
  return !stages.includes(undefined) && new Set(stages).size === stages.length;
};

/** Labels that exclude one another and leave nothing out. */
const areComplete = (parts: Part[]) =>
  kindsData.exclusive.some((labels) =>
    parts.every(({ label }) => labels.some((one) => label.includes(one))),
  ) ||
  areStages(parts) ||
  /^其[他余]/.test(parts.at(-1)?.label.trim() ?? '');

/** Villages, groups, stations and sorts: nothing is in two of them, but not all need be named. */
const APART = /(?:社区|村|乡|镇|街道|片|片区|选区|小组|代表团|之家|站|点|类)$/;
const areApart = (parts: Part[]) => parts.every(({ label }) => APART.test(label.trim()));

/** Things counted in three parts or more with nothing but 、 between them; people are listed by qualities that overlap. */
const isList = (parts: Part[], rest: string) =>
  parts.length > 2 &&
  !/[名人位]/.test(parts[0]?.measure ?? '') &&
  new RegExp(`^(?:[^，、；。：:（）()\\d]*\\d+${MEASURE}、?){${parts.length}}(?![^，。；])`).test(rest);

/** Nearer to the whole than this, parts that do not add up are miscounted rather than left out. */
const NEARLY_ALL = 0.95;
/** Three parts or more are seldom a choice of the greater ones. */
const NEARLY_ALL_OF_MANY = 0.9;

const shouldAddUp = (parts: Part[], rest: string, sum: number, total: number) =>
  areComplete(parts) ||
  (areApart(parts) && sum >= total * NEARLY_ALL) ||
  (isList(parts, rest) && sum >= total * NEARLY_ALL_OF_MANY && sum * NEARLY_ALL_OF_MANY <= total);

/** A whole and what is said to be in it: 120件，其中……. */
const WITHIN = new RegExp(
  `(\\d+)(${MEASURE})[^。；\\d]{0,20}(?:[，,：:（(]\\s*其中[，：]?|中，)([^。；]+)`,
  'g',
);
/** A whole and three parts or more straight after it: 8个项目，已完工3个、在建4个、未开工1个. */
const LISTED = new RegExp(
  `(\\d+)(${MEASURE})[^。；，,\\d]{0,20}[，,：:]\\s*((?:[^，、；。：:（）()\\d]*\\d+\\2[、，,]?){3,})`,
  'g',
);

/** Parts that exclude one another add up to the whole. */
export const sumOfParts: Rule = {
  rule: 'sum-of-parts',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    textsOf(reading).flatMap((paragraph): Fault[] => {
      const { text } = paragraph;
      // Without 其中 other things may be counted after the whole.
      const lists = [...text.matchAll(LISTED)].filter(({ 3: rest = '' }) => areComplete(partsOf(rest)));
      return [...text.matchAll(WITHIN), ...lists].flatMap(
        ({ 0: whole, 1: total = '', 2: measure = '', 3: rest = '', index }) => {
          const parts = partsOf(rest).filter((part) => part.measure === measure);
          const sum = parts.reduce((add, { count }) => add + count, 0);
          const all = Number(total);
          if (parts.length < 2 || sum === all || !shouldAddUp(parts, rest, sum, all)) return [];
          return [
            {
              place: placeOf(reading, paragraph),
              found: `分项之和 ${sum} 与总数 ${total} 不符`,
              words: around(text, index, index + whole.length),
              expected: '核对各项和总数',
            },
          ];
        },
      );
    }),
};

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
        if (sum < all * (parts.length > 2 ? NEARLY_ALL_OF_MANY : NEARLY_ALL)) return [];
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
