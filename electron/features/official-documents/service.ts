import { composeDocument } from '#documents/compose.ts';
import type { PlainDocument, RedHeadDocument } from '#documents/document.ts';
import { outlineOf } from '#documents/outline.ts';
import { readTemplate } from '#documents/template.ts';
import type { Handlers } from '#electron/procedure.ts';
import type { officialDocumentsContract } from './contract.ts';
import {
  type NoticeData,
  noticeOf,
  type OfficeData,
  type SupervisionData,
  supervisionReportOf,
} from './documents.ts';

type TemplateName = 'notice' | 'supervision-report';
type Request = { template: TemplateName; year: number; number: string; issuedOn?: string | undefined };
const names: TemplateName[] = ['notice', 'supervision-report'];

/** Official documents from the templates and the year's records. */
export function officialDocumentsService(room: {
  templates: string;
  office: (year: number, today: string) => OfficeData;
  notice: (year: number) => Omit<NoticeData, 'office' | 'number'>;
  supervision: (year: number) => Omit<SupervisionData, 'office' | 'number'>;
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof officialDocumentsContract> {
  async function documentOf(
    { template, year, number, issuedOn }: Request,
    today: string,
  ): Promise<RedHeadDocument | PlainDocument> {
    const read = await readTemplate(room.templates, template);
    const common = { office: room.office(year, issuedOn ?? today), number };
    return template === 'notice'
      ? noticeOf(read, { ...common, ...room.notice(year) })
      : supervisionReportOf(read, { ...common, ...room.supervision(year) });
  }

  return {
    templates: () =>
      Promise.all(
        names.map(async (name) => {
          const { label, description } = await readTemplate(room.templates, name);
          return { name, label, description };
        }),
      ),
    preview: async (input, { today }) => {
      const document = await documentOf(input, today);
      return {
        title: document.title,
        blocks: outlineOf(document),
        gaps: document.kind === 'red-head' && !input.number ? ['发文字号未填，文件中留出了位置。'] : [],
      };
    },
    compose: async (input, { about, today }) => {
      const document = await documentOf(input, today);
      about(document.title);
      return room.deliver(document.title, composeDocument(document), 'docx');
    },
  };
}
