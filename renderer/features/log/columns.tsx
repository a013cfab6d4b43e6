import { atWords } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { aboutWords, type LogEntry } from './entry.ts';

/** The log's columns; the number comes first, since the sequence and not the clock gives the order. */
export const logColumns = (year: number): ListColumn<LogEntry>[] => [
  {
    key: 'seq',
    title: '编号',
    width: 5,
    text: ({ seq }) => String(seq),
    sort: 'rank',
    rank: ({ seq }) => seq,
  },
  { key: 'at', title: '时间', width: 10.5, text: ({ at }) => atWords(at, year) },
  { key: 'actor', title: '岗位', width: 9, text: ({ actor }) => actor },
  { key: 'title', title: '做了什么', width: 10, text: ({ title }) => title },
  { key: 'subject', title: '涉及', least: 11, text: aboutWords },
  {
    key: 'changes',
    title: '改动',
    width: 6,
    spare: 2,
    align: 'right',
    text: ({ changes }) => (changes === 0 ? '' : `${changes} 处`),
  },
  { key: 'place', title: '在哪里', width: 6, spare: 1, text: ({ place }) => place },
];
