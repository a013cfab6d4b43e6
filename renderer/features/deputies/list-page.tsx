import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FilterRow, FilterSearch, FilterSelect } from '#ui/filters.tsx';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstDeputy, NewEntry } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { namedOptions } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';
import { deputyColumns } from './columns.tsx';
import { DeputyFigures } from './figures.tsx';
import { levelOf, levels } from './levels.ts';

/** The roster of deputies, found by characters, pinyin or initials. */
export function DeputiesPage() {
  const { query } = useApi();
  const { year, term } = useDesk();
  const may = useMay();
  const filters = useFilters({ search: '', level: '', group: '', station: '' });
  const { search, level, group, station } = filters.values;
  const wanted = levelOf(level);
  const list = useQuery(
    query.deputies.list.queryOptions({
      input: {
        search,
        ...(wanted && { level: wanted }),
        ...(group && { groupId: group }),
        ...(station && { stationId: station }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const groups = useQuery(query.groups.list.queryOptions({ input: { year }, enabled: may('groups.list') }));
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const rows = list.data?.rows;
  const place = new URLSearchParams({ ...(group && { group }), ...(station && { station }) }).toString();
  const add = place ? `/deputies/new?${place}` : '/deputies/new';
  const count =
    rows &&
    list.data &&
    (rows.length === list.data.total
      ? `共 ${rows.length} 人`
      : `${rows.length} 人 / 共 ${list.data.total} 人`);
  return (
    <ListPage
      title="代表名册"
      count={count}
      primary={
        <NewEntry
          label="新增代表"
          to={add}
          needs="deputies.save"
          kind="roster"
          hidden={list.data?.total === 0}
        />
      }
      columns={deputyColumns}
      rows={rows}
      id={(row) => row.id}
      open={may('deputies.detail') ? (row) => `/deputies/${row.id}` : undefined}
      figures={may('deputies.composition') && <DeputyFigures />}
      {...trouble(list)}
      empty={
        filters.changed
          ? { title: '没有符合条件的代表', body: '可换个写法，或清除筛选再看。' }
          : {
              title: '名册还是空的',
              body: term
                ? '逐名登记；有现成的代表名册表格的，导入进来，不必重新录入。'
                : '先登记本届，再登记站点、小组和代表；有代表名册表格的，可以直接导入。',
              action: <FirstDeputy to={add} />,
            }
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterSearch
            label="姓名、拼音或首字母"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
          <FilterSelect
            label="代表层级"
            everything="各级代表"
            options={[...levels]}
            value={level}
            onChange={(value) => filters.set({ level: value })}
          />
          {may('groups.list') && (
            <FilterSelect
              label="代表小组"
              everything="全部小组"
              options={namedOptions(groups.data)}
              value={group}
              onChange={(value) => filters.set({ group: value })}
            />
          )}
          <FilterSelect
            label="联络站"
            everything="全部站点"
            options={namedOptions(stations.data)}
            value={station}
            onChange={(value) => filters.set({ station: value })}
          />
        </FilterRow>
      }
    />
  );
}
