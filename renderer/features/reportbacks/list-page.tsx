import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { compareNames } from '#features/deputies/rules/order.ts';
import { mostNeededFirst } from '#features/reportbacks/rules/order.ts';
import type { TermPlan } from '#features/reportbacks/rules/plan.ts';
import { FilterRow, FilterSearch, FilterTabs } from '#ui/filters.tsx';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { Status } from '#ui/status.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';
import { usePeriod } from '../../use-period.tsx';
import { ReportbackFigures } from './figures.tsx';
import { coverageWords, type Reportback, rateWords, shareWords, stateOf, toneOf } from './reportback.ts';

function columns(year: number, today: string, options: string[]): ListColumn<Reportback>[] {
  const vote = (row: Reportback, option: string) => row.votes.find((each) => each.option === option);
  return [
    { key: 'deputy', title: '述职代表', width: 6.5, text: (row) => row.deputy, sort: compareNames },
    {
      key: 'date',
      title: '日期',
      width: 6.5,
      text: (row) => dayOf(row.date, year),
      sort: 'rank',
      rank: (row) => row.date,
    },
    { key: 'place', title: '地点', least: 9, lines: 2, text: (row) => row.place },
    {
      key: 'ballots',
      spare: 2,
      title: '发出/收回/有效',
      width: 8.5,
      align: 'right',
      text: (row) => (row.issued === 0 ? '' : `${row.issued}/${row.returned}/${row.valid}`),
    },
    ...options.map(
      (option): ListColumn<Reportback> => ({
        key: option,
        ...(option === '弃权' && { spare: 1 as const }),
        title: option,
        width: option.length > 3 ? 6.75 : 5.75,
        align: 'right',
        text: (row) => rateWords(vote(row, option)),
        cell: (row) => <span title={rateWords(vote(row, option))}>{shareWords(vote(row, option))}</span>,
        sort: 'rank',
        rank: (row) => vote(row, option)?.rate ?? -1,
      }),
    ),
    {
      key: 'state',
      title: '计票',
      width: 5.5,
      text: (row) => stateOf(row, today),
      cell: (row) => <Status tone={toneOf(row, today)}>{stateOf(row, today)}</Status>,
      sort: 'rank',
      rank: (row) => -row.refusals.length,
    },
  ];
}

/** Who still has to report back within the term, and what the rates are taken of. */
function lineOf({ denominator, term }: { denominator: string; term: TermPlan }): string {
  const names = term.owing.slice(0, 6).map(({ name }) => name);
  const owing =
    term.owing.length === 0
      ? '都已达到'
      : `还有 ${term.owing.length} 人未达到（${names.join('、')}${term.owing.length > 6 ? '等' : ''}），每年约需 ${term.yearly} 人次`;
  const plan = term.times > 0 && term.deputies > 0 ? `届内每人至少述职 ${term.times} 次：${owing}。` : '';
  return `${plan}各项比率以${denominator}为分母；计票不符的不计比率。`;
}

/** The year's report-backs with their rates; the denominator is named. */
export function ReportbacksPage() {
  const { query } = useApi();
  const { year, today } = useDesk();
  const period = usePeriod('reportbacks');
  const filters = useFilters({ state: '', search: '' });
  const { state, search } = filters.values;
  const asked = useQuery(
    query.reportbacks.list.queryOptions({ input: period.input, placeholderData: keepPreviousData }),
  );
  const all = asked.data?.rows;
  const rows = all
    ?.filter((row) => (state === '' || row.refusals.length > 0) && row.deputy.includes(search.trim()))
    .toSorted(mostNeededFirst);
  const options = [...new Set(all?.flatMap((row) => row.votes.map(({ option }) => option)))];
  return (
    <ListPage
      title="述职评议"
      printed={period.words}
      count={asked.data && coverageWords(period.words, asked.data)}
      line={period.recent ? period.line : asked.data && lineOf(asked.data)}
      primary={
        <NewEntry
          label="安排述职"
          to="/reportbacks/new"
          needs="reportbacks.save"
          kind="tallies"
          hidden={all?.length === 0}
        />
      }
      columns={columns(year, today, options)}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/reportbacks/${row.id}`}
      {...trouble(asked)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的述职评议',
              body: `${period.words}共 ${all?.length ?? 0} 次，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: `${period.words}还没有述职评议`,
              body: '安排一次述职，或导入述职评议计票表；各次测评会列在这里。',
              action: (
                <FirstEntry label="安排述职" to="/reportbacks/new" needs="reportbacks.save" kind="tallies" />
              ),
            }
      }
      figures={
        !period.recent && (
          <ReportbackFigures
            {...trouble(asked)}
            year={year}
            rows={all}
            coverage={asked.data}
            options={options}
          />
        )
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterTabs
            label="计票"
            value={state}
            onChange={(value) => filters.set({ state: value })}
            options={[
              { value: '', label: '全部', count: all?.length },
              {
                value: 'refused',
                label: '计票不符',
                count: all?.filter((row) => row.refusals.length > 0).length,
              },
            ]}
          />
          <FilterSearch
            label="述职代表"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
        </FilterRow>
      }
    />
  );
}
