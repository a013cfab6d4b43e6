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

type HeadingBlock = Extract<TemplateBlock, { kind: 'heading' }>;

function headingWithTags(block: HeadingBlock, numberedByTag: boolean): Block[] {
  const { level, each, below } = block;
  const number = numberedByTag ? `{${ORDINALS[level - 1]}}` : '';
  const paragraph = (text: string): Block[] => [{ kind: 'paragraph', text }];
  if (each !== undefined && below !== undefined) {
    const { before, after } = conditionTags(block);
    return [
      ...paragraph(`${before}{#${each}}`),
      { kind: 'heading', level, text: number + block.text, runOn: block.runOn },
      ...paragraph(below),
      ...paragraph(`{/${each}}${after}`),
    ];
  }
  const { before, after } = eachTags(block);
  const text = before + number + block.text;
  const last = below === undefined ? '' : after;
  const runOn = block.runOn === undefined ? undefined : block.runOn + (last === '' ? after : '');
  return [
    { kind: 'heading', level, text: runOn || last ? text : text + after, runOn },
    ...(below === undefined ? [] : paragraph(below + last)),
  ];
}

function blockWithTags(block: TemplateBlock, numberedByTag: boolean): Block[] {
  switch (block.kind) {
    case 'heading':
      return headingWithTags(block, numberedByTag);
    case 'paragraph': {
      const { before, after } = eachTags(block);
      return [
        { kind: 'paragraph', text: before + (before === '' ? loneField(block.text) : block.text) + after },
      ];
    }
    case 'free':
      return [{ kind: 'paragraph', text: block.text }];
    case 'table': {
      const { before, after } = conditionTags(block);
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

const mayVary = (block: TemplateBlock) =>
  block.kind === 'heading' &&
  (block.when !== undefined || block.unless !== undefined || block.each !== undefined);

/** True where a table's columns are not known before it is filled. */
export const hasOpenColumns = (blocks: TemplateBlock[]) =>
  blocks.some((block) => block.kind === 'table' && block.columns.some(({ each }) => each !== undefined));

/** Blocks with their tags left as text; headings number themselves where one of them may be left out or repeated. */
export function blocksWithTags(blocks: TemplateBlock[]): Block[] {
  const numberedByTag = blocks.some(mayVary);
  return blocks.flatMap((block) => blockWithTags(block, numberedByTag));
}
