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

function blockWithTags(block: TemplateBlock, numberedByTag: boolean): Block[] {
  const { before, after } = conditionTags(block);
  switch (block.kind) {
    case 'heading': {
      const number = numberedByTag ? `{${ORDINALS[block.level - 1]}}` : '';
      const text = before + number + block.text;
      const runOn = block.runOn === undefined ? undefined : block.runOn + after;
      return [{ kind: 'heading', level: block.level, text: runOn ? text : text + after, runOn }];
    }
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
  block.kind === 'heading' && (block.when !== undefined || block.unless !== undefined);

/** Blocks with their tags left as text; headings number themselves where one of them may be left out. */
export function blocksWithTags(blocks: TemplateBlock[]): Block[] {
  const numberedByTag = blocks.some(isConditional);
  return blocks.flatMap((block) => blockWithTags(block, numberedByTag));
}
