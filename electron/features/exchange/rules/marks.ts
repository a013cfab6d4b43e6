import { BLANK, type Mark } from './sign-pairs.ts';
import { squeezed } from './text.ts';

/** What a table explains of its signs, such as √出席 ×缺席 假=请假; `unsure` are signs that are explained in two ways. */
export type Legend = { signs: ReadonlyMap<string, Mark | 'blank'>; unsure: ReadonlySet<string> };

/** What is meant by everybody; circles and triangles mean one thing here and another there. */
const SIGNS: readonly [RegExp, Mark][] = [
  [/^[√✓✔☑]$/u, 'present'],
  [/^[×✗✘xX]$/u, 'absent'],
];

const WORDS: readonly [RegExp, Mark][] = [
  [/^(出席|出勤|出|到会?|参加|已到|签到)$/u, 'present'],
  [/^(缺席?|旷会?|未到|未到会|未参加|未出席|缺勤)$/u, 'absent'],
  [/^([事病公]?假|请假|[事病公]?请假)$/u, 'leave'],
  [/^(迟到?|晚到)$/u, 'late'],
];

const among = (known: readonly [RegExp, Mark][], word: string) =>
  known.find(([pattern]) => pattern.test(word))?.[1];

const nothingExplained: Legend = { signs: new Map(), unsure: new Set() };

/**
 * The mark a cell's words stand for; undefined where they stand for none or for one of several, `blank` where the deputy
 * was not notified. A sheet that explains its signs is taken at its word: a sign it leaves out then stands for nothing.
 */
export function markOf(words: string, { signs, unsure } = nothingExplained): Mark | 'blank' | undefined {
  const word = squeezed(words);
  if (unsure.has(word)) return undefined;
  const explained = signs.get(word === '' ? BLANK : word);
  if (explained !== undefined) return explained;
  if (/^([-—/]?|未通知|空白)$/u.test(word)) return 'blank';
  const plain = among(WORDS, word);
  if (plain !== undefined) return plain;
  const sign = among(SIGNS, word);
  return sign !== undefined && [...signs.values()].includes(sign) ? alikeIn(signs, sign) : sign;
}

/** ✓ stands for √, x for ×: a sheet that explains one of them means the other. */
function alikeIn(signs: Legend['signs'], sign: Mark): Mark | undefined {
  const explained = [...signs].find(([, mark]) => mark === sign)?.[0] ?? '';
  return among(SIGNS, explained) === sign ? sign : undefined;
}
