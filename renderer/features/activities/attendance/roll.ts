import type { z } from 'zod';
import type { markSchema } from '#features/activities/contract.ts';
import { markOf } from '#features/exchange/rules/marks.ts';

/** How a deputy stood to the activity; '' for one who was not notified. */
export type Mark = z.infer<typeof markSchema> | '';

/** One who may have been called. */
export type Called = { deputyId: string; name: string; group: string };

/** What is written down so far, by deputy. */
export type Marks = Readonly<Record<string, Mark>>;

/** The key of each mark, as the legend shows it. */
export const markKeys: readonly { key: string; mark: Mark; word: string }[] = [
  { key: '1', mark: 'present', word: '出席' },
  { key: '2', mark: 'late', word: '迟到' },
  { key: '3', mark: 'leave', word: '请假' },
  { key: '4', mark: 'absent', word: '缺席' },
  { key: '0', mark: '', word: '未通知' },
];

/** The mark that a key stands for, the digits and the signs of a sheet alike. */
export function markOfKey(key: string): Mark | undefined {
  if (key === 'Delete' || key === 'Backspace') return '';
  const found = markKeys.find((known) => known.key === key);
  if (found) return found.mark;
  const read = key.length === 1 ? markOf(key) : undefined;
  return read === 'blank' ? undefined : read;
}

/** Those who were called, group by group, in the order of the roll. */
export const byGroup = (roll: readonly Called[]): [string, Called[]][] => [
  ...Map.groupBy(roll, ({ group }) => group || '未编组'),
];

/** Where a move by an arrow leads within the columns of groups; left and right keep the row where there is one. */
export function moved(columns: readonly (readonly Called[])[], at: string, key: string): string {
  const column = columns.findIndex((people) => people.some(({ deputyId }) => deputyId === at));
  const row = columns[column]?.findIndex(({ deputyId }) => deputyId === at) ?? 0;
  const flat = columns.flat();
  const place = flat.findIndex(({ deputyId }) => deputyId === at);
  const beside = (next: number) => {
    const people = columns[next];
    return people?.[Math.min(row, people.length - 1)]?.deputyId ?? at;
  };
  switch (key) {
    case 'ArrowDown':
      return flat[place + 1]?.deputyId ?? at;
    case 'ArrowUp':
      return flat[place - 1]?.deputyId ?? at;
    case 'ArrowRight':
      return beside(column + 1);
    case 'ArrowLeft':
      return beside(column - 1);
    case 'Home':
      return flat[0]?.deputyId ?? at;
    case 'End':
      return flat.at(-1)?.deputyId ?? at;
    default:
      return at;
  }
}

/** What a pasted column says: marks by deputy, and the lines that were not understood. */
export type Pasted = { marks: Record<string, Mark>; unclear: string[] };

/**
 * Reads a column, or names with a column beside them, from a sheet. With names each line is that person's; without, the
 * lines follow the roll from `from` on. Nothing is guessed: a line that is not understood changes nobody.
 */
export function pasted(text: string, roll: readonly Called[], from: string): Pasted {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const named = lines.some((line) => line.includes('\t'));
  const start = Math.max(
    0,
    roll.findIndex(({ deputyId }) => deputyId === from),
  );
  const marks: Record<string, Mark> = {};
  const unclear: string[] = [];
  lines.forEach((line, at) => {
    const [name = '', words = ''] = named ? line.split('\t') : ['', line];
    const same = named
      ? roll.filter((person) => person.name.replace(/\s/g, '') === name.replace(/\s/g, ''))
      : roll.slice(start + at, start + at + 1);
    const mark = markOf(words);
    const [person] = same;
    if (same.length !== 1 || !person) {
      unclear.push(
        named
          ? `第 ${at + 1} 行“${name}”${same.length > 1 ? '有同名代表' : '不在应到名单里'}`
          : `第 ${at + 1} 行多出来了`,
      );
    } else if (mark === undefined) unclear.push(`第 ${at + 1} 行${person.name}的“${words}”看不懂`);
    else marks[person.deputyId] = mark === 'blank' ? '' : mark;
  });
  return { marks, unclear };
}

/** The marks that differ from what is saved, as the command takes them. */
export const changedMarks = (before: Marks, now: Marks) =>
  Object.entries(now).flatMap(([deputyId, mark]) =>
    (before[deputyId] ?? '') === mark ? [] : [{ deputyId, ...(mark !== '' && { mark }) }],
  );
