import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addDays, addMonths, screenDate } from '#electron/values/plain-date.ts';
import { fromToday, weekdayWord } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import css from './page.module.css';

/** So many months back the last reception day is looked for. */
const monthsBack = 2;

/** The reception day before today, of which registers may still come in. */
function useLastDay(today: string): string | undefined {
  const { query } = useApi();
  const span = { from: addMonths(today, -monthsBack), to: addDays(today, -1) };
  return useQuery(query.receptions.days.queryOptions({ input: span })).data?.at(-1);
}

/**
 * The next reception day with its roster: who is on duty, or else the deputies of the station, said as such. Who receives is
 * arranged before the day; what was said is registered on the day and after it.
 */
export function NextReception(props: {
  today: string;
  next:
    | {
        date: string;
        stations: { stationId: string; station: string; deputies: string[]; planned: boolean }[];
      }
    | undefined;
}) {
  const { next, today } = props;
  const may = useMay();
  const last = useLastDay(today);
  if (!next)
    return (
      <Section title="下一个接待日">
        <p className={css.none}>本地做法没有定接待日。</p>
      </Section>
    );
  const { date, stations } = next;
  const who = ({ deputies, planned }: (typeof stations)[number]) => {
    if (planned) return deputies.join('、');
    return deputies.length > 0 ? `未排班，本站代表 ${deputies.length} 人` : '未排班，本站没有代表';
  };
  return (
    <Section
      title="下一个接待日"
      aside={`${screenDate(date)} ${weekdayWord(date)}，${fromToday(date, today)}`}
    >
      <ul className={css.duty}>
        {stations.map((station) => (
          <li key={station.stationId} className={css.station}>
            <span className={css.where}>
              <span className={css.names} title={station.deputies.join('、')}>
                {who(station)}
              </span>
              <span className={css.place}>{station.station}</span>
            </span>
            {date === today && may('receptions.record') && (
              <Button
                component={Link}
                to={`/receptions/new?date=${date}&station=${encodeURIComponent(station.stationId)}`}
                variant="default"
                size="compact-md"
                aria-label={`登记接待：${station.station}`}
              >
                登记
              </Button>
            )}
            {date > today && may('receptions.setDuty') && (
              <Button
                component={Link}
                to={`/receptions/duty?date=${date}&station=${encodeURIComponent(station.stationId)}`}
                variant="default"
                size="compact-md"
                aria-label={`${station.planned ? '换人' : '排班'}：${station.station}`}
              >
                {station.planned ? '换人' : '排班'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={css.links}>
        <Link to={`/receptions/duty?date=${date}`}>
          {may('receptions.setDuty') ? '排班、换人' : '看排班'}
        </Link>
        {last && may('receptions.record') && (
          <Link to={`/receptions/new?date=${last}`}>补登记 {screenDate(last)}的接待</Link>
        )}
        {may('officialDocuments.preview') && (
          <Link to="/official-documents/reception-notice">拟接待公告</Link>
        )}
      </p>
    </Section>
  );
}
