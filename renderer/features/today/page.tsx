import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { FigureDoor } from '#ui/figure-door.tsx';
import { weekdayWord } from '#ui/format.ts';
import { PageHead } from '#ui/page-head.tsx';
import { recentAddress } from '#ui/recent.ts';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { useMayEnter } from '../../may-enter.ts';
import { trouble } from '../../refusal-of.ts';
import { dueAddress } from './due-address.ts';
import { DueSection } from './due-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import { NextReception } from './next-reception.tsx';
import css from './page.module.css';

/** What is due, the next reception day, and five figures of twelve months, each a door; whatever year is chosen. */
export function TodayPage() {
  const { query } = useApi();
  const { township, user } = useDesk();
  const asked = useQuery(query.today.overview.queryOptions());
  const mayEnter = useMayEnter();
  const may = useMay();
  const { refusal, onRetry } = trouble(asked);
  const day = asked.data;
  if (!day)
    return (
      <div className={css.page}>
        <PageHead title="今日" />
        {refusal ? <Refused refusal={refusal} onRetry={onRetry} /> : <Waiting doing="正在汇总到期事项" />}
      </div>
    );
  const count = `${documentDate(day.today)} ${weekdayWord(day.today)}`;
  const mine = day.due.filter((line) => mayEnter(dueAddress(line)));
  const none = () => {
    // what is due on opinions is not told to whoever may not look at them
    if (!may('opinions.list')) return '意见建议、述职评议的期限由经办人掌握；本站的接待见“下一个接待日”。';
    if (day.due.length === 0) return '没有逾期的，今天和本周也没有到期的。';
    return `没有要${user.roleName}办的到期事项。`;
  };
  const due = <DueSection due={mine} none={none()} />;
  if (day.empty)
    return (
      <div className={css.page}>
        <PageHead title="今日" count={count} />
        {mine.length > 0 && <div className={css.above}>{due}</div>}
        <FirstSteps township={township} />
      </div>
    );
  return (
    <div className={css.page}>
      <PageHead
        title="今日"
        count={count}
        tools={
          <>
            {may('activities.save') && (
              <Button component={Link} to="/activities/new" variant="default">
                新建活动
              </Button>
            )}
            {may('opinions.save') && (
              <Button component={Link} to="/opinions/new" variant="default">
                新增意见
              </Button>
            )}
          </>
        }
        primary={
          may('receptions.record') && (
            <Button component={Link} to="/receptions/new">
              登记接待
            </Button>
          )
        }
      />
      <div className={css.columns}>
        <div className={css.due}>{due}</div>
        <div className={css.side}>
          <NextReception today={day.today} next={day.nextReception} />
          <Section title="近十二个月" aside={`${documentDate(day.figuresFrom)}起`}>
            {day.figures.map(({ target, meaning, ...figure }) => (
              <FigureDoor key={figure.name} {...figure} to={recentAddress(`/${target}`)} />
            ))}
            <p className={css.meanings}>{day.figures.flatMap(({ meaning }) => meaning ?? []).join('；')}</p>
          </Section>
        </div>
      </div>
    </div>
  );
}
