import type { Block } from './content.ts';
import { setParagraph } from './set-paragraph.ts';
import { setTable } from './set-table.ts';
import type { SetContext, Slice } from './slices.ts';

/** Sets paragraphs and tables into slices under one another. */
export function setBlocks(blocks: Block[], context: SetContext): Slice[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return setTable(block, context, setBlocks);
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    return setParagraph(block, context, {
      before: before?.kind === 'paragraph' ? before : undefined,
      after: after?.kind === 'paragraph' ? after : undefined,
    });
  });
}
