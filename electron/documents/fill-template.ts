import type { Annex, Block, Matter, PlainDocument, RedHeadDocument } from './document.ts';
import { Filler, type TemplateData } from './placeholders.ts';
import type { Template, TemplateBlock } from './template.ts';

function fillBlock(filler: Filler, block: TemplateBlock, place: string): Block[] {
  if (!filler.applies(block, place)) return [];
  switch (block.kind) {
    case 'heading': {
      const runOn = block.runOn === undefined ? undefined : filler.text(block.runOn, place);
      return [{ kind: 'heading', level: block.level, text: filler.text(block.text, place), runOn }];
    }
    case 'paragraph': {
      const rows = block.each === undefined ? [{}] : filler.rows(block.each, place);
      return rows.map((row) => ({ kind: 'paragraph', text: filler.text(block.text, place, row) }));
    }
    case 'table': {
      const cells = (name: string) =>
        filler
          .rows(name, place)
          .map((row) =>
            block.columns.map(({ field, title }) => filler.text(`{${field}}`, `${place}“${title}”栏`, row)),
          );
      return [
        {
          kind: 'table',
          caption: block.caption && filler.text(block.caption, place),
          unit: block.unit,
          columns: block.columns.map(({ title, width, align }) => ({
            title: filler.text(title, place),
            width,
            align,
          })),
          rows: cells(block.table),
          totals: block.totals === undefined ? undefined : cells(block.totals),
        },
      ];
    }
  }
}

const fillBlocks = (filler: Filler, blocks: TemplateBlock[], place: string) =>
  blocks.flatMap((block, index) => fillBlock(filler, block, `${place}第${index + 1}项`));

const optional = (filler: Filler, pattern: string | undefined, place: string) => {
  const text = pattern === undefined ? '' : filler.text(pattern, place);
  return text === '' ? undefined : text;
};

/**
 * Fills a template's wording from fields and tables into a document; a field or table the template names and the data
 * lacks is refused by name, with its place, all of them at once.
 */
export function fillTemplate(template: Template, data: TemplateData): RedHeadDocument | PlainDocument {
  const filler = new Filler(template, data);
  const issuer = filler.text(template.issuer, '发文机关');
  const annexes = template.annexes.flatMap(({ title, body, ...condition }, index): Annex[] => {
    const place = `附件${index + 1}`;
    if (!filler.applies(condition, place)) return [];
    return [{ title: filler.text(title, place), body: fillBlocks(filler, body, place) }];
  });
  const { signature, edition } = template;
  const matter: Matter = {
    title: filler.text(template.title, '标题'),
    addressees: optional(filler, template.addressees, '主送机关'),
    body: fillBlocks(filler, template.body, '正文'),
    annexes,
    signature: signature && {
      body: filler.text(signature.body, '署名'),
      date: filler.text(signature.date, '成文日期'),
    },
    note: optional(filler, template.note, '附注'),
    edition: edition && {
      copyTo: optional(filler, edition.copyTo, '抄送'),
      printer: filler.text(edition.printer, '印发机关'),
      printedOn: filler.text(edition.printedOn, '印发日期'),
    },
  };
  const mark = filler.text(template.mark ?? `${template.issuer}文件`, '发文机关标志');
  const number = optional(filler, template.number, '发文字号');
  filler.finish();
  return template.kind === 'plain'
    ? { ...matter, kind: 'plain', issuer }
    : { ...matter, kind: 'red-head', issuer, mark, number };
}
