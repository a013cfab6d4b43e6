import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentDate, screenDate } from '#electron/values/plain-date.ts';
import { DueGroup, type DueLine } from '#ui/due-list.tsx';
import { FigureDoor } from '#ui/figure-door.tsx';
import { fromToday, weekdayWord } from '#ui/format.ts';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMayEnter } from '../../may-enter.ts';
import { trouble } from '../../refusal-of.ts';
import { dueAddress } from './due-address.ts';
import { FirstSteps } from './first-steps.tsx';
import css from './page.module.css';
import { useMarkSeen } from './use-mark-seen.ts';

/** Of each word at first, so that a long tail of what is late does not push today out of sight. */
const shownAtFirst = 5;

const addressOf = (target: string) => (target.startsWith('/') ? target : `/${target}`);

const words = [
  { when: 'overdue', word: '逾期', tone: 'bad' },
  { when: 'today', word: '今天', tone: 'warn' },
  { when: 'week', word: '本周', tone: 'going' },
] as const;

/** What is due, the next reception day, and five figures of the year, each a door. */
export function TodayPage() {
  const { query } = useApi();
  const { year, township, user } = useDesk();
  const asked = useQuery(query.today.overview.queryOptions({ input: { year } }));
  const mayEnter = useMayEnter();
  const [all, setAll] = useState<string[]>([]);
  const { see, refusal: seenRefusal } = useMarkSeen();
  const { refusal, onRetry } = trouble(asked);
  const day = asked.data;
  if (!day)
    return (
      <div className={css.page}>
        <PageHead title="今日" />
        {refusal ? <Refused refusal={refusal} onRetry={onRetry} /> : <Waiting doing="正在汇总到期事项" />}
      </div>
    );
  const head = <PageHead title="今日" count={`${documentDate(day.today)} ${weekdayWord(day.today)}`} />;
  const mine = day.due.filter((line) => mayEnter(dueAddress(line)));
  const due = (
    <Section title="到期事项" aside={`${mine.length < day.due.length ? mine.length : day.dueTotal} 件`}>
      {mine.length === 0 && (
        <p className={css.none}>
          {day.due.length === 0
            ? '没有逾期的，今天和本周也没有到期的。'
            : `没有要${user.roleName}办的到期事项。`}
        </p>
      )}
      {seenRefusal && <Refused refusal={seenRefusal} />}
      {words.map(({ when, word, tone }) => {
        const lines = mine.filter((line) => line.when === when);
        return (
          <DueGroup
            key={when}
            word={word}
            tone={tone}
            total={lines.length}
            onAll={() => setAll([...all, when])}
            lines={lines.slice(0, all.includes(when) ? lines.length : shownAtFirst).map(
              (line): DueLine => ({
                key: `${line.target.feature}:${line.target.id}:${line.verb}`,
                sentence: line.sentence,
                verb: line.verb,
                ...(line.target.feature === 'today' ? see(Number(line.target.id)) : { to: dueAddress(line) }),
              }),
            )}
          />
        );
      })}
    </Section>
  );
  if (day.empty)
    return (
      <div className={css.page}>
        {head}
        {mine.length > 0 && due}
        <FirstSteps township={township} />
      </div>
    );
  return (
    <div className={css.page}>
      {head}
      <div className={css.columns}>
        <div className={css.due}>{due}</div>
        <div className={css.side}>
          <Section
            title="下一个接待日"
            aside={day.nextReception && fromToday(day.nextReception.date, day.today)}
          >
            {day.nextReception ? (
              <>
                <p className={css.day}>
                  {screenDate(day.nextReception.date)} {weekdayWord(day.nextReception.date)}
                </p>
                <ul className={css.duty}>
                  {day.nextReception.stations.map(({ station, deputies }) => (
                    <li key={station} className={css.station}>
                      <span className={css.place}>{station}</span>
                      <span className={css.names} title={deputies.join('、')}>
                        {deputies.length > 0 ? deputies.join('、') : '还没有排定代表'}
                      </span>
                      {deputies.length > 0 && <span className={css.place}>{deputies.length} 人</span>}
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p className={css.none}>本地做法没有定接待日。</p>
            )}
          </Section>
          <Section title={`${year} 年`}>
            {day.figures.map(({ name, value, basis, target }) => (
              <FigureDoor
                key={name}
                name={name}
                value={value}
                basis={basis}
                to={mayEnter(addressOf(target)) ? addressOf(target) : undefined}
              />
            ))}
          </Section>
        </div>
      </div>
    </div>
  );
}
