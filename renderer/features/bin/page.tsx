import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { atWords, dayOf } from '#ui/format.ts';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { type BinEntry, whatWas } from './entry.ts';
import css from './page.module.css';
import { RestoreEntry } from './restore-entry.tsx';

/** What was deleted, by whom and when, until when it stays, and bringing it back. */
export function BinPage() {
  const { query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const [chosen, setChosen] = useState<BinEntry>();
  const asked = useQuery(query.bin.list.queryOptions());
  const { refusal, onRetry } = trouble(asked);
  const year = Number(today.slice(0, 4));
  const data = asked.data;
  return (
    <div className={css.page}>
      <PageHead
        title="回收站"
        count={data && `${data.rows.length} 项`}
        line={
          data && `删除的记录在这里留 ${data.days} 天，到期并且备份过以后自动清空；留着时不计入台账和积分。`
        }
      />
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!data && !refusal && <Waiting doing="正在读取回收站" />}
      {data?.rows.length === 0 && (
        <Words icon="inbox" title="回收站是空的">
          删除的登记会先放在这里，{data.days} 天内都能恢复。
        </Words>
      )}
      {data && data.rows.length > 0 && (
        <RuledTable
          label="回收站"
          rows={data.rows}
          id={({ id }) => id}
          columns={[
            { key: 'what', title: '是什么', width: 8, text: whatWas },
            {
              key: 'subject',
              title: '内容',
              text: ({ subject }) => subject,
              cell: ({ subject, fields }) => (
                <>
                  {subject}
                  <span className={css.fields} title={summaryOf(fields)}>
                    {summaryOf(fields)}
                  </span>
                </>
              ),
            },
            {
              key: 'removed',
              title: '谁删的',
              width: 13,
              text: ({ removedAt, removedBy }) => `${atWords(removedAt, year)} ${removedBy}`,
            },
            {
              key: 'until',
              title: '留到',
              width: 10,
              text: ({ until, days }) =>
                `${dayOf(until, year)}，${days > 0 ? `还有 ${days} 天` : '已到期，待清空'}`,
            },
            {
              key: 'restore',
              title: '',
              width: 6,
              align: 'right',
              text: () => '',
              cell: (row) =>
                may('bin.restore') && (
                  <Button
                    variant="default"
                    aria-label={`恢复：${whatWas(row)} ${row.subject}`}
                    onClick={() => setChosen(row)}
                  >
                    恢复
                  </Button>
                ),
            },
          ]}
        />
      )}
      {chosen && <RestoreEntry entry={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

/** Enough of what it held to tell one from another. */
const summaryOf = (fields: BinEntry['fields']) =>
  fields
    .filter(({ field }) => field === '反映问题' || field === '标题' || field === '来访人' || field === '内容')
    .map(({ value }) => value)
    .slice(0, 2)
    .join('：');
