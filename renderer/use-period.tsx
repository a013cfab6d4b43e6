import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { documentDate } from '#electron/values/plain-date.ts';
import type { YearFigure } from '#features/today/rules/figures.ts';
import { isRecent, withoutRecent } from '#ui/recent.ts';
import { useAddress } from '#ui/use-address.ts';
import { WordButton } from '#ui/word-button.tsx';
import { useApi } from './api.tsx';
import { useDesk } from './desk.tsx';

/**
 * What a list shows: the year being looked at, or, where a figure of 今日 opened it, the last twelve months, with what that figure
 * counts said over it and a way back to the year.
 */
export function usePeriod(list: YearFigure['target']): {
  input: { year: number; recent?: true };
  recent: boolean;
  /** 2025 年 */
  words: string;
  line: ReactNode;
} {
  const { query } = useApi();
  const { year } = useDesk();
  const [said, say] = useAddress();
  const recent = isRecent(said);
  const day = useQuery(query.today.overview.queryOptions({ enabled: recent })).data;
  if (!recent) return { input: { year }, recent, words: `${year} 年`, line: undefined };
  const counted = day?.figures.filter(({ target }) => target === list).map(({ basis }) => basis);
  return {
    input: { year, recent: true },
    recent,
    words: '近十二个月',
    line: (
      <>
        {day && `${documentDate(day.figuresFrom)}到今天：${counted?.join('；')}。`}
        <WordButton ms="0.5em" onClick={() => say(withoutRecent)}>
          只看 {year} 年
        </WordButton>
      </>
    ),
  };
}
