import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';

/** A deputy who reports back this year; without a date the notice says that it follows. */
export type ReportBackDeputy = {
  name: string;
  group: string;
  station: string;
  date?: PlainDate | undefined;
  /** As the notice says it: 上午9时. */
  time?: string | undefined;
};

function sessionRows(deputies: ReportBackDeputy[]): Row[] {
  const sessions = Map.groupBy(deputies, ({ date = '9999', time = '', station }) =>
    [date, time, station].join('|'),
  );
  return [...sessions]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, present]) => {
      const [{ date, time, station } = { station: '' }] = present;
      return {
        时间: date ? documentDate(date) + (time ?? '') : '另行通知',
        地点: station,
        人数: present.length,
        述职代表: present.map(({ name }) => name).join('、'),
      };
    });
}

const day = (date: PlainDate | undefined) => (date === undefined ? '' : documentDate(date));

/** Who reports back in the year, and when and where (代表法 §58). */
export function reportbacksOfYear(deputies: ReportBackDeputy[]): TemplateData {
  const sessions = sessionRows(deputies);
  const days = deputies.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  return {
    fields: {
      述职人数: deputies.length,
      场次: sessions.length,
      首场述职日期: day(days.at(0)),
      末场述职日期: day(days.at(-1)),
    },
    tables: {
      述职安排: sessions,
      述职代表: deputies.map(({ name, group, station }) => ({
        姓名: name,
        代表小组: group,
        联络站: station,
      })),
    },
  };
}
