import { gb15834, type Reading, type Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { titleOf } from '../names.ts';
import { type Slip, textRule } from './text-rule.ts';

type Pair = { open: RegExp; close: RegExp };

const HAN = /[\u4e00-\u9fff]/;

/** The marks of a pair that lack their other half, with brackets after a list's number (1）) left alone. */
function unpaired(text: string, { open, close }: Pair): Slip[] {
  const waiting: number[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (open.test(mark)) waiting.push(at);
    else if (close.test(mark) && waiting.pop() === undefined && !/[0-9A-Za-z①-⑳]/.test(text[at - 1] ?? ''))
      lone.push(at);
  }
  return [...waiting, ...lone].sort((one, other) => one - other).map((from) => ({ from, to: from + 1 }));
}

/** Brackets come in pairs. */
export const unpairedBrackets: Rule = textRule(
  { rule: 'unpaired-brackets', clause: gb15834('4.9'), strength: 'rule' },
  { found: '括号不成对', expected: '左右括号成对' },
  (text) => [
    ...unpaired(text, { open: /[（(]/, close: /[）)]/ }),
    ...unpaired(text, { open: /〔/, close: /〕/ }),
    ...unpaired(text, { open: /【/, close: /】/ }),
  ],
);

/** A bracket opened wide and closed narrow, or the other way round, with what stands between. */
export const MIXED_BRACKETS = /（([^（）()]*)\)|\(([^（）()]*)）/g;

/** A bracket is closed as wide as it was opened. */
export const mixedBrackets: Rule = textRule(
  { rule: 'mixed-brackets', clause: gb15834('4.9'), strength: 'rule' },
  { found: '括号一全角一半角', expected: '用全角括号“（ ）”' },
  (text) =>
    [...text.matchAll(MIXED_BRACKETS)].map(({ 0: whole, 1: one, 2: other, index: from }) => ({
      from,
      to: from + whole.length,
      text: `（${one ?? other ?? ''}）`,
    })),
);

/** Quotation marks come in pairs; a quotation over several paragraphs opens anew in each and closes in the last. */
export const unpairedQuotes: Rule = textRule(
  { rule: 'unpaired-quotes', clause: gb15834('4.8'), strength: 'rule' },
  { found: '引号不成对', expected: '前后引号成对' },
  (text) => {
    const double = unpaired(text, { open: /“/, close: /”/ });
    const single = HAN.test(text) ? unpaired(text, { open: /‘/, close: /’/ }) : [];
    const goesOn = /^\s*“/.test(text) && double.length === 1 && double[0]?.from === text.indexOf('“');
    return goesOn ? single : [...double, ...single];
  },
);

/** Title marks of which one opens in a title's line and the other closes in its next. */
const closedInTitle = (reading: Reading, { index }: Paragraph) =>
  reading.elements.roles[index] === 'title' && unpaired(titleOf(reading), TITLE_MARKS).length === 0;

const TITLE_MARKS: Pair = { open: /《/, close: /》/ };

/** Title marks come in pairs. */
export const unpairedTitleMarks: Rule = textRule(
  { rule: 'unpaired-title-marks', clause: gb15834('4.15'), strength: 'rule' },
  { found: '书名号不成对', expected: '前后书名号成对' },
  (text, paragraph, reading) => [
    ...(closedInTitle(reading, paragraph) ? [] : unpaired(text, TITLE_MARKS)),
    ...(HAN.test(text) ? unpaired(text, { open: /〈/, close: /〉/ }) : []),
  ],
);

/** Within 《》 stands 〈〉. */
export const nestedTitleMarks: Rule = textRule(
  { rule: 'nested-title-marks', clause: gb15834('4.15'), strength: 'rule' },
  { found: '书名号里又用双书名号', expected: '里层用单书名号“〈 〉”' },
  (text) =>
    [...text.matchAll(/《[^《》]*(《([^《》]*)》)[^《》]*》/g)].map(
      ({ 0: whole, 1: inner = '', 2: name = '', index }) => {
        const from = index + whole.indexOf(inner);
        return { from, to: from + inner.length, text: `〈${name}〉` };
      },
    ),
);
