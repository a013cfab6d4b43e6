import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { atWords, yearOf } from '#ui/format.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';

import { UndoStep } from './undo-step.tsx';

const back = { to: '/vault/log', label: '操作日志' };

/** One entry of the log: every field that it changed, before and after, and the way to take it back. */
export function LogEntryPage() {
  const seq = Number(useParams().seq);
  const { query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const [undoing, setUndoing] = useState(false);
  const asked = useQuery(query.log.detail.queryOptions({ input: { seq } }));
  const entry = asked.data;
  if (!entry) return <DetailPending back={back} doing="正在读取日志" {...trouble(asked)} />;
  const mayUndo = may('log.undo') && entry.kept === undefined;
  return (
    <>
      <DetailPage
        back={back}
        title={`第 ${entry.seq} 条：${entry.title}`}
        line={entry.subject}
        primary={mayUndo && <Button onClick={() => setUndoing(true)}>撤销这一步</Button>}
        blocked={entry.kept === undefined ? [] : [entry.kept]}
        tabs={[
          {
            key: 'fields',
            label: '改动',
            content: (
              <>
                <Section title="谁，什么时候">
                  <Facts
                    facts={[
                      { label: '时间', value: atWords(entry.at, yearOf(today)) },
                      { label: '岗位', value: entry.actor },
                      { label: '在哪里', value: entry.place },
                      ...(entry.purpose ? [{ label: '用途', value: entry.purpose }] : []),
                    ]}
                  />
                </Section>
                {entry.changes > 0 && (
                  <Section
                    title="改动前后"
                    aside={
                      entry.more > 0 ? `列出前 ${entry.fields.length} 处，另有 ${entry.more} 处未列` : ''
                    }
                  >
                    <RuledTable
                      label="改动前后"
                      rows={entry.fields}
                      id={(_, at) => String(at)}
                      empty="这一步没有改动记录的内容。"
                      columns={[
                        { key: 'record', title: '记录', width: 8, text: ({ record }) => record },
                        { key: 'field', title: '栏目', width: 9, text: ({ field }) => field },
                        { key: 'before', title: '改动前', text: ({ before }) => before || '（空）' },
                        { key: 'after', title: '改动后', text: ({ after }) => after || '（空）' },
                      ]}
                    />
                  </Section>
                )}
              </>
            ),
          },
        ]}
      />
      {undoing && <UndoStep entry={entry} onClose={() => setUndoing(false)} />}
    </>
  );
}
