import { setPages } from '#documents/pages/set-pages.ts';
import { listTemplates, readTemplate } from '#documents/template/read.ts';
import { isFree } from '#documents/template/schema.ts';
import type { Handlers } from '#electron/procedure.ts';
import { bytesOf, madeOf } from './bytes.ts';
import { contentOf, wordsOf } from './content.ts';
import type { officialDocumentsContract } from './contract.ts';
import type { OfficeData } from './documents/office.ts';
import { type DocumentRequest, draftOf, isNumbered } from './draft.ts';
import { freeTextService } from './free-text.ts';
import { type IssuingRoom, issuingService } from './issuing.ts';
import { keepingService } from './keeping.ts';
import { type InstalledFonts, layoutOf, settingsService } from './layout.ts';
import { ownTemplatesService } from './own-templates.ts';
import type { PaperRoom, SlipListener } from './papers.ts';
import { registerService } from './register.ts';
import { seriesService } from './series.ts';
import type { Sources } from './sources/source.ts';
import type { DocumentsStore, OwnTemplatesStore } from './store.ts';

/** Official documents from the templates and the records, and their way from draft to file. */
export function officialDocumentsService(deps: {
  templates: string;
  store: DocumentsStore;
  own: OwnTemplatesStore;
  township: string;
  body: string;
  office: (year: number, today: string) => OfficeData;
  sources: Sources;
  installedFonts: InstalledFonts;
  deliver: IssuingRoom['deliver'];
  /** Whether the chair's signature on paper may be registered. */
  paperAllowed: (today: string) => boolean;
  /** A file brought to the counter. */
  take: (upload: string) => { name: string; bytes: Uint8Array };
  slips: SlipListener;
}): Handlers<typeof officialDocumentsContract> {
  const { templates, store, own, office, sources, deliver, take, township, body } = deps;
  const layout = layoutOf({ store, installed: deps.installedFonts });
  const papers: PaperRoom = {
    store,
    own,
    profile: layout.profile,
    paperAllowed: deps.paperAllowed,
    template: (name) => readTemplate(templates, name),
    draft: (template, request, today) => draftOf(template, request, { sources, office, today }),
  };
  const draft = async (request: DocumentRequest, today: string) =>
    papers.draft(await papers.template(request.template), request, today);

  return {
    templates: async () =>
      (await listTemplates(templates)).map((template) => {
        const { name, label, description, group, kind, about } = template;
        return {
          name,
          label,
          description,
          group,
          kind,
          about,
          numbered: isNumbered(template),
          free: isFree(template),
        };
      }),
    subjects: async ({ template, year }, { today }) => {
      const { about } = await papers.template(template);
      return sources[about].choices(year, today);
    },
    preview: async (request, { today }) => {
      const drafted = await draft(request, today);
      const { document, questions, gaps, cautions, numberGap } = drafted;
      return {
        title: document.title,
        questions,
        pages: await setPages(
          await bytesOf(papers, madeOf(papers, request.template, drafted), request.issuedOn ?? today),
        ),
        own: own.inUse(request.template)?.file_name,
        gaps: [...cautions, ...gaps, ...numberGap],
        blanks: gaps,
        content: contentOf(document),
        faces: await layout.faces(wordsOf(document)),
      };
    },
    compose: async ({ draft: paper, ...request }, work) => {
      const { about, today } = work;
      const drafted = await draft(request, today);
      const made = madeOf(papers, request.template, drafted);
      const { subject, number } = request;
      // a slip with open places is looked at, not sent
      if (subject !== undefined && drafted.gaps.length === 0)
        deps.slips.onSent(
          {
            ...{ paper, subject, number, template: request.template, begunOn: today },
            answers: Object.fromEntries(drafted.questions.map(({ field, value }) => [field, value])),
            sentOn: request.issuedOn ?? today,
          },
          work,
        );
      const { title } = made.document;
      about(title);
      return deliver(title, await bytesOf(papers, made, request.issuedOn ?? today), 'docx');
    },
    ...keepingService({ ...papers, ...deps.slips }),
    ...issuingService({ ...papers, ...deps.slips, deliver, take }),
    ...registerService(papers),
    ...seriesService({ store, township, body }),
    ...settingsService({ store, layout }),
    ...ownTemplatesService({ ...papers, templates, office, sources, deliver, take }),
    ...freeTextService({ template: papers.template, take, body }),
  };
}
