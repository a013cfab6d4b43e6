import type { Annex, Block, Edition, Matter, Signature, TextDocument } from '../document.ts';
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

function fillTable(filler: Filler, block: Extract<TemplateBlock, { kind: 'table' }>, place: string): Block {
  const cells = (name: string) =>
    filler
      .rows(name, place)
      .map((row) =>
        block.columns.map(({ field, title }) => filler.text(`{${field}}`, `${place}“${title}”栏`, row)),
      );
  return {
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
  };
}

type TemplateHeading = Extract<TemplateBlock, { kind: 'heading' }>;

function fillHeading(
  filler: Filler,
  { level, text, runOn }: TemplateHeading,
  place: string,
  row: Row,
): Block[] {
  const [first, ...others] = runOn === undefined ? [] : filler.text(runOn, place, row).split('\n');
  return [
    { kind: 'heading', level, text: filler.text(text, place, row), runOn: first },
    ...paragraphs(others.join('\n')),
  ];
}

function fillBlock(filler: Filler, block: TemplateBlock, place: string): Block[] {
  if (!filler.applies(block, place)) return [];
  if (block.kind === 'table') return [fillTable(filler, block, place)];
  const rows: Row[] = block.each === undefined ? [{}] : filler.rows(block.each, place);
  return rows.flatMap((row) =>
    block.kind === 'heading'
      ? fillHeading(filler, block, place, row)
      : paragraphs(filler.text(block.text, place, row)),
  );
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
    annexes,
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
      return { ...withoutEdition, kind: 'letter', issuer, mark: mark(template.issuer), number, copyTo };
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
