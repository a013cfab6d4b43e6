import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FilterRow, FilterSearch, FilterSelect, FilterTabs } from '#ui/filters.tsx';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstDeputy } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';
import { scoreColumns } from './columns.tsx';
import { ScoreFigures } from './figures.tsx';

/** The year's ranking by the practice's rubric. */
export function ScoringPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const filters = useFilters({ grade: '', group: '', search: '' });
  const { grade, group, search } = filters.values;
  const asked = useQuery(
    query.scoring.year.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  const scores = asked.data;
  const rows = scores?.deputies.filter(
    (row) =>
      (grade === '' || row.grade === grade) &&
      (group === '' || row.group === group) &&
      row.name.includes(search.trim()),
  );
  const groups = [...new Set(scores?.deputies.map((row) => row.group).filter(Boolean))];
  return (
    <ListPage
      title="履职积分"
      printed={`${year} 年`}
      count={rows && `${year} 年 ${filters.changed ? `${rows.length} / ` : ''}${scores?.deputies.length} 人`}
      line={
        scores && (
          <>
            {`按“${scores.rubric.name}”（${scores.rubric.version}）由记录算出，来源：${scores.rubric.source}`}
            {scores.deputies.length > 0 && scores.waits.length > 0 && (
              <>
                <br />
                {`${scores.rubric.ungraded}：${scores.waits.map(({ text }) => text).join('；')}。`}
              </>
            )}
          </>
        )
      }
      columns={scores ? scoreColumns(scores) : []}
      rows={rows}
      id={(row) => row.deputyId}
      open={(row) => `/scoring/${row.deputyId}`}
      {...trouble(asked)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的代表',
              body: `${year} 年共 ${scores?.deputies.length ?? 0} 人，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: '还没有代表可以计分',
              body: '登记或导入代表和各项记录后，积分会自动算出。',
              action: <FirstDeputy />,
            }
      }
      figures={<ScoreFigures {...trouble(asked)} scores={scores} year={year} />}
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterTabs
            label="等次"
            value={grade}
            onChange={(value) => filters.set({ grade: value })}
            options={[
              { value: '', label: '全部', count: scores?.deputies.length },
              ...(scores?.grades ?? []).map(({ name, count }) => ({ value: name, label: name, count })),
            ]}
          />
          <FilterSelect
            label="代表小组"
            everything="全部小组"
            options={groups.map((word) => ({ value: word, label: word }))}
            value={group}
            onChange={(value) => filters.set({ group: value })}
          />
          <FilterSearch label="姓名" value={search} onChange={(value) => filters.set({ search: value })} />
        </FilterRow>
      }
    />
  );
}
