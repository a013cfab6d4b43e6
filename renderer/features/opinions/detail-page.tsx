import { Button, Menu } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { z } from 'zod';
import { documentDate } from '#electron/values/plain-date.ts';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { blockedBy } from '#ui/blocked-by.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { dayOf } from '#ui/format.ts';
import { NextBand } from '#ui/next-band.tsx';
import { Section } from '#ui/section.tsx';
import { Stages } from '#ui/stages.tsx';
import { useAddress } from '#ui/use-address.ts';
import { WordButton } from '#ui/word-button.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { DeadlineStatus } from './deadline.tsx';
import css from './detail-page.module.css';
import { OpinionFactsPanel } from './facts-panel.tsx';
import { MergeForm } from './merge-form.tsx';
import { MergedPanel } from './merged-panel.tsx';
import { PapersOf } from './papers-of.tsx';
import { RemoveOpinion } from './remove.tsx';
import { SimilarOpinions } from './similar.tsx';
import { StepForm } from './step-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

type Opinion = z.infer<typeof opinionDetailSchema>;

const back = { to: '/opinions', label: '意见建议' };

/** What an action waits for, without what it would then do: the band names that before it. */
const waitsFor = (action: Opinion['actions'][number]) => ({
  name: action.name,
  blocked: action.blocked?.replace(/，[^，]*后才能.*$/, '。'),
});

/** What corrects an opinion or leaves it, behind one button. */
function More({ actions, onOpen }: { actions: Opinion['actions']; onOpen(action: string): void }) {
  const target = useRef<HTMLButtonElement>(null);
  if (actions.length === 0) return null;
  /** The hand leaves the menu first, so that it finds back once the form is closed. */
  const choose = (action: string) => {
    target.current?.focus();
    onOpen(action);
  };
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button ref={target} variant="default">
          更多
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ action, name }) => (
          <Menu.Item key={action} onClick={() => choose(action)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** One opinion through its closed loop: where it stands, by when, and what may be done next; `?do=urge` opens a step's form. */
export function OpinionPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { year } = useDesk();
  const allowed = useMay();
  const [said, say] = useAddress();
  const [removing, setRemoving] = useState(false);
  const [takingBack, setTakingBack] = useState<{ step: string; text: string }>();
  const asked = useQuery(query.opinions.detail.queryOptions({ input: { id } }));
  const opinion = asked.data;
  const similar = useQuery(
    query.opinions.similar.queryOptions({
      input: opinion
        ? {
            ...{ id, title: opinion.title, raisedOn: opinion.raisedOn, leadId: opinion.leadId },
            ...(opinion.receptionId && { receptionId: opinion.receptionId }),
          }
        : skipToken,
    }),
  );
  if (!opinion) return <DetailPending back={back} doing="正在读取意见建议" {...trouble(asked)} />;

  const open = (action: string | undefined, into?: string) => say({ do: action, into });
  const mine = opinion.actions.filter(({ action }) => allowed(`opinions.${action}`));
  const offered = mine
    .filter(({ blocked }) => blocked === undefined)
    .toSorted((one, other) => Number(other.usual) - Number(one.usual));
  const doing = offered.find(({ action }) => action === said.get('do'));
  const day = (date: string | undefined) => (date ? dayOf(date, year) : '');
  const subject = subjectOf(opinion.title);
  return (
    <>
      <DetailPage
        back={back}
        title={subject}
        line={[
          subject !== opinion.title && `《${opinion.title}》`,
          `第 ${opinion.number} 号`,
          opinion.category,
          `来源：${opinion.source || '未注明'}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        tools={
          <>
            {allowed('opinions.remove') && (
              <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
                删除
              </Button>
            )}
            {allowed('opinions.save') && (
              <Button component={Link} to={`/opinions/${id}/edit`} variant="default">
                修改
              </Button>
            )}
          </>
        }
        lead={
          <>
            <Stages
              label="办理环节"
              stages={opinion.stages.map((stage) => ({ ...stage, day: day(stage.date) }))}
            />
            <NextBand
              state={<DeadlineStatus deadline={opinion.deadline} />}
              line={[
                opinion.dueOn ? `${documentDate(opinion.dueOn)}到期` : '尚未定期限',
                opinion.unit,
                opinion.deadlineSource && `依据：${opinion.deadlineSource}`,
              ]
                .filter(Boolean)
                .join('，')}
              blocked={blockedBy(mine.map(waitsFor))}
            >
              {offered
                .filter(({ ahead }) => ahead)
                .map(({ action, name, usual }) => (
                  <Button key={action} variant={usual ? 'filled' : 'default'} onClick={() => open(action)}>
                    {name}
                  </Button>
                ))}
              <More actions={offered.filter(({ ahead }) => !ahead)} onOpen={open} />
            </NextBand>
          </>
        }
        tabs={[
          {
            key: 'opinion',
            label: '办理情况',
            content: (
              <>
                <Section
                  title={opinion.receptionId ? '选民的话' : '内容'}
                  aside={
                    opinion.receptionId && <Link to={`/receptions/${opinion.receptionId}`}>看这次接待</Link>
                  }
                >
                  <p className={css.content}>{opinion.content || '没有写内容。'}</p>
                </Section>
                <MergedPanel opinion={opinion} />
                <OpinionFactsPanel opinion={opinion} />
                <Section title="答复与评价" aside="对答复的评价与问题的办理结果分开记">
                  <Facts
                    facts={[
                      {
                        label: '答复日期',
                        value: opinion.answeredOn ? documentDate(opinion.answeredOn) : '',
                      },
                      {
                        label: '办理结果',
                        value: opinion.result
                          ? `${opinion.result === opinion.resultName ? '' : `${opinion.result} `}${opinion.resultName}`
                          : '',
                      },
                      { label: '代表评价', value: opinion.deputyRating },
                      { label: '选民评价', value: opinion.voterRating },
                    ]}
                  />
                </Section>
              </>
            ),
          },
        ]}
        timeline={{
          title: '经过',
          entries: opinion.timeline.toReversed().map(({ date, text, by, step, takenBack }) => ({
            day: day(date),
            text,
            by,
            undone: takenBack,
            action: step !== undefined && allowed('opinions.takeBack') && (
              <WordButton
                ms="0.5em"
                fz="xs"
                aria-label={`撤回：${text}`}
                onClick={() => setTakingBack({ step, text })}
              >
                撤回
              </WordButton>
            ),
          })),
          empty: '还没有记录。',
        }}
        beside={
          <>
            <PapersOf opinion={opinion} />
            <SimilarOpinions
              similar={similar.data ?? []}
              onMerge={
                offered.some(({ action }) => action === 'merge') ? (into) => open('merge', into) : undefined
              }
            />
          </>
        }
      />
      {doing?.action === 'merge' && (
        <MergeForm
          ids={[opinion.id]}
          what={`第 ${opinion.number} 号`}
          into={said.get('into') ?? ''}
          onClose={() => open(undefined)}
        />
      )}
      {doing && doing.action !== 'merge' && (
        <StepForm
          key={doing.action}
          opinion={opinion}
          action={doing.action}
          name={doing.name}
          unit={said.get('unit') ?? ''}
          onClose={() => open(undefined)}
        />
      )}
      {takingBack && <TakeBackForm id={id} {...takingBack} onClose={() => setTakingBack(undefined)} />}
      {removing && <RemoveOpinion opinion={opinion} onClose={() => setRemoving(false)} />}
    </>
  );
}
