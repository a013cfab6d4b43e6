import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { NextBand } from '#ui/next-band.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { refusalIn, trouble } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';
import { FeedbackStatus, visitorOf } from './columns.tsx';
import { RemoveReception } from './remove.tsx';
import { ToOpinion } from './to-opinion.tsx';

const back = { to: '/receptions', label: '接待登记' };

/** One entry of the register as it stands. */
export function ReceptionPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const asked = useQuery(query.receptions.detail.queryOptions({ input: { id } }));
  const reveal = useMutation(query.receptions.reveal.mutationOptions());
  const purpose = usePurpose({
    title: '显示完整的联系方式',
    confirm: '显示',
    act: (words) => reveal.mutate({ id, purpose: words }),
  });
  const refusal = refusalIn(reveal.error);
  const row = asked.data;
  if (!row) return <DetailPending back={back} doing="正在读取接待登记" {...trouble(asked)} />;
  const linked = may('deputies.detail');
  return (
    <>
      <DetailPage
        back={back}
        title={`${documentDate(row.date)}接待`}
        line={[row.station, row.deputies.map(({ name }) => name).join('、')].join(' · ')}
        tools={
          <>
            {may('receptions.remove') && (
              <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
                删除
              </Button>
            )}
            {may('receptions.record') && (
              <Button
                component={Link}
                to={`/receptions/${id}/edit`}
                variant={may('opinions.save') ? 'default' : 'filled'}
              >
                更正
              </Button>
            )}
          </>
        }
        lead={
          <NextBand
            state={<FeedbackStatus row={row} />}
            line={row.transferred ? ['转办', row.unit].filter(Boolean).join('：') : '未转办'}
          >
            {may('opinions.save') && <ToOpinion id={id} />}
          </NextBand>
        }
        tabs={[
          {
            key: 'entry',
            label: '登记',
            content: (
              <>
                <Section title="谁来了">
                  <Facts
                    facts={[
                      { label: '接待形式', value: row.way },
                      { label: '来访人', value: visitorOf(row) },
                      { label: '联系方式', value: reveal.data?.phone ?? row.phoneMasked },
                      { label: '住址', value: row.address },
                      {
                        label: '接待代表',
                        value: row.deputies.map((deputy, at) => (
                          <span key={deputy.id}>
                            {at > 0 && '、'}
                            {linked ? <Link to={`/deputies/${deputy.id}`}>{deputy.name}</Link> : deputy.name}
                          </span>
                        )),
                      },
                    ]}
                  />
                  {refusal && <Refused refusal={refusal} />}
                  {row.phoneMasked && !reveal.data && may('receptions.reveal') && (
                    <Button mt="md" variant="default" loading={reveal.isPending} onClick={purpose.ask}>
                      显示完整的联系方式
                    </Button>
                  )}
                </Section>
                <Section title="反映了什么，怎么办的">
                  <Facts
                    facts={[
                      { label: '反映的问题', value: row.matter },
                      { label: '当场答复', value: row.onSpotReply },
                      { label: '转办', value: row.transferred ? row.unit : '未转办' },
                      { label: '办理情况', value: row.progress },
                      { label: '反馈日期', value: row.feedbackOn ? documentDate(row.feedbackOn) : '' },
                      { label: '来访人评价', value: row.satisfaction },
                      { label: '登记人', value: row.registrar },
                      { label: '备注', value: row.note },
                    ]}
                  />
                </Section>
              </>
            ),
          },
        ]}
      />
      {purpose.form}
      {removing && <RemoveReception row={row} onClose={() => setRemoving(false)} />}
    </>
  );
}
