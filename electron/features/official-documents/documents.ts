import { composeDocument } from '#documents/compose.ts';
import type { PlainDocument, RedHeadDocument } from '#documents/document.ts';
import { fillTemplate } from '#documents/fill-template.ts';
import type { Row, TemplateData } from '#documents/placeholders.ts';
import type { Template } from '#documents/template.ts';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import { documentDate, type PlainDate, screenDate } from '#electron/values/plain-date.ts';
import { reportData, type SupervisionFacts } from './documents/report-data.ts';

/** The office that issues, and the day it does so. */
export type OfficeData = {
  township: string;
  county: string;
  termOrdinal: number;
  year: number;
  today: PlainDate;
  /** The issuing body's full name: 清溪镇人民代表大会主席团. */
  body: string;
};

/** A deputy who reports back this year; without a date the notice says that it follows. */
export type ReportBackDeputy = {
  name: string;
  group: string;
  station: string;
  date?: PlainDate | undefined;
  /** As the notice says it: 上午9时. */
  time?: string | undefined;
};

/** What the notice of the year's report-backs needs; without a number its place is kept. */
export type NoticeData = {
  office: OfficeData;
  number?: string | undefined;
  deputies: ReportBackDeputy[];
  contact?: { name: string; phone: string } | undefined;
};

/** What the supervision report on opinions needs. */
export type SupervisionData = SupervisionFacts & { office: OfficeData; number?: string | undefined };

const officeFields = (
  { township, county, termOrdinal, year, today, body }: OfficeData,
  number = '',
): Row => ({
  镇名: township,
  县名: county,
  届次: chineseNumber(termOrdinal),
  年度: year,
  发文机关: body,
  发文字号: number,
  成文日期: documentDate(today),
});

function sessionRows(deputies: ReportBackDeputy[]): Row[] {
  const sessions = Map.groupBy(deputies, ({ date = '9999', time = '', station }) =>
    [date, time, station].join('|'),
  );
  return [...sessions]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, present]) => {
      const [{ date, time, station } = { station: '' }] = present;
      return {
        时间: date ? screenDate(date) + (time ?? '') : '另行通知',
        地点: station,
        人数: present.length,
        述职代表: present.map(({ name }) => name).join('、'),
      };
    });
}

function noticeData({ office, number, deputies, contact }: NoticeData): TemplateData {
  const sessions = sessionRows(deputies);
  return {
    fields: {
      ...officeFields(office, number),
      述职人数: deputies.length,
      场次: sessions.length,
      联系人: contact?.name ?? '',
      联系电话: contact?.phone ?? '',
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

/** The notice as a document, for preview; a field its template misspells is refused by name. */
export const noticeOf = (template: Template, data: NoticeData): RedHeadDocument | PlainDocument =>
  fillTemplate(template, noticeData(data));

/** The supervision report as a document, for preview; a field its template misspells is refused by name. */
export const supervisionReportOf = (
  template: Template,
  data: SupervisionData,
): RedHeadDocument | PlainDocument => {
  const { fields, tables } = reportData(data, data.office.today);
  return fillTemplate(template, { fields: { ...officeFields(data.office, data.number), ...fields }, tables });
};

/** The notice 关于开展年度代表述职评议的通知 as a `.docx` file (代表法 §58). */
export const noticeDocument = (template: Template, data: NoticeData): Uint8Array =>
  composeDocument(noticeOf(template, data));

/** The supervision report on the year's opinions as a `.docx` file (代表法 §51, §52). */
export const supervisionReport = (template: Template, data: SupervisionData): Uint8Array =>
  composeDocument(supervisionReportOf(template, data));
