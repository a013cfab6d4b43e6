import { useQuery } from '@tanstack/react-query';
import { ListPage } from '#ui/list-page.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';

/** The practices that this installation carries, and which one is in use. */
export function PracticesPage() {
  const { query } = useApi();
  const { practice } = useDesk();
  const asked = useQuery(query.practices.list.queryOptions());
  return (
    <ListPage
      title="做法"
      line="做法是本地的规矩：怎么计分、几天答复、哪天接待。它是资料，不是程序。"
      count={asked.data && `共 ${asked.data.length} 套`}
      rows={asked.data}
      id={(row) => row.id}
      {...trouble(asked)}
      empty={{ title: '没有找到做法', body: '安装不完整，请重新安装履职台。' }}
      columns={[
        { key: 'name', title: '名称', width: 10, text: (row) => row.name },
        { key: 'summary', title: '说明', text: (row) => row.summary },
        {
          key: 'state',
          title: '',
          width: 7,
          text: (row) => (row.id === practice.id ? '正在采用' : ''),
          cell: (row) => (row.id === practice.id ? <Status tone="good">正在采用</Status> : null),
        },
      ]}
    />
  );
}
