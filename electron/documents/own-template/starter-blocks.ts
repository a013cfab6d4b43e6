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

/** A text that is a field and nothing else goes where the field is empty. */
export function loneField(text: string): string {
  const field = /^\{([^{}]*)\}$/.exec(text)?.[1];
  const { before, after } = conditionTags({ when: field });
  return before + text + after;
}

/** The tags around what is set for every row of a table; a loop over no rows needs no condition of its own besides. */
function eachTags(block: Condition & { each?: string | undefined }): { before: string; after: string } {
  const { each, when, unless } = block;
  if (each === undefined) return conditionTags(block);
  const { before, after } = conditionTags({ when: when === each ? undefined : when, unless });
  return { before: `${before}{#${each}}`, after: `{/${each}}${after}` };
}

function blockWithTags(block: TemplateBlock, numberedByTag: boolean): Block[] {
  switch (block.kind) {
    case 'heading': {
      const { before, after } = eachTags(block);
      const number = numberedByTag ? `{${ORDINALS[block.level - 1]}}` : '';
      const text = before + number + block.text;
      const runOn = block.runOn === undefined ? undefined : block.runOn + after;
      return [{ kind: 'heading', level: block.level, text: runOn ? text : text + after, runOn }];
    }
    case 'paragraph': {
      const { before, after } = eachTags(block);
      return [
        { kind: 'paragraph', text: before + (before === '' ? loneField(block.text) : block.text) + after },
      ];
    }
    case 'table': {
      const { before, after } = conditionTags(block);
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

const mayVary = (block: TemplateBlock) =>
  block.kind === 'heading' &&
  (block.when !== undefined || block.unless !== undefined || block.each !== undefined);

/** Blocks with their tags left as text; headings number themselves where how many there are may vary. */
export function blocksWithTags(blocks: TemplateBlock[]): Block[] {
  const numberedByTag = blocks.some(mayVary);
  return blocks.flatMap((block) => blockWithTags(block, numberedByTag));
}
