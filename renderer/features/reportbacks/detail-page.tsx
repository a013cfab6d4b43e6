import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { ShareBar } from '#ui/charts/share-bar.tsx';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { fromToday } from '#ui/format.ts';
import { NextBand } from '#ui/next-band.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { useAddress } from '#ui/use-address.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { partsOf } from './figures.tsx';
import { RemoveReportback } from './remove.tsx';
import { rateWords, stateOf, toneOf } from './reportback.ts';
import { TallyForm } from './tally-form.tsx';

const back = { to: '/reportbacks', label: '述职评议' };

/** One report-back: the counts as they were read out, and what is wrong where they disagree. */
export function ReportbackPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const may = useMay();
  const { today } = useDesk();
  const [removing, setRemoving] = useState(false);
  const [said, say] = useAddress();
  const asked = useQuery(query.reportbacks.detail.queryOptions({ input: { id } }));
  const row = asked.data;
  if (!row) return <DetailPending back={back} doing="正在读取述职评议" {...trouble(asked)} />;
  const broken = row.refusals.length > 0;
  const counted = row.issued + row.returned + row.valid > 0;
  const planned = row.date > today;
  const tally = (open: boolean) => say({ do: open ? 'tally' : undefined });
  const correcting = said.get('do') === 'tally' && !planned && may('reportbacks.correctTally');
  return (
    <>
      <DetailPage
        back={back}
        title={`${row.deputy}述职评议`}
        line={[documentDate(row.date), row.place, row.form].filter(Boolean).join(' · ')}
        tools={
          <>
            {may('reportbacks.remove') && (
              <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
                删除
              </Button>
            )}
            {may('deputies.detail') && (
              <Button component={Link} to={`/deputies/${row.deputyId}`} variant="subtle" color="gray.8">
                代表档案
              </Button>
            )}
            {may('reportbacks.save') && (
              <Button component={Link} to={`/reportbacks/${id}/edit`} variant="default">
                修改
              </Button>
            )}
          </>
        }
        lead={
          <>
            <NextBand
              state={<Status tone={toneOf(row, today)}>{stateOf(row, today)}</Status>}
              line={planned && `定于${documentDate(row.date)}述职，${fromToday(row.date, today)}`}
              {...(counted && {
                figures: [
                  { label: '发出', value: `${row.issued} 张` },
                  { label: '收回', value: `${row.returned} 张` },
                  { label: '有效', value: `${row.valid} 张` },
                ],
              })}
              blocked={
                planned && may('reportbacks.correctTally')
                  ? [{ names: ['登记计票'], why: '举行以后才能登记。' }]
                  : []
              }
            >
              {!planned && may('reportbacks.correctTally') && (
                <Button variant={broken || !counted ? 'filled' : 'default'} onClick={() => tally(true)}>
                  {counted ? '更正计票' : '登记计票'}
                </Button>
              )}
            </NextBand>
            {broken && (
              <div style={{ marginTop: '1rem' }}>
                <Refused
                  refusal={{
                    message: '这次测评的计票对不上，暂不计比率和积分',
                    details: row.refusals,
                    remedy: '请对照原始计票单更正；查不清的，按程序重新测评。',
                  }}
                />
              </div>
            )}
          </>
        }
        tabs={[
          {
            key: 'tally',
            label: '计票',
            content: (
              <Section title="计票">
                {counted && !broken && (
                  <ShareBar
                    label="测评得票"
                    unit="票"
                    parts={partsOf(
                      row,
                      row.votes.map(({ option }) => option),
                    )}
                  />
                )}
                <Facts
                  facts={[
                    ...row.votes.map((vote) => ({ label: vote.option, value: rateWords(vote) })),
                    { label: '结果', value: row.result ?? '' },
                    { label: '备注', value: row.note },
                  ]}
                />
              </Section>
            ),
          },
        ]}
      />
      {correcting && <TallyForm row={row} onClose={() => tally(false)} />}
      {removing && <RemoveReportback row={row} onClose={() => setRemoving(false)} />}
    </>
  );
}
