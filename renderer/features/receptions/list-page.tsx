import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { receptionMonths } from '#features/receptions/rules/months.ts';
import { longestWaitFirst } from '#features/receptions/rules/order.ts';
import { Figures } from '#ui/figures.tsx';
import { FilterRow, FilterSearch, FilterSelect } from '#ui/filters.tsx';
import { ListPage } from '#ui/list-page.tsx';
import { monthOptions } from '#ui/months.ts';
import { Section } from '#ui/section.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { ReceptionMonths } from '../../reception-months.tsx';
import { namedOptions } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';
import { usePeriod } from '../../use-period.tsx';
import { receptionColumns } from './columns.tsx';

/** The register of voters received; occasions (次) and entries (人次) are counted apart. */
export function ReceptionsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const may = useMay();
  const period = usePeriod('receptions');
  const filters = useFilters({ search: '', month: '', station: '' });
  const { search, month, station } = filters.values;
  const list = useQuery(
    query.receptions.list.queryOptions({
      input: {
        ...period.input,
        search,
        ...(month && { month: Number(month) }),
        ...(station && { stationId: station }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const toLedger = new URLSearchParams({ station: station || 'all', month: month || 'all' });
  return (
    <ListPage
      title="接待登记"
      printed={period.words}
      line={period.line}
      count={
        list.data &&
        `${period.words}接待 ${list.data.days} 次，来访 ${list.data.voters}${filters.changed ? ` / ${list.data.total}` : ''} 人次`
      }
      primary={
        <NewEntry
          label="登记接待"
          to={station ? `/receptions/new?station=${station}` : '/receptions/new'}
          needs="receptions.record"
          kind="receptions"
          hidden={list.data?.rows.length === 0 && !filters.changed}
        />
      }
      columns={receptionColumns(year)}
      rows={list.data?.rows.toSorted(longestWaitFirst)}
      id={(row) => row.id}
      open={(row) => `/receptions/${row.id}`}
      figures={!period.recent && <ReceptionFigures />}
      {...trouble(list)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的接待登记',
              body: `${period.words}共 ${list.data?.total ?? 0} 人次，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: `${period.words}还没有接待登记`,
              body: '登记一次接待，或导入接待登记簿。',
              action: (
                <FirstEntry
                  label="登记接待"
                  to={station ? `/receptions/new?station=${station}` : '/receptions/new'}
                  needs="receptions.record"
                  kind="receptions"
                />
              ),
            }
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterSearch
            label="来访人、问题、代表或单位"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
          <FilterSelect
            label="月份"
            everything="全年"
            options={monthOptions}
            value={month}
            onChange={(value) => filters.set({ month: value })}
          />
          <FilterSelect
            label="接待地点"
            everything="全部地点"
            options={namedOptions(stations.data)}
            value={station}
            onChange={(value) => filters.set({ station: value })}
          />
          {may('receptions.duties') && (
            <Button component={Link} to="/receptions/duty" variant="subtle" color="gray.8">
              接待排班
            </Button>
          )}
          {may('ledgers.reception') && (
            <Button component={Link} to={`/ledgers?${toLedger}`} variant="subtle" color="gray.8">
              按台账格式打印
            </Button>
          )}
        </FilterRow>
      }
    />
  );
}

/** The year's receptions month by month. */
export function ReceptionFigures() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(query.receptions.list.queryOptions({ input: { year, search: '' } }));
  const months = list.data && receptionMonths(list.data.rows);
  return (
    <Figures
      what="接待登记"
      ready={months !== undefined}
      empty={list.data?.voters === 0 && `${year} 年还没有接待登记`}
      {...trouble(list)}
    >
      {months && (
        <Section title={`${year} 年逐月接待`} aside="次数按同一天同一地点计一次，人次按来访人计">
          <ReceptionMonths months={months} />
        </Section>
      )}
    </Figures>
  );
}
