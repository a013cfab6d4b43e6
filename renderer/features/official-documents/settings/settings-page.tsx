import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { trouble } from '../../../refusal-of.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import { LayoutForm } from './layout-form.tsx';
import { SeriesForm } from './series-form.tsx';
import css from './settings-page.module.css';

/** What an office sets once: its series of numbers, and how its documents look. */
export function DocumentSettingsPage() {
  const { query } = useApi();
  const { today } = useDesk();
  const saySaved = useSaySaved();
  const year = Number(today.slice(0, 4));
  const [open, setOpen] = useState<string>();
  const series = useQuery(query.officialDocuments.series.queryOptions({ input: { year } }));
  const settings = useQuery(query.officialDocuments.settings.queryOptions({ input: {} }));
  const { refusal, onRetry } = trouble(series.error ? series : settings);
  const chosen = series.data?.series.find(({ id }) => id === open);
  return (
    <div className={css.page}>
      <PageHead
        title="版式与文号"
        line="一次设好，以后起草的公文都照此办；已经印发的不变。"
        tools={
          series.data && (
            <Button variant="default" onClick={() => setOpen('')}>
              设发文机关代字
            </Button>
          )
        }
      />
      <div className={css.gap} />
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!refusal && !(series.data && settings.data) && <Waiting doing="正在读取版式与文号" />}
      {series.data && (
        <Section title="发文字号" aside="按机关和年度各自从 1 号编起，不跳号、不重号">
          <RuledTable
            label="发文机关代字"
            rows={series.data.series}
            id={({ id }) => id}
            empty="还没有设代字。第一次编号时也会问。"
            columns={[
              { key: 'code', title: '代字', width: 11, text: ({ code }) => code },
              { key: 'body', title: '发文机关', text: ({ body }) => body },
              {
                key: 'used',
                title: `${year} 年纸上已用到`,
                width: 9,
                text: ({ used }) => (used ? `${used} 号` : '没用过'),
              },
              { key: 'given', title: '这里已编', width: 6, text: ({ given }) => `${given} 件` },
              { key: 'next', title: '下一个号', width: 14, text: ({ next }) => next },
              {
                key: 'change',
                title: '',
                width: 5,
                text: () => '',
                cell: ({ id, code }) => (
                  <Button
                    variant="subtle"
                    color="gray.8"
                    aria-label={`修改代字${code}`}
                    onClick={() => setOpen(id)}
                  >
                    修改
                  </Button>
                ),
              },
            ]}
          />
        </Section>
      )}
      {settings.data && <LayoutForm settings={settings.data.settings} />}
      {series.data && open !== undefined && (
        <SeriesForm
          year={year}
          suggested={series.data.suggested}
          {...(chosen && { series: chosen })}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            saySaved('已保存代字');
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
}
