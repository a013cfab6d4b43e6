import { Button } from '@mantine/core';
import { keepPreviousData, skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentDate } from '#electron/values/plain-date.ts';
import { DateField } from '#ui/date-field.tsx';
import { FilterRow, FilterSearch } from '#ui/filters.tsx';
import { yearOf } from '#ui/format.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import { logColumns } from './columns.tsx';

import { Verified } from './verified.tsx';

/** Entries asked for at a time. */
const page = 100;

/** What a printed log was searched by. */
function printedFilter({ search, from, to }: Record<'search' | 'from' | 'to', string>): string {
  const days = [from && `${documentDate(from)}起`, to && `到${documentDate(to)}`].filter(Boolean).join('');
  return [days, search && `含“${search}”`].filter(Boolean).join('，');
}

/** Everything that was done, newest first, a hundred at a time; and whether the chain of it is whole. */
export function LogPage() {
  const { query } = useApi();
  const { today } = useDesk();
  const filters = useFilters({ search: '', from: '', to: '' });
  const { search, from, to } = filters.values;
  const [verifying, setVerifying] = useState(0);
  const list = useInfiniteQuery(
    query.log.list.infiniteOptions({
      input: (before: number | undefined) => ({
        search,
        limit: page,
        ...(from && { from }),
        ...(to && { to }),
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ rows }) => (rows.length < page ? undefined : rows.at(-1)?.seq),
      placeholderData: keepPreviousData,
    }),
  );
  const verified = useQuery({
    ...query.log.verify.queryOptions(verifying === 0 ? { input: skipToken } : {}),
    staleTime: 0,
    gcTime: 0,
  });
  const rows = list.data?.pages.flatMap((each) => each.rows);
  const total = list.data?.pages[0]?.total;
  return (
    <ListPage
      title="操作日志"
      count={total !== undefined && `共 ${total} 条`}
      line={<Verified asked={verified} />}
      primary={
        <Button
          variant="default"
          loading={verified.isFetching}
          onClick={() => {
            if (verifying > 0) void verified.refetch();
            setVerifying(verifying + 1);
          }}
        >
          核验日志
        </Button>
      }
      columns={logColumns(yearOf(today))}
      rows={rows}
      id={({ seq }) => String(seq)}
      open={({ seq }) => `/vault/log/${seq}`}
      {...trouble(list)}
      printed={[
        printedFilter({ search, from, to }),
        list.hasNextPage && '较早的没有列出',
        list.data?.pages[0]?.head,
        verified.data?.message,
      ]
        .filter(Boolean)
        .join('；')}
      empty={
        filters.changed
          ? { title: '没有符合条件的记录', body: '可换个写法，或清除筛选再看。' }
          : { title: '日志还是空的', body: '登记、导入、修改和导出都会记在这里。' }
      }
      foot={
        rows && (
          <>
            <span>
              {list.hasNextPage ? `已列出最近的 ${rows.length} 条` : `已全部列出，${rows.length} 条`}
            </span>
            {list.hasNextPage && (
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                再列 {page} 条
              </Button>
            )}
          </>
        )
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterSearch
            label="岗位、做了什么或涉及"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
          <DateField
            label="从哪天"
            bare
            today={today}
            value={from}
            onChange={(date) => filters.set({ from: date })}
          />
          <DateField
            label="到哪天"
            bare
            today={today}
            value={to}
            onChange={(date) => filters.set({ to: date })}
          />
        </FilterRow>
      }
    />
  );
}
