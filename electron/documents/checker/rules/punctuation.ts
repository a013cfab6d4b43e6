import type { Role } from '../element.ts';
import { gb15834, PRACTICE } from '../finding.ts';
import { headMarkOf } from '../headings.ts';
import { SURNAMES } from '../surnames.ts';
import { MIXED_BRACKETS } from './pairs.ts';
import { type Slip, slipsOf, textRule } from './text-rule.ts';

const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const HAN = '[\\u4e00-\\u9fff”’）》〉】〕]';
const HAN_AFTER = '[\\u4e00-\\u9fff“‘（《〈【〔]';
const HALF = new RegExp(
  `(?<=${HAN}) ?[,;:?!] ?|[,;:?!](?=${HAN_AFTER})|(?<=${HAN})[()]|[()](?=[\\u4e00-\\u9fff])|(?<=${HAN})\\.(?=$|${HAN_AFTER})`,
  'g',
);

/** A text with its half-width marks as Chinese has them. */
export const fullWidth = (text: string): string => text.replace(HALF, (mark) => FULL[mark.trim()] ?? mark);

/** A half-width mark that a rule on its element reports already. */
function ownedElsewhere(text: string, { from, to }: Slip, role: Role | undefined): boolean {
  if (role === 'addressees') return text.slice(to).trim() === '';
  if (role === 'copies') return from <= 4 && text[from] === ':';
  if (role === 'note') return from === 0 || to === text.length;
  return [...text.matchAll(MIXED_BRACKETS)].some(
    ({ index, 0: whole }) => from === index || to === index + whole.length,
  );
}

/** Chinese text has full-width marks. */
export const halfWidthMarks = textRule(
  { rule: 'half-width-marks', clause: gb15834('5.1'), strength: 'rule' },
  { found: '中文里用了半角标点', expected: '改用全角标点' },
  (text, { index }, { elements: { roles } }) => {
    const start = headMarkOf(text)?.to ?? 0;
    return slipsOf(text, HALF, ([mark]) => FULL[mark.trim()]).filter(
      (slip) => slip.from >= start && !ownedElsewhere(text, slip, roles[index]),
    );
  },
);

/** Quotation marks are “ ” and not straight; an odd one has to be looked at. */
export const straightQuotes = textRule(
  { rule: 'straight-quotes', clause: gb15834('4.8'), strength: 'rule' },
  { found: '用了直引号', expected: '用“ ”，引号内再用引号时用‘ ’' },
  (text) => {
    if (!/[\u4e00-\u9fff]/.test(text)) return [];
    const found = [...text.matchAll(/["＂]/g)].map(({ index }) => index);
    const paired = found.length % 2 === 0 && !/[“”]/.test(text);
    return found.map((from, index) => ({
      from,
      to: from + 1,
      ...(paired && { text: index % 2 === 0 ? '“' : '”' }),
    }));
  },
);

/** An ellipsis is six dots on two places. */
export const ellipsis = textRule(
  { rule: 'ellipsis', clause: gb15834('4.11'), strength: 'rule' },
  { found: '省略号写法不对', expected: '省略号占两字：“……”' },
  (text) =>
    slipsOf(text, /\.{3,}|。{3,}|[·・]{3,}|…+/g, ([dots]) => (dots === '……' ? undefined : '……')).filter(
      (slip) => slip.text !== undefined,
    ),
);

/** A dash is as long as two characters. */
export const dash = textRule(
  { rule: 'dash', clause: gb15834('4.10'), strength: 'rule' },
  { found: '破折号写法不对', expected: '破折号占两字：“——”' },
  (text) =>
    slipsOf(
      text,
      /(?<=[\u4e00-\u9fff”》）])(?:-{2,}|－{2,}|―+|─+|—{3,})(?=[\u4e00-\u9fff“《（])/g,
      () => '——',
    ),
);

/** No mark stands twice, save ！ and ？. */
export const doubledMarks = textRule(
  { rule: 'doubled-marks', clause: gb15834('5.1'), strength: 'rule' },
  { found: '标点重复', expected: '只用一个' },
  (text) => slipsOf(text, /([，、；：])\1+|(?<!。)(。)。(?!。)/g, ([, mark, stop = '']) => mark ?? stop),
);

/** Titles and quotations that stand side by side are not parted by 、. */
export const enumeratedTitles = textRule(
  { rule: 'enumerated-titles', clause: gb15834('4.5.3.5'), strength: 'recommended' },
  { found: '并列的书名号、引号之间用了顿号', expected: '通常不用顿号' },
  (text) => slipsOf(text, /(?<=》)、(?=《)|(?<=”)、(?=“)/g, () => ''),
);

/** 等 and …… say the same. */
export const ellipsisWithEtc = textRule(
  { rule: 'ellipsis-with-etc', clause: gb15834('4.11'), strength: 'recommended' },
  { found: '省略号与“等”连用', expected: '只用一个' },
  (text) => slipsOf(text, /……等|等……/g, () => undefined),
);

/** Two marks that cannot follow one another. */
export const clashingMarks = textRule(
  { rule: 'clashing-marks', clause: gb15834('5.1'), strength: 'rule' },
  { found: '两个标点相连', expected: '按句意只留一个' },
  (text) =>
    slipsOf(text, /[，、；：](?=[，、；：。])|。(?=[，、；：])/g, () => undefined)
      .filter(({ from }) => text[from] !== text[from + 1])
      .map(({ from }) => ({ from, to: from + 2 })),
);

/** A name of two characters set as wide as one of three: 李 敏. */
const isSpacedName = (text: string, from: number, to: number) =>
  SURNAMES.includes(text[from - 1] ?? '　') &&
  /^[\u4e00-\u9fff](?![\u4e00-\u9fff])|^[\u4e00-\u9fff](同志|代表|主席|主任|镇长|书记|等)/.test(
    text.slice(to),
  );

/** No spaces within Chinese sentences. */
export const innerSpaces = textRule(
  { rule: 'inner-spaces', clause: PRACTICE, strength: 'custom' },
  { found: '汉字之间有空格', expected: '汉字之间不打空格' },
  (text, { index }, { elements: { roles } }) =>
    roles[index] === 'body' || roles[index] === 'heading'
      ? slipsOf(text, /(?<=[\u4e00-\u9fff，。、；：]) +(?=[\u4e00-\u9fff])/g, () => '').filter(
          ({ from, to }) => !isSpacedName(text, from, to),
        )
      : [],
);
