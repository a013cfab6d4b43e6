import type { z } from 'zod';
import type { OfficialDocument } from '#documents/document.ts';
import { withLists } from '#documents/own-template/data.ts';
import { cautionsOf, fillTemplate } from '#documents/template/fill.ts';
import type { TemplateData } from '#documents/template/placeholders.ts';
import type { Template } from '#documents/template/schema.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { documentOf, issuedAs, textGaps } from './content.ts';
import type { requestSchema } from './contract.ts';
import { type AskedField, gapsOf, questionsOf, withAnswers } from './documents/answers.ts';
import { merged } from './documents/merge.ts';
import { type OfficeData, officeFields } from './documents/office.ts';
import { issueDateCautions } from './rules/issue-date.ts';
import type { Sources } from './sources/source.ts';

export type DocumentRequest = z.infer<typeof requestSchema>;

/**
 * A document as the records and the answers make it, or as it was changed by hand, with its questions and what is still
 * missing, the number apart.
 */
export type Draft = {
  document: OfficialDocument;
  questions: AskedField[];
  gaps: string[];
  /** What the clerk is told where the records call for it; it leaves nothing open. */
  cautions: string[];
  numberGap: string[];
  /** What the document was filled from; none for a text changed by hand. */
  filled?: TemplateData;
};

/** True where a template's documents carry 发文字号. */
export const isNumbered = (template: Template): boolean =>
  'number' in template && (template.number?.includes('{发文字号}') ?? false);

/** Puts a document together from its template, the records and the answers. */
export function draftOf(
  template: Template,
  request: DocumentRequest,
  deps: { sources: Sources; office: (year: number, today: PlainDate) => OfficeData; today: PlainDate },
): Draft {
  const { year, number, subject, answers, content } = request;
  const today = request.issuedOn ?? deps.today;
  const numberGap = isNumbered(template) && number === '' ? ['发文字号未填，文件中留出了位置。'] : [];
  if (content) {
    const document = issuedAs(documentOf(content), number, today);
    return { document, questions: [], gaps: textGaps(document), cautions: [], numberGap };
  }
  if (template.about !== 'year' && subject === undefined)
    throw new Refusal({
      code: 'subject-missing',
      message: `“${template.label}”要依据一条记录来做，还没有选。`,
      remedy: '请先选定这份公文所依据的记录。',
    });
  const data = merged(
    { fields: officeFields(deps.office(year, today), number), tables: {} },
    deps.sources[template.about].data({ year, today, subject }),
  );
  const questions = questionsOf(template, data, answers);
  const answered = withAnswers(data, questions);
  return {
    document: fillTemplate(template, answered),
    questions,
    gaps: gapsOf(questions),
    cautions: [
      ...cautionsOf(template, answered),
      ...issueDateCautions(template.issued, answered.fields, today),
    ],
    numberGap,
    filled: withLists(template.lists, answered),
  };
}
