import type { Ballot, Certificate, Form, OfficialDocument } from '../document.ts';
import { fillFormPart } from './fill-form.ts';
import { fillMatter, freeTexts, optional } from './fill-matter.ts';
import { Filler, type TemplateData } from './placeholders.ts';
import type { Template } from './schema.ts';

type Of<Kind extends Template['kind']> = Extract<Template, { kind: Kind }>;

function fillForm(filler: Filler, template: Of<'form'>): Form {
  const { receipt } = template;
  return {
    kind: 'form',
    issuer: filler.text(template.issuer, '发文机关'),
    ...fillFormPart(filler, template, '表'),
    receipt: receipt && fillFormPart(filler, receipt, '回执'),
  };
}

function choicesOf(filler: Filler, { choices }: Of<'ballot'>): string[] {
  if (Array.isArray(choices)) return choices.map((choice) => filler.text(choice, '选项'));
  return filler.rows(choices.table, '选项').map((row) => filler.text(choices.name, '选项', row));
}

function fillBallot(filler: Filler, template: Of<'ballot'>): Ballot {
  const { table, name, note } = template.lines;
  return {
    kind: 'ballot',
    issuer: filler.text(template.issuer, '发文机关'),
    title: filler.text(template.title, '标题'),
    occasion: optional(filler, template.occasion, '票面时间地点'),
    choices: choicesOf(filler, template),
    subject: filler.text(template.subject, '票面各行'),
    lines: filler.rows(table, '票面各行').map((row) => ({
      name: filler.text(name, '票面各行', row),
      note: note && filler.text(note, '票面各行', row),
    })),
    writeIns: template.writeIns,
    instructions: template.instructions.map((line) => filler.text(line, '填写说明')),
    sealed: optional(filler, template.sealed, '票面署名'),
    perPage: template.perPage,
    count: Math.max(1, Number.parseInt(filler.text(template.count, '张数'), 10) || 1),
  };
}

const fillCertificate = (filler: Filler, template: Of<'certificate'>): Certificate => ({
  kind: 'certificate',
  issuer: filler.text(template.issuer, '发文机关'),
  title: filler.text(template.title, '标题'),
  recipient: filler.text(template.recipient, '受证人'),
  body: template.body.map((line) => filler.text(line, '正文')),
  number: optional(filler, template.number, '编号'),
  date: filler.text(template.date, '日期'),
});

function fill(filler: Filler, template: Template): OfficialDocument {
  switch (template.kind) {
    case 'form':
      return fillForm(filler, template);
    case 'ballot':
      return fillBallot(filler, template);
    case 'certificate':
      return fillCertificate(filler, template);
    default:
      return fillMatter(filler, template);
  }
}

/** What a template has the clerk told of these data, as sentences. */
export function cautionsOf(template: Template, data: TemplateData): string[] {
  const filler = new Filler(template, data);
  const sentences = template.cautions
    .filter((caution) => filler.applies(caution, '提醒'))
    .map(({ text }) => filler.text(text, '提醒'));
  // days that the date of issue must fit are compared elsewhere; a name that nothing holds is refused here
  for (const { field } of template.issued) filler.text(`{${field}}`, '成文日期');
  const notes = 'annexes' in template ? freeTexts(filler, template.body).flatMap((free) => free.notes) : [];
  filler.finish();
  return [...sentences, ...notes];
}

/**
 * Fills a template's wording from fields and tables into a document; a field or table the template names and the data
 * lacks is refused by name, with its place, all of them at once.
 */
export function fillTemplate(template: Template, data: TemplateData): OfficialDocument {
  const filler = new Filler(template, data);
  const document = fill(filler, template);
  filler.finish();
  return document;
}
