import { join } from 'node:path';
import type { OfficialDocument } from '#documents/document.ts';
import { fillTemplate } from '#documents/template/fill.ts';
import { readTemplate } from '#documents/template/read.ts';
import type { Template } from '#documents/template/schema.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import { type OfficeData, officeFields } from '#features/official-documents/documents/office.ts';
import {
  opinionsOfYear,
  type SupervisionFacts,
} from '#features/official-documents/documents/opinions-of-year.ts';
import {
  type ReportBackDeputy,
  reportbacksOfYear,
} from '#features/official-documents/documents/reportbacks-of-year.ts';

/** The templates that ship. */
export const templates = join(import.meta.dirname, '../../resources/templates');

/** One of the templates that ship. */
export const shipped = (name: string) => readTemplate(templates, name);

export type NoticeData = {
  office: OfficeData;
  number?: string;
  deputies: ReportBackDeputy[];
  contact?: { name: string; phone: string };
};

/** The notice of report-backs filled with given facts. */
export const noticeOf = (
  template: Template,
  { office, number, deputies, contact }: NoticeData,
): OfficialDocument =>
  fillTemplate(
    template,
    merged(reportbacksOfYear(deputies), {
      fields: {
        ...officeFields(office, number),
        开始时间: '上午9时',
        联系人: contact?.name ?? '',
        联系电话: contact?.phone ?? '',
      },
      tables: {},
    }),
  );

export type SupervisionData = SupervisionFacts & { office: OfficeData; number?: string };

/** The supervision report filled with given facts. */
export const supervisionReportOf = (
  template: Template,
  { office, number, ...facts }: SupervisionData,
): OfficialDocument =>
  fillTemplate(
    template,
    merged({ fields: officeFields(office, number), tables: {} }, opinionsOfYear(facts, office.today)),
  );
