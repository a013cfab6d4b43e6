import { composeDocument } from '#documents/compose.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { listTemplates, readTemplate } from '#documents/template/read.ts';
import type { Handlers } from '#electron/procedure.ts';
import { contentOf, wordsOf } from './content.ts';
import type { officialDocumentsContract } from './contract.ts';
import type { OfficeData } from './documents/office.ts';
import { type DocumentRequest, draftOf, isNumbered } from './draft.ts';
import { issuingService } from './issuing.ts';
import { keepingService } from './keeping.ts';
import { type InstalledFonts, layoutOf, settingsService } from './layout.ts';
import type { PaperRoom } from './papers.ts';
import { registerService } from './register.ts';
import { seriesService } from './series.ts';
import type { Sources } from './sources.ts';
import type { DocumentsStore } from './store.ts';

/** Official documents from the templates and the records, and their way from draft to file. */
export function officialDocumentsService(room: {
  templates: string;
  store: DocumentsStore;
  township: string;
  body: string;
  office: (year: number, today: string) => OfficeData;
  sources: Sources;
  installedFonts: InstalledFonts;
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
}): Handlers<typeof officialDocumentsContract> {
  const { templates, store, office, sources, deliver, township, body } = room;
  const layout = layoutOf({ store, installed: room.installedFonts });
  const papers: PaperRoom = {
    store,
    template: (name) => readTemplate(templates, name),
    draft: (template, request, today) => draftOf(template, request, { sources, office, today }),
  };
  const draft = async (request: DocumentRequest, today: string) =>
    papers.draft(await papers.template(request.template), request, today);

  return {
    templates: async () =>
      (await listTemplates(templates)).map((template) => {
        const { name, label, description, group, kind, about } = template;
        return { name, label, description, group, kind, about, numbered: isNumbered(template) };
      }),
    subjects: async ({ template, year }, { today }) => {
      const { about } = await papers.template(template);
      return sources[about].choices(year, today);
    },
    preview: async (request, { today }) => {
      const { document, questions, gaps, cautions, numberGap } = await draft(request, today);
      return {
        title: document.title,
        questions,
        pages: await setPages(composeDocument(document, layout.profile())),
        gaps: [...cautions, ...gaps, ...numberGap],
        content: contentOf(document),
        faces: await layout.faces(wordsOf(document)),
      };
    },
    compose: async (request, { about, today }) => {
      const { document } = await draft(request, today);
      about(document.title);
      return deliver(document.title, composeDocument(document, layout.profile()), 'docx');
    },
    ...keepingService(papers),
    ...issuingService({ ...papers, profile: layout.profile, deliver }),
    ...registerService({ ...papers, profile: layout.profile }),
    ...seriesService({ store, township, body }),
    ...settingsService({ store, layout }),
  };
}
