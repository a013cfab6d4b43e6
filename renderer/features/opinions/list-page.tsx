import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { OpinionRow } from '#features/opinions/contract.ts';
import { mostUrgentFirst, stateGroupOf, stateGroups } from '#features/opinions/rules/order.ts';
import { FilterRow, FilterSearch, FilterSelect, FilterTabs } from '#ui/filters.tsx';
import type { ListGroups } from '#ui/list-groups.ts';
import { ListPage } from '#ui/list-page.tsx';
import type { Tone } from '#ui/status.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { usePeriod } from '../../use-period.tsx';
import { isLong, opinionColumns } from './columns.tsx';
import { OpinionFigures } from './figures.tsx';
import { MergeForm } from './merge-form.tsx';
import { UrgeAllForm, unitWords } from './urge-all-form.tsx';

const states = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '在办' },
  { value: 'overdue', label: '逾期' },
  { value: 'today', label: '今天到期' },
  { value: 'week', label: '本周到期' },
  { value: 'answered', label: '已答复' },
] as const;

/** Tabs for what 今日 leads to alone: shown once one has come from there. */
const ofToday: readonly string[] = ['today', 'week'];

const idOf = ({ id }: OpinionRow) => id;

const tones: Record<string, Tone> = { overdue: 'bad', going: 'going', answered: 'good' };

/** Rows under how they stand, those of which the most is due first. */
const groups: ListGroups<OpinionRow> = {
  of: (row) => stateGroupOf(row).key,
  heading(key, rows) {
    const soon = rows.filter(({ deadline }) => deadline.state.startsWith('due-')).length;
    return {
      tone: tones[key] ?? 'quiet',
      title: stateGroups.find((group) => group.key === key)?.name ?? '',
      count: [`${rows.length} 件`, soon > 0 && `${soon} 件本周到期`].filter(Boolean).join('，'),
    };
  },
};

const options = (words: string[] | undefined) => (words ?? []).map((word) => ({ value: word, label: word }));

/** The year's opinions and suggestions. */
export function OpinionsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const period = usePeriod('opinions');
  const filters = useFilters({ state: 'all', unit: '', category: '', search: '' });
  const { state, unit, category, search } = filters.values;
  const list = useQuery(
    query.opinions.list.queryOptions({
      input: {
        ...period.input,
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
  const rows = useMemo(() => list.data?.rows.toSorted(mostUrgentFirst), [list.data]);
  return (
    <ListPage
      title="意见建议"
      printed={period.words}
      line={period.line}
      count={rows && `${period.words} ${filters.changed ? `${rows.length} / ` : ''}${list.data?.total} 件`}
      primary={
        <NewEntry
          label="新增意见"
          to="/opinions/new"
          needs="opinions.save"
          kind="opinions"
          hidden={list.data?.total === 0}
        />
      }
      columns={opinionColumns({ year, long: rows?.some(isLong) ?? false, may })}
      rows={rows}
      id={idOf}
      groups={groups}
      open={(row) => `/opinions/${row.id}`}
      figures={!period.recent && <OpinionFigures />}
      {...(may('opinions.urgeAll') && {
        batch: (picked: OpinionRow[], done: () => void) => <Together rows={picked} onDone={done} />,
      })}
      {...trouble(list)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的意见建议',
              body: `${period.words}共 ${list.data?.total ?? 0} 件，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: `${period.words}还没有意见建议`,
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
            options={states
              .filter(({ value }) => value === state || !ofToday.includes(value))
              .map(({ value, label }) => ({ value, label, count: list.data?.counts[value] }))}
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

/** What can be done with the opinions picked: urge all that do not go on with another, or let them go on as one. */
function Together({ rows, onDone }: { rows: OpinionRow[]; onDone(): void }) {
  const [doing, setDoing] = useState<'urge' | 'merge'>();
  const close = () => setDoing(undefined);
  const urged = rows.filter(({ goesOnWith }) => goesOnWith === undefined);
  const merged = rows.length - urged.length;
  const words = [unitWords(urged), merged > 0 && `${merged} 件已并案，在并入的那一件上督办`];
  return (
    <>
      <span>{words.filter(Boolean).join('；')}</span>
      {urged.length > 0 && <Button onClick={() => setDoing('urge')}>督办 {urged.length} 件</Button>}
      <Button variant="default" onClick={() => setDoing('merge')}>
        并案
      </Button>
      {doing === 'urge' && <UrgeAllForm rows={urged} onUrged={onDone} onClose={close} />}
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
