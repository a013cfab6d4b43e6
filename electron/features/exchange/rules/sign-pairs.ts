import { squeezed } from './text.ts';

/** What an attendance sheet says of a deputy who was notified; a blank cell is no mark. */
export type Mark = 'present' | 'late' | 'leave' | 'absent';

const WORDS: readonly [string, Mark | 'blank'][] = [
  ['未参加会议|未参加|未出席|未到会|缺席|未到|缺勤|旷会', 'absent'],
  ['因[事病公]请假|请假|事假|病假|公假', 'leave'],
  ['迟到|晚到', 'late'],
  ['未通知|不需参加|无需参加', 'blank'],
  ['出席会议|参加会议|出席|到会|参加|已到|出勤|签到', 'present'],
];
const WORD = WORDS.map(([words]) => words).join('|');
const ANY_WORD = new RegExp(WORD, 'u');
const meaningOf = (word: string) => WORDS.find(([words]) => new RegExp(`^(${words})$`, 'u').test(word))?.[1];

/** Whether a text is a word for how somebody took part, such as 出席, and nothing else. */
export const isMarkWord = (text: string): boolean => meaningOf(squeezed(text)) !== undefined;

/** Words between a sign and what it stands for. */
const LINK = /=|表示|代表|记为|记作|打|画|为|是/gu;
const TOKEN = new RegExp(`(${WORD})|([^\\s]{1,2}?)(?=\\s|$|${WORD})`, 'gu');

/** The pairs of sign and meaning in one text, whichever comes first; none where it cannot be told. */
export function pairsIn(text: string): [string, Mark | 'blank'][] {
  const plain = text
    .normalize('NFKC')
    .replace(/^\s*(说明|备注|注|图例|符号说明|考勤符号|填写说明|符号)\s*\d?\s*:?/u, '')
    .replace(/[“”"'‘’「」]/gu, '')
    .replace(/空白|空格/gu, BLANK)
    .replace(/[()[\]]/gu, ' ')
    .replace(/\s*[=:]\s*/gu, '=');
  const pieces = plain
    .split(/[,、;。\s]+/u)
    .map((piece) => piece.replace(/^\d+[.)]/u, ''))
    .filter((piece) => piece !== '');
  const paired = pieces.map(linkedDigit);
  const isTold = pieces.every((piece, at) => paired[at] || !ANY_WORD.test(piece));
  const pairs = isTold ? paired.flatMap((pair) => pair ?? []) : alternating(plain.replace(LINK, ' '));
  return pairs.filter(([sign]) => SIGN.test(sign));
}

/** A sign is one or two strokes, one character such as 假, or a digit. */
const SIGN = /^([^\p{Script=Han}\d\s]{1,2}|\p{Script=Han}|\d)$/u;
/** Stands for an empty cell where a legend explains one. */
export const BLANK = '␣';

const SIGN_FIRST = new RegExp(`^\\(?(.{1,2}?)\\)?(${WORD})$`, 'u');
const WORD_FIRST = new RegExp(`^(${WORD})\\(?(.{1,2}?)\\)?$`, 'u');

/** A digit is a sign where a word such as 为 says so, and else the number of a remark. */
const linkedDigit = (piece: string) =>
  /^\d/u.test(piece) && !/^\d(=|表示|代表|记为|记作|为|是)/u.test(piece)
    ? undefined
    : pairIn(piece.replace(LINK, ''));

function pairIn(piece: string): [[string, Mark | 'blank']] | undefined {
  const word = squeezed(piece);
  const [, first = '', after = ''] = SIGN_FIRST.exec(word) ?? [];
  const [, before = '', last = ''] = WORD_FIRST.exec(word) ?? [];
  const [sign, meaning] = first !== '' ? [first, meaningOf(after)] : [last, meaningOf(before)];
  return sign === '' || meaning === undefined || (first !== '' && last !== '' && first !== last)
    ? undefined
    : [[sign, meaning]];
}

/** Signs and words that take turns without anything between them: the first tells the order. */
function alternating(text: string): [string, Mark | 'blank'][] {
  const tokens = [...text.replace(/[,、;。]/gu, ' ').matchAll(TOKEN)]
    .map(([token, word]) => ({ token: token.trim(), isWord: word !== undefined }))
    .filter(({ token }) => token !== '');
  const takesTurns = tokens.every(({ isWord }, at) => at === 0 || isWord !== tokens[at - 1]?.isWord);
  if (!takesTurns || tokens.length < 2 || tokens.length % 2 !== 0) return [];
  return tokens.flatMap(({ token, isWord }, at): [string, Mark | 'blank'][] => {
    const other = tokens[at + 1];
    if (at % 2 !== 0 || !other) return [];
    const [sign, word] = isWord ? [other.token, token] : [token, other.token];
    const meaning = meaningOf(word);
    return meaning === undefined ? [] : [[sign, meaning]];
  });
}
