import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { atWords } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMayEnter } from '../../may-enter.ts';
import { trouble } from '../../refusal-of.ts';
import { ApprovalActions } from './actions.tsx';
import { NoChair } from './no-chair.tsx';
import css from './page.module.css';
import { consequence, matterAddress, stateWords } from './words.ts';

const back = { to: '/approvals', label: '审批' };

const list = (facts: string[]) => (
  <ul className={css.figures}>
    {facts.map((fact) => (
      <li key={fact}>{fact}</li>
    ))}
  </ul>
);

/** One request: what it is about, its figures when it was sent and now, and what the chair says to it. */
export function ApprovalPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { today } = useDesk();
  const mayEnter = useMayEnter();
  const asked = useQuery(query.approvals.detail.queryOptions({ input: { id }, staleTime: 0 }));
  const approval = asked.data;
  if (!approval) return <DetailPending back={back} doing="正在读取送审" {...trouble(asked)} />;
  const year = Number(today.slice(0, 4));
  const { word, tone, sentence } = stateWords(approval, year);
  const address = matterAddress(approval.matter);
  const waiting = approval.state === 'asked';
  const moved = approval.facts.join() !== approval.askedFacts.join();
  return (
    <DetailPage
      back={back}
      title={approval.title}
      line={approval.kindName}
      tools={
        address &&
        mayEnter(address) && (
          <Button component={Link} to={address} variant="default">
            {approval.kind === 'board' ? '看上墙名单' : '看年度上报'}
          </Button>
        )
      }
      primary={
        (waiting || approval.state === 'returned' || approval.onPaper) && (
          <span className={css.actions}>
            <ApprovalActions
              matter={approval.matter}
              title={approval.title}
              latest={approval}
              seen={approval.seen}
              paperAllowed={approval.paperAllowed}
            />
          </span>
        )
      }
      tabs={[
        {
          key: 'request',
          label: '送审',
          content: (
            <>
              {waiting && !approval.hasChair && (
                <p className={css.hint}>
                  <NoChair />
                </p>
              )}
              <Section title="送审">
                <Facts
                  facts={[
                    {
                      label: '状态',
                      value: (
                        <Status tone={approval.state === 'withdrawn' ? 'quiet' : tone}>
                          {approval.state === 'withdrawn' ? '已撤回' : word}
                        </Status>
                      ),
                    },
                    { label: '送审', value: `${atWords(approval.askedAt, year)} ${approval.askedBy}` },
                    { label: '送审说明', value: approval.word },
                    ...(approval.decidedAt ? [{ label: '审定', value: sentence }] : []),
                  ]}
                />
              </Section>
              <Section title="内容" aside={approval.changed ? '送审后记录有改动' : ''}>
                <Facts
                  facts={[
                    { label: '送审时', value: list(approval.askedFacts) },
                    ...(moved ? [{ label: '现在', value: list(approval.facts) }] : []),
                  ]}
                />
                {waiting && <p className={css.note}>{consequence(approval.matter)}</p>}
              </Section>
            </>
          ),
        },
      ]}
    />
  );
}
