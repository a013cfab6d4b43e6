import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { documentStates, stateNames } from '#features/official-documents/rules/states.ts';
import { FilterRow, FilterSearch, FilterSelect, FilterTabs } from '#ui/filters.tsx';
import { ListPage } from '#ui/list-page.tsx';
import { Notes } from '#ui/notes.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { registerColumns } from './columns.tsx';
import { addressOf } from './paper.ts';

const states = ['all', 'open', ...documentStates] as const;
const tabs = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '在办' },
  { value: 'sent', label: '已印发' },
  { value: 'filed', label: '已归档' },
  { value: 'withdrawn', label: '作废' },
];

/** The register of documents, as the bound book keeps it: searched, counted, exported and printed as seen. */
export function RegisterPage() {
  const { query } = useApi();
  const may = useMay();
  const filters = useFilters({ of: '', state: 'all', search: '' });
  const { of, state, search } = filters.values;
  const list = useQuery(
    query.officialDocuments.register.queryOptions({
      input: {
        search,
        state: states.find((known) => known === state) ?? 'all',
        ...(Number(of) && { year: Number(of) }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const found = list.data;
  const year = found?.year ?? 0;
  const single = documentStates.find(
    (known) => known === state && !tabs.some(({ value }) => value === known),
  );
  return (
    <ListPage
      title="发文登记"
      count={found && `${year} 年 ${found.rows.length} 件`}
      columns={registerColumns(year)}
      rows={found?.rows}
      id={(row) => row.id}
      open={addressOf}
      printed={found && `${year} 年`}
      {...trouble(list)}
      primary={
        may('officialDocuments.keep') && (
          <Button component={Link} to="/official-documents">
            起草公文
          </Button>
        )
      }
      empty={
        filters.changed
          ? { title: '没有符合条件的公文', body: '可换个写法，或清除筛选再看。' }
          : {
              title: `${year} 年还没有登记公文`,
              body: '起草的公文会自动记在这里，编号、签发、用印、印发、归档都在这里办。',
            }
      }
      filters={
        <>
          {found && <Notes title="请核对" sentences={found.missing} />}
          <FilterRow changed={filters.changed} onClear={filters.clear}>
            <FilterTabs
              label="环节"
              options={[
                ...tabs.slice(0, 2),
                ...(single ? [{ value: single, label: stateNames[single] }] : []),
                ...tabs.slice(2),
              ].map((tab) => ({ ...tab, count: found?.counts[tab.value] }))}
              value={state}
              onChange={(value) => filters.set({ state: value })}
            />
            <FilterSelect
              label="发文年度"
              everything="本年"
              options={(found?.years ?? []).map((known) => ({ value: String(known), label: `${known} 年` }))}
              value={of}
              onChange={(value) => filters.set({ of: value })}
            />
            <FilterSearch
              label="文号、标题或发往"
              value={search}
              onChange={(value) => filters.set({ search: value })}
            />
          </FilterRow>
        </>
      }
    />
  );
}
