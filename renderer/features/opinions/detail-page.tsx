import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { dayOf } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { Stages } from '#ui/stages.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { AnswerForm } from './answer-form.tsx';
import { DeadlineStatus } from './deadline.tsx';
import css from './detail-page.module.css';
import { RateForm } from './rate-form.tsx';

const back = { to: '/opinions', label: '意见建议' };

/** One opinion through its closed loop: where it stands, by when, and what may be done next. */
export function OpinionPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { year } = useDesk();
  const allowed = useMay();
  const [doing, setDoing] = useState<'answer' | 'rate'>();
  const asked = useQuery(query.opinions.detail.queryOptions({ input: { id } }));
  const opinion = asked.data;
  if (!opinion) return <DetailPending back={back} doing="正在读取意见建议" {...trouble(asked)} />;
  const may = (action: 'answer' | 'rate') =>
    allowed(`opinions.${action}`) &&
    opinion.actions.some((offered) => offered.action === action && !offered.blocked);
  const made = { answer: opinion.answeredOn !== undefined, rate: opinion.deputyRating !== '' };
  const words = { answer: '答复', rate: '评价' };
  const next = (['answer', 'rate'] as const).find((action) => may(action) && !made[action]);
  const others = (['answer', 'rate'] as const).filter((action) => may(action) && action !== next);
  const day = (date: string | undefined) => (date ? dayOf(date, year) : '');
  return (
    <>
      <DetailPage
        back={back}
        title={opinion.title}
        line={[`第 ${opinion.number} 号`, opinion.category, `来源：${opinion.source || '未注明'}`]
          .filter(Boolean)
          .join(' · ')}
        primary={next && <Button onClick={() => setDoing(next)}>登记{words[next]}</Button>}
        tools={others.map((action) => (
          <Button key={action} variant="default" onClick={() => setDoing(action)}>
            {made[action] ? '更正' : '登记'}
            {words[action]}
          </Button>
        ))}
        blocked={allowed('opinions.answer') ? opinion.actions.flatMap(({ blocked }) => blocked ?? []) : []}
        lead={
          <Stages
            label="办理环节"
            stages={opinion.stages.map((stage) => ({ ...stage, day: day(stage.date) }))}
          />
        }
        tabs={[
          {
            key: 'opinion',
            label: '办理情况',
            content: (
              <>
                <div className={css.deadline}>
                  <span className={css.term}>答复期限</span>
                  <strong>
                    <DeadlineStatus deadline={opinion.deadline} />
                  </strong>
                  <span className={css.soft}>
                    {opinion.dueOn ? `${documentDate(opinion.dueOn)}到期` : '尚未定期限'}
                    {opinion.deadlineSource && `，依据：${opinion.deadlineSource}`}
                  </span>
                </div>
                <Section title="内容">
                  <p className={css.content}>{opinion.content || '台账里没有写内容。'}</p>
                </Section>
                <Section title="提出与承办">
                  <Facts
                    facts={[
                      {
                        label: '领衔代表',
                        value: <Link to={`/deputies/${opinion.leadId}`}>{opinion.lead}</Link>,
                      },
                      {
                        label: '附议代表',
                        value:
                          opinion.cosigners.length > 0
                            ? opinion.cosigners.map(({ name }) => name).join('、')
                            : '',
                      },
                      { label: '提出日期', value: documentDate(opinion.raisedOn) },
                      {
                        label: '交办日期',
                        value: opinion.assignedOn ? documentDate(opinion.assignedOn) : '',
                      },
                      { label: '承办单位', value: opinion.unit },
                      { label: '备注', value: opinion.note },
                    ]}
                  />
                </Section>
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
          entries: opinion.timeline.map(({ date, text }) => ({ day: day(date), text })),
          empty: '还没有记录。',
        }}
      />
      {doing === 'answer' && <AnswerForm opinion={opinion} onClose={() => setDoing(undefined)} />}
      {doing === 'rate' && <RateForm opinion={opinion} onClose={() => setDoing(undefined)} />}
    </>
  );
}
