import { useQuery } from '@tanstack/react-query';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Status } from '#ui/status.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import css from './page.module.css';
import { OwnSettings } from './settings/own-settings.tsx';

/** The practices that this installation carries, and which one is in use. */
export function PracticesPage() {
  const { query } = useApi();
  const { practice } = useDesk();
  const may = useMay();
  const asked = useQuery(query.practices.list.queryOptions());
  const { refusal, onRetry } = trouble(asked);
  return (
    <div className={css.page}>
      <PageHead
        title="做法"
        count={asked.data && `共 ${asked.data.length} 套`}
        line="做法是本地的规矩：怎么计分、几天答复、哪天接待。"
      />
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!asked.data && !refusal && <Waiting doing="正在读取做法" />}
      {asked.data && (
        <RuledTable
          label="做法"
          rows={asked.data}
          id={(row) => row.id}
          empty="没有找到做法，请重新安装履职台。"
          columns={[
            { key: 'name', title: '名称', width: 12, text: (row) => row.name },
            { key: 'summary', title: '说明', text: (row) => row.summary },
            {
              key: 'state',
              title: '采用',
              width: 8,
              text: (row) => (row.id === practice.id ? '正在采用' : ''),
              cell: (row) => (row.id === practice.id ? <Status tone="good">正在采用</Status> : ''),
            },
          ]}
        />
      )}
      {asked.data && may('practices.settings') && <OwnSettings />}
    </div>
  );
}
