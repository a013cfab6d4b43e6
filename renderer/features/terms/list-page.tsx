import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { FirstEntry } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { stateWords, type TermRow } from './term.ts';

const day = (date: string | undefined, none: string) => (date ? documentDate(date) : none);

const columns: ListColumn<TermRow>[] = [
  { key: 'name', title: '届次', least: 14.5, text: (row) => row.name },
  { key: 'from', title: '首次会议', width: 11, text: (row) => day(row.fromOn, '未登记') },
  { key: 'until', title: '任至', width: 11, spare: 1, text: (row) => day(row.untilOn, '下一届首次会议') },
  { key: 'deputies', title: '代表', width: 7, align: 'right', text: (row) => `${row.deputies} 人` },
  {
    key: 'state',
    title: '状态',
    width: 8,
    text: (row) => stateWords[row.state].word,
    cell: (row) => <Status tone={stateWords[row.state].tone}>{stateWords[row.state].word}</Status>,
  },
];

/** The terms of the congress, the latest first. */
export function TermsPage() {
  const { query } = useApi();
  const may = useMay();
  const list = useQuery(query.terms.list.queryOptions());
  const any = list.data !== undefined && list.data.length > 0;
  return (
    <ListPage
      title="届次"
      count={list.data && `共 ${list.data.length} 届`}
      line="每一届从本届首次会议算起，到下一届首次会议为止。"
      columns={columns}
      rows={list.data}
      id={(row) => row.id}
      open={(row) => `/terms/${row.id}`}
      primary={
        any &&
        may('terms.open') && (
          <Button component={Link} to="/terms/open">
            开启下一届
          </Button>
        )
      }
      foot={may('terms.save') && <Link to="/terms/new">登记更早的一届</Link>}
      {...trouble(list)}
      empty={{
        title: '还没有登记届次',
        body: '先登记本届，再登记站点、小组和代表；有代表名册表格的，也可以直接导入。',
        action: <FirstEntry label="登记本届" to="/terms/new" needs="terms.save" />,
      }}
    />
  );
}
