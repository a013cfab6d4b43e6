import type { Sheet } from '#electron/values/sheet.ts';
import type { Table } from './recognise.ts';
import { squeezed, textOf } from './text.ts';

/** What an attendance sheet says of a deputy who was notified; a blank cell is no mark. */
export type Mark = 'present' | 'late' | 'leave' | 'absent';

const WORDS: readonly [RegExp, Mark][] = [
  [/^([√✓✔☑○●]|出席|出|到会?|参加|已到)$/u, 'present'],
  [/^([×✗✘xX]|缺席?|旷会?|未到|未参加|缺勤)$/u, 'absent'],
  [/^([事病公]?假|请假|[事病公]?请假)$/u, 'leave'],
  [/^(迟到?|晚到)$/u, 'late'],
];

const LEGEND = /([^\s=＝:：,，;；、(（]{1,2})[=＝:：]?(出席|到会|参加|缺席|未到|请假|迟到)/gu;

/** The signs a sheet explains above its head, such as √出席 ×缺席 假=请假 迟=迟到. */
export function legendOf(sheet: Sheet, table: Table): ReadonlyMap<string, Mark> {
  const above = sheet.rows.slice(0, table.headerRow - 1).flat();
  const pairs = above.flatMap((cell) => [
    ...textOf(cell)
      .replace(/\s*[=＝:：]\s*/gu, '=')
      .matchAll(LEGEND),
  ]);
  return new Map(
    pairs.flatMap(([, sign = '', word = '']) => {
      const mark = knownMark(word);
      return mark === undefined ? [] : [[squeezed(sign), mark] as const];
    }),
  );
}

/** The mark a cell's words stand for; undefined where they stand for none, `blank` where the deputy was not notified. */
export function markOf(words: string, legend: ReadonlyMap<string, Mark>): Mark | 'blank' | undefined {
  const word = squeezed(words);
  if (/^([-—/]?|未通知|空白)$/u.test(word)) return 'blank';
  return legend.get(word) ?? knownMark(word);
}

function knownMark(word: string): Mark | undefined {
  return WORDS.find(([pattern]) => pattern.test(word))?.[1];
}
