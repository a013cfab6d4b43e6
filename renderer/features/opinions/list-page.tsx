import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { compareNames } from '#features/deputies/rules/order.ts';
import type { OpinionRow } from '#features/opinions/contract.ts';
import { mostUrgentFirst } from '#features/opinions/rules/order.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { FilterRow, FilterSearch, FilterSelect, FilterTabs } from '#ui/filters.tsx';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { DeadlineStatus } from './deadline.tsx';
import { OpinionFigures } from './figures.tsx';
import { MergeForm } from './merge-form.tsx';
import { UrgeAllForm, unitWords } from './urge-all-form.tsx';

/** Characters of a subject, or of units, that one line of the list holds. */
const oneLine = { subject: 20, unit: 8 };

/** Whether a list needs two lines a row: none of its subjects and units may be told by its beginning alone. */
const isLong = ({ title, unit }: OpinionRow) =>
  subjectOf(title).length > oneLine.subject || unit.length > oneLine.unit;

const columns = (year: number, lines: { lines?: 2 }): ListColumn<OpinionRow>[] => [
  {
    key: 'title',
    title: '事由',
    least: 16,
    ...lines,
    text: (row) => row.title,
    cell: (row) => <span title={row.title}>{subjectOf(row.title)}</span>,
  },
  { key: 'lead', title: '领衔代表', width: 6.5, text: (row) => row.lead, sort: compareNames },
  { key: 'unit', title: '承办单位', width: 9, ...lines, text: (row) => row.unit, sort: 'rank' },
  { key: 'stage', title: '环节', width: 5, spare: 2, text: (row) => row.stage, sort: 'rank' },
  {
    key: 'deadline',
    title: '期限',
    width: 9.5,
    text: (row) => row.deadline.text,
    cell: (row) => <DeadlineStatus deadline={row.deadline} />,
    sort: 'rank',
    rank: (row) => row.dueOn ?? '9999',
  },
  {
    key: 'raisedOn',
    spare: 3,
    title: '提出',
    width: 6,
    text: (row) => dayOf(row.raisedOn, year),
    sort: 'rank',
    rank: (row) => row.raisedOn,
  },
  { key: 'category', title: '类别', width: 6.5, spare: 1, text: (row) => row.category, sort: 'rank' },
  { key: 'number', title: '编号', width: 7, text: (row) => row.number, sort: 'rank' },
];

const states = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '在办' },
  { value: 'overdue', label: '逾期' },
  { value: 'answered', label: '已答复' },
] as const;

const options = (words: string[] | undefined) => (words ?? []).map((word) => ({ value: word, label: word }));

/** The year's opinions and suggestions. */
export function OpinionsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const filters = useFilters({ state: 'all', unit: '', category: '', search: '' });
  const { state, unit, category, search } = filters.values;
  const list = useQuery(
    query.opinions.list.queryOptions({
      input: {
        year,
        search,
        state: states.find(({ value }) => value === state)?.value ?? 'all',
        ...(unit && { unit }),
        ...(category && { category }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const may = useMay();
  const choices = useQuery(query.opinions.choices.queryOptions());
  const rows = list.data?.rows.toSorted(mostUrgentFirst);
  return (
    <ListPage
      title="意见建议"
      printed={`${year} 年`}
      count={rows && `${year} 年 ${filters.changed ? `${rows.length} / ` : ''}${list.data?.total} 件`}
      primary={
        <NewEntry
          label="新增意见"
          to="/opinions/new"
          needs="opinions.save"
          kind="opinions"
          hidden={list.data?.total === 0}
        />
      }
      columns={columns(year, rows?.some(isLong) ? { lines: 2 } : {})}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/opinions/${row.id}`}
      figures={<OpinionFigures />}
      {...(may('opinions.urgeAll') && {
        batch: (picked: OpinionRow[], done: () => void) => <Together rows={picked} onDone={done} />,
      })}
      {...trouble(list)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的意见建议',
              body: `${year} 年共 ${list.data?.total ?? 0} 件，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: `${year} 年还没有意见建议`,
              body: '新增一件，或导入意见建议台账；各件的期限和办理情况会列在这里。',
              action: (
                <FirstEntry label="新增意见" to="/opinions/new" needs="opinions.save" kind="opinions" />
              ),
            }
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterTabs
            label="办理情况"
            options={states.map(({ value, label }) => ({ value, label, count: list.data?.counts[value] }))}
            value={state}
            onChange={(value) => filters.set({ state: value })}
          />
          <FilterSelect
            label="承办单位"
            everything="全部单位"
            options={options(choices.data?.units)}
            value={unit}
            onChange={(value) => filters.set({ unit: value })}
          />
          <FilterSelect
            label="类别"
            everything="全部类别"
            options={options(choices.data?.categories)}
            value={category}
            onChange={(value) => filters.set({ category: value })}
          />
          <FilterSearch
            label="标题、内容或代表"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
        </FilterRow>
      }
    />
  );
}

/** What can be done with the opinions picked: urge them all, or let them go on as one. */
function Together({ rows, onDone }: { rows: OpinionRow[]; onDone(): void }) {
  const [doing, setDoing] = useState<'urge' | 'merge'>();
  const close = () => setDoing(undefined);
  return (
    <>
      <span>{unitWords(rows)}</span>
      <Button onClick={() => setDoing('urge')}>督办 {rows.length} 件</Button>
      <Button variant="default" onClick={() => setDoing('merge')}>
        并案
      </Button>
      {doing === 'urge' && <UrgeAllForm rows={rows} onUrged={onDone} onClose={close} />}
      {doing === 'merge' && (
        <MergeForm
          ids={rows.map(({ id }) => id)}
          what={rows.length === 1 ? `第 ${rows[0]?.number} 号` : `${rows.length} 件意见`}
          onMerged={onDone}
          onClose={close}
        />
      )}
    </>
  );
}
