import { type Fault, PRACTICE, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { around, placeOf } from '../place.ts';
import { AMOUNT, MEASURE, textsOf } from './measures.ts';

const COUNT = new RegExp(`(\\d+(?:\\.\\d+)?)(?:${MEASURE}|${AMOUNT})`, 'g');

/** A part with its percentage of the whole named before: 办结30件，占75%; or 办结30件，办结率75%. */
const SHARE = new RegExp(
  `(?:([\\u4e00-\\u9fff]{2})(?:了|的)?)?(\\d+(?:\\.\\d+)?)(${MEASURE}|${AMOUNT})[，,]?(?:(?:仅|约)?占([\\u4e00-\\u9fff]{2,8}?)?的?|\\1率(?:为|是|达到?)?)\\s?(\\d+(?:\\.(\\d+))?)%`,
  'g',
);
/** Wholes that are named by no word of their own: what was counted before is meant. */
const UNNAMED = /^(总数|全部|全镇|全乡|代表总数|总件数|应到人数)?$/;

/** The amounts that a text gives to a name: 计划总投资1260万元. */
const amountsOf = (text: string, name: string, measure: string) =>
  [...text.matchAll(new RegExp(`${name}(?:共|为|达|约|是)?(\\d+(?:\\.\\d+)?)${measure}`, 'g'))].map(
    ([, amount]) => Number(amount),
  );

type Share = {
  part: string;
  measure: string;
  wholes: number[];
  percent: string;
  decimals: string;
  words: string;
};

/** What should have come and what came: 应收31.2万元，实收27.3万元，收缴率87.5%. */
const DUE_AND_COME = new RegExp(
  `应[^，。；\\d]{0,12}(\\d+(?:\\.\\d+)?)(${MEASURE}|${AMOUNT})[，,、]\\s*实[^，。；\\d]{0,8}(\\d+(?:\\.\\d+)?)\\2[，,](?![^，。；\\d]*(?:满意|合格|增长|知晓))[^，。；\\d]{1,8}率(?:为|是|达到?)?\\s?(\\d+(?:\\.(\\d+))?)%`,
  'g',
);

const sharesIn = (sentence: string, all: string): Share[] =>
  [...sentence.matchAll(SHARE)].map(
    ({ 0: words, 2: part = '', 3: measure = '', 4: of = '', 5: percent = '', 6: decimals = '', index }) => {
      const before = [...sentence.slice(0, index).matchAll(COUNT)]
        .filter(([found]) => found.replace(/[\d.]/g, '') === measure)
        .map(([, count]) => Number(count));
      const named = amountsOf(all, of, measure);
      // 占收回问卷的: 收回114份 stands before it.
      const begun = named.length > 0 ? named : amountsOf(sentence, of.slice(0, 2), measure);
      const wholes = UNNAMED.test(of) ? before : begun;
      return { part, measure, wholes, percent, decimals, words };
    },
  );

const ratesIn = (sentence: string): Share[] =>
  [...sentence.matchAll(DUE_AND_COME)].map(
    ({ 0: words, 1: whole = '', 2: measure = '', 3: part = '', 4: percent = '', 5: decimals = '' }) => ({
      part,
      measure,
      wholes: [Number(whole)],
      percent,
      decimals,
      words,
    }),
  );

function shareFault(reading: Reading, paragraph: Paragraph, share: Share): Fault[] {
  const { part, measure, percent, decimals, words } = share;
  const wholes = share.wholes.filter((count) => count >= Number(part) && count > 0);
  const last = wholes.at(-1);
  const step = 10 ** -decimals.length;
  const fits = wholes.some((one) => Math.abs((100 * Number(part)) / one - Number(percent)) <= step);
  if (last === undefined || fits) return [];
  const from = paragraph.text.indexOf(words);
  return [
    {
      place: placeOf(reading, paragraph),
      found: `${part}${measure}不是${last}${measure}的${percent}%`,
      words: around(paragraph.text, from, from + words.length),
      expected: `${((100 * Number(part)) / last).toFixed(Math.max(1, decimals.length))}%，核对分子和分母`,
    },
  ];
}

/** A percentage is the part divided by the whole. */
export const percentage: Rule = {
  rule: 'percentage',
  clause: PRACTICE,
  strength: 'recommended',
  check(reading) {
    const texts = textsOf(reading);
    const all = texts.map(({ text }) => text).join('\n');
    return texts.flatMap((paragraph) =>
      paragraph.text
        .split(/(?<=[。；])/)
        .flatMap((sentence) => [...sharesIn(sentence, all), ...ratesIn(sentence)])
        .flatMap((share) => shareFault(reading, paragraph, share)),
    );
  },
};
