import { composeDocument } from '#documents/compose.ts';
import { outlineOf } from '#documents/outline.ts';
import { listTemplates, readTemplate } from '#documents/template/read.ts';
import type { Handlers } from '#electron/procedure.ts';
import type { officialDocumentsContract } from './contract.ts';
import type { OfficeData } from './documents/office.ts';
import { type DocumentRequest, draftOf, isNumbered } from './draft.ts';
import type { Sources } from './sources.ts';

/** Official documents from the templates and the records. */
export function officialDocumentsService(room: {
  templates: string;
  office: (year: number, today: string) => OfficeData;
  sources: Sources;
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof officialDocumentsContract> {
  const { templates, office, sources } = room;
  const draft = async (request: DocumentRequest, today: string) =>
    draftOf(await readTemplate(templates, request.template), request, { sources, office, today });

  return {
    templates: async () =>
      (await listTemplates(templates)).map((template) => {
        const { name, label, description, group, kind, about } = template;
        return { name, label, description, group, kind, about, numbered: isNumbered(template) };
      }),
    subjects: async ({ template, year }, { today }) => {
      const { about } = await readTemplate(templates, template);
      return sources[about].choices(year, today);
    },
    preview: async (request, { today }) => {
      const { document, questions, gaps } = await draft(request, today);
      return { title: document.title, questions, blocks: outlineOf(document), gaps };
    },
    compose: async (request, { about, today }) => {
      const { document } = await draft(request, today);
      about(document.title);
      return room.deliver(document.title, composeDocument(document), 'docx');
    },
  };
}
