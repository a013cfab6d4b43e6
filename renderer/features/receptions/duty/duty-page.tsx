import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { addMonths, isPlainDate, screenDate } from '#electron/values/plain-date.ts';
import { fromToday, weekdayWord } from '#ui/format.ts';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { NoStation } from '../../../first-entry.tsx';
import { useMay } from '../../../may.ts';
import { trouble } from '../../../refusal-of.ts';
import css from './duty.module.css';
import { DutyForm } from './duty-form.tsx';

const back = { to: '/receptions', label: '接待登记' };

/** Months ahead that the roster shows, and at most how many days of reception. */
const monthsAhead = 4;
const daysAtMost = 8;

/** Who receives on which day at which station, for the reception days that come next; `?date=` adds a day of one's own, and `&station=` opens the form of one. */
export function DutyPage() {
  const { query } = useApi();
  const { today, year } = useDesk();
  const may = useMay();
  const [params] = useSearchParams();
  const wanted = params.get('date') ?? '';
  const station = params.get('station');
  const [open, setOpen] = useState(station === null ? undefined : { date: wanted, stationId: station });
  const span = { from: today, to: addMonths(today, monthsAhead) };
  const asked = useQuery(query.receptions.days.queryOptions({ input: span }));
  const duties = useQuery(query.receptions.duties.queryOptions({ input: span }));
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const failed = [asked, duties, stations].find(({ error }) => error);
  const page = (body: React.ReactNode) => (
    <div className={css.page}>
      <PageHead title="接待排班" line="往后的接待日，各站由谁接待；没有排定的按本站代表接待。" back={back} />
      {body}
    </div>
  );
  if (failed) {
    const { refusal, onRetry } = trouble(failed);
    return page(refusal && <Refused refusal={refusal} onRetry={onRetry} />);
  }
  if (!asked.data || !duties.data || !stations.data) return page(<Waiting doing="正在读取接待排班" />);
  if (stations.data.length === 0) return page(<NoStation>有了站点，才能排定各站由谁接待。</NoStation>);
  const written = duties.data.map(({ date }) => date);
  const asWanted = isPlainDate(wanted) && wanted >= today ? [wanted] : [];
  const days = [...new Set([...asked.data.slice(0, daysAtMost), ...written, ...asWanted])].sort();
  const dutyOf = (date: string, stationId: string) =>
    duties.data.find((duty) => duty.date === date && duty.stationId === stationId)?.deputies ?? [];
  const chosen = stations.data.find(({ id }) => id === open?.stationId);
  return page(
    <>
      {days.length === 0 && <p className={css.soft}>本地做法没有定接待日，近几个月没有要排的。</p>}
      {days.map((date) => (
        <Section key={date} title={`${screenDate(date)} ${weekdayWord(date)}`} aside={fromToday(date, today)}>
          <ul className={css.stations}>
            {stations.data.map(({ id, name }) => {
              const people = dutyOf(date, id).map((deputy) => deputy.name);
              return (
                <li key={id} className={css.station}>
                  <span className={css.place}>{name}</span>
                  <span className={people.length > 0 ? css.names : css.soft}>
                    {people.length > 0 ? people.join('、') : '还没有排定'}
                  </span>
                  {date === today && may('receptions.record') && (
                    <Button
                      component={Link}
                      to={`/receptions/new?date=${date}&station=${encodeURIComponent(id)}`}
                      variant="default"
                      size="compact-md"
                      aria-label={`登记接待：${name}`}
                    >
                      登记
                    </Button>
                  )}
                  {may('receptions.setDuty') && (
                    <Button
                      variant="default"
                      size="compact-md"
                      aria-label={`${people.length > 0 ? '换人' : '排班'}：${screenDate(date)}${name}`}
                      onClick={() => setOpen({ date, stationId: id })}
                    >
                      {people.length > 0 ? '换人' : '排班'}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      ))}
      {open && chosen && may('receptions.setDuty') && days.includes(open.date) && (
        <DutyForm
          {...open}
          station={chosen.name}
          deputies={dutyOf(open.date, open.stationId).map(({ id }) => id)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>,
  );
}
