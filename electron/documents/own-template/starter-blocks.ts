import type { Block } from '../document.ts';
import type { TemplateBlock } from '../template/block-schema.ts';
import { ORDINALS } from './data.ts';

type Condition = { when?: string | undefined; unless?: string | undefined };

/** The tags around what stands under a condition only. */
export function conditionTags({ when, unless }: Condition): { before: string; after: string } {
  return {
    before: (when === undefined ? '' : `{?${when}}`) + (unless === undefined ? '' : `{!${unless}}`),
    after: (unless === undefined ? '' : `{/${unless}}`) + (when === undefined ? '' : `{/${when}}`),
  };
}

/** A table's row that is repeated: its first cell begins the loop, its last one ends it. */
function loopRow(table: string, fields: string[]): string[] {
  const last = fields.length - 1;
  return fields.map(
    (field, index) => `${index === 0 ? `{#${table}}` : ''}{${field}}${index === last ? `{/${table}}` : ''}`,
  );
}

type HeadingBlock = Extract<TemplateBlock, { kind: 'heading' }>;

function headingWithTags(block: HeadingBlock, numberedByTag: boolean): Block[] {
  const { level, each, below } = block;
  const { before, after } = conditionTags(block);
  const number = numberedByTag ? `{${ORDINALS[level - 1]}}` : '';
  const paragraph = (text: string): Block[] => [{ kind: 'paragraph', text }];
  if (each !== undefined)
    return [
      ...paragraph(`${before}{#${each}}`),
      { kind: 'heading', level, text: number + block.text, runOn: block.runOn },
      ...(below === undefined ? [] : paragraph(below)),
      ...paragraph(`{/${each}}${after}`),
    ];
  const text = before + number + block.text;
  const last = below === undefined ? '' : after;
  const runOn = block.runOn === undefined ? undefined : block.runOn + (last === '' ? after : '');
  return [
    { kind: 'heading', level, text: runOn || last ? text : text + after, runOn },
    ...(below === undefined ? [] : paragraph(below + last)),
  ];
}

function blockWithTags(block: TemplateBlock, numberedByTag: boolean): Block[] {
  const { before, after } = conditionTags(block);
  switch (block.kind) {
    case 'heading':
      return headingWithTags(block, numberedByTag);
    case 'paragraph': {
      const { each, text } = block;
      if (each === undefined) return [{ kind: 'paragraph', text: before + text + after }];
      // A loop over no rows leaves nothing, so its own name needs no condition besides.
      const around = block.when === each ? conditionTags({ unless: block.unless }) : { before, after };
      return [{ kind: 'paragraph', text: `${around.before}{#${each}}${text}{/${each}}${around.after}` }];
    }
    case 'table': {
      const fields = block.columns.map(({ field }) => field);
      const table: Block = {
        kind: 'table',
        caption: block.caption,
        unit: block.unit,
        rowHeight: block.rowHeight,
        columns: block.columns.map(({ title, width, align }) => ({ title, width, align })),
        rows: [loopRow(block.table, fields)],
        totals: block.totals === undefined ? undefined : [loopRow(block.totals, fields)],
      };
      if (before === '') return [table];
      return [{ kind: 'paragraph', text: before }, table, { kind: 'paragraph', text: after }];
    }
  }
}

const isConditional = (block: TemplateBlock) =>
  block.kind === 'heading' &&
  (block.when !== undefined || block.unless !== undefined || block.each !== undefined);

/** True where a table's columns are not known before it is filled. */
export const hasOpenColumns = (blocks: TemplateBlock[]) =>
  blocks.some((block) => block.kind === 'table' && block.columns.some(({ each }) => each !== undefined));

/** Blocks with their tags left as text; headings number themselves where one of them may be left out or repeated. */
export function blocksWithTags(blocks: TemplateBlock[]): Block[] {
  const numberedByTag = blocks.some(isConditional);
  return blocks.flatMap((block) => blockWithTags(block, numberedByTag));
}
