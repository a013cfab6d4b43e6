import type { Annex, Block, Edition, Matter, Signature, TextDocument } from '../document.ts';
import { type FreeText, freeText } from '../free-text/blocks.ts';
import type { TemplateBlock } from './block-schema.ts';
import type { Filler, Row } from './placeholders.ts';
import type { MatterTemplate } from './schema.ts';

/** A filled text's paragraphs: one for each line that says something. */
const paragraphs = (filled: string): Block[] =>
  filled
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

/** A paragraph that begins （一） is a heading of the second level, up to its first full stop. */
function pointOf(block: Block): Block {
  const [, point] =
    (block.kind === 'paragraph' && /^（[一二三四五六七八九十]+）(.+)$/s.exec(block.text)) || [];
  if (point === undefined) return block;
  const end = point.indexOf('。') + 1;
  if (end === 0 || end === point.length) return { kind: 'heading', level: 2, text: point };
  return { kind: 'heading', level: 2, text: point.slice(0, end), runOn: point.slice(end) };
}

type TableBlock = Extract<TemplateBlock, { kind: 'table' }>;

/** The columns as they will stand, those that repeat over a table written out. */
const columnsOf = (filler: Filler, { columns }: TableBlock, place: string) =>
  columns.flatMap(({ each, title, field, width, align }) =>
    (each === undefined ? [{}] : filler.rows(each, place)).map((row: Row) => ({
      title: filler.text(title, place, row),
      field: filler.text(field, place, row),
      width,
      align,
    })),
  );

function fillTable(filler: Filler, block: TableBlock, place: string): Block {
  const columns = columnsOf(filler, block, place);
  const cells = (name: string) =>
    filler
      .rows(name, place)
      .map((row) =>
        columns.map(({ field, title }) => filler.text(`{${field}}`, `${place}“${title}”栏`, row)),
      );
  return {
    kind: 'table',
    caption: block.caption && filler.text(block.caption, place),
    unit: block.unit,
    columns: columns.map(({ title, width, align }) => ({ title, width, align })),
    rowHeight: block.rowHeight,
    rows: cells(block.table),
    totals: block.totals === undefined ? undefined : cells(block.totals),
  };
}

type HeadingBlock = Extract<TemplateBlock, { kind: 'heading' }>;

function fillHeading(filler: Filler, block: HeadingBlock, place: string, row: Row): Block[] {
  const runOn = block.runOn === undefined ? undefined : filler.text(block.runOn, place, row);
  const [first = '', ...others] = runOn?.split('\n') ?? [];
  const heading: Block = {
    kind: 'heading',
    level: block.level,
    text: filler.text(block.text, place, row),
    runOn: runOn === undefined ? undefined : first,
  };
  const below = block.below === undefined ? '' : filler.text(block.below, place, row);
  return [heading, ...paragraphs(others.join('\n')), ...paragraphs(below)];
}

/** The free texts of a template, with their annexes. */
export const freeTexts = (filler: Filler, blocks: TemplateBlock[]): FreeText[] =>
  blocks.flatMap((block) =>
    block.kind === 'free'
      ? [freeText(filler.text(block.text, '正文'), filler.text(block.annexes, '附件'))]
      : [],
  );

function fillBlock(filler: Filler, block: TemplateBlock, place: string): Block[] {
  if (block.kind === 'free') return freeTexts(filler, [block]).flatMap(({ body }) => body);
  if (!filler.applies(block, place)) return [];
  const each = (name: string | undefined): Row[] => (name === undefined ? [{}] : filler.rows(name, place));
  switch (block.kind) {
    case 'heading':
      return each(block.each).flatMap((row) => fillHeading(filler, block, place, row));
    case 'paragraph':
      return each(block.each).flatMap((row) => paragraphs(filler.text(block.text, place, row)).map(pointOf));
    case 'table':
      return [fillTable(filler, block, place)];
  }
}

const fillBlocks = (filler: Filler, blocks: TemplateBlock[], place: string) =>
  blocks.flatMap((block, index) => fillBlock(filler, block, `${place}第${index + 1}项`));

/** A filled text, or undefined where it came out empty. */
export const optional = (filler: Filler, pattern: string | undefined, place: string): string | undefined => {
  const filled = pattern === undefined ? '' : filler.text(pattern, place);
  return filled === '' ? undefined : filled;
};

function fillSignature(filler: Filler, template: MatterTemplate): Signature | undefined {
  if (!('signature' in template) || template.signature === undefined) return undefined;
  const { signature } = template;
  const date = filler.text(signature.date, '成文日期');
  if (signature.form !== 'stamp')
    return { form: signature.form, body: filler.text(signature.body, '署名'), date };
  const office = filler.text(signature.office, '署名');
  return { form: 'stamp', signers: [{ office, name: optional(filler, signature.name, '署名') }], date };
}

function fillEdition(filler: Filler, template: MatterTemplate): Edition | undefined {
  if (!('edition' in template) || template.edition === undefined) return undefined;
  const { copyTo, printer, printedOn } = template.edition;
  return {
    copyTo: optional(filler, copyTo, '抄送'),
    printer: filler.text(printer, '印发机关'),
    printedOn: filler.text(printedOn, '印发日期'),
  };
}

/** Fills a template of running text. */
export function fillMatter(filler: Filler, template: MatterTemplate): TextDocument {
  const issuer = filler.text(template.issuer, '发文机关');
  const annexes = template.annexes.flatMap(({ title, body, paper, ...conditions }, index): Annex[] => {
    const place = `附件${index + 1}`;
    if (!filler.applies(conditions, place)) return [];
    return [{ title: filler.text(title, place), body: fillBlocks(filler, body, place), paper }];
  });
  const matter: Matter = {
    title: filler.text(template.title, '标题'),
    addressees: optional(filler, template.addressees, '主送机关'),
    body: fillBlocks(filler, template.body, '正文'),
    annexes: [...annexes, ...freeTexts(filler, template.body).flatMap((free) => free.annexes)],
    signature: fillSignature(filler, template),
    note: optional(filler, template.note, '附注'),
    edition: fillEdition(filler, template),
  };
  if (template.kind === 'plain') {
    const subtitle = template.subtitle?.flatMap((line) => optional(filler, line, '标题下的文字') ?? []);
    return { ...matter, kind: 'plain', issuer, ...(subtitle && { subtitle }) };
  }
  const number = optional(filler, template.number, '发文字号');
  const mark = (usual: string) => filler.text(template.mark ?? usual, '发文机关标志');
  const { signature: _, ...unsigned } = matter;
  const { edition: __, ...withoutEdition } = matter;
  switch (template.kind) {
    case 'red-head': {
      const signers = template.signers?.map((signer) => filler.text(signer, '签发人'));
      return { ...matter, kind: 'red-head', issuer, mark: mark(`${template.issuer}文件`), number, signers };
    }
    case 'letter': {
      const copyTo = optional(filler, template.copyTo, '抄送');
      const classification = optional(filler, template.classification, '分类');
      return {
        ...withoutEdition,
        kind: 'letter',
        issuer,
        mark: mark(template.issuer),
        number,
        classification,
        copyTo,
      };
    }
    case 'minutes': {
      const { attendance } = template;
      return {
        ...unsigned,
        kind: 'minutes',
        issuer,
        mark: mark(`${template.issuer}会议纪要`),
        number,
        date: optional(filler, template.date, '日期'),
        attendance: attendance && {
          present: filler.text(attendance.present, '出席'),
          absent: optional(filler, attendance.absent, '请假'),
          observers: optional(filler, attendance.observers, '列席'),
        },
      };
    }
  }
}
