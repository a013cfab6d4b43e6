import type { Mend } from './finding.ts';
import { layoutOf } from './layout.ts';
import type { Model } from './model.ts';
import type { Source } from './read.ts';
import { emptyElement, type Splice } from './splice.ts';
import { descendants, type XmlNode } from './xml-tree.ts';

type LinesMend = Extract<Mend, { kind: 'blank-lines' }>;

/** Nothing but an empty line: no drawing, no break, no end of a section, no bookmark that something may refer to. */
const isBare = (node: XmlNode) =>
  [...descendants(node)].every(
    ({ name }) => !/^(w:(sectPr|drawing|pict|object|br|bookmarkStart)|mc:.*)$/.test(name),
  );

/** Adds empty lines of the body's pitch above paragraphs, or takes away those that stand there. */
export function mendBlankLines(
  { paragraphs, sections }: Model,
  source: Source,
  mends: LinesMend[],
): Splice[] {
  return mends.flatMap(({ before, count }): Splice[] => {
    const node = source.paragraphs[before]?.node;
    const section = sections[paragraphs[before]?.section ?? 0];
    if (!node) return [];
    if (count > 0) {
      const line = section ? layoutOf(section).line : 579;
      const spacing = emptyElement('w:spacing', {
        'w:before': 0,
        'w:after': 0,
        'w:line': line,
        'w:lineRule': 'exact',
      });
      return [
        { start: node.start, end: node.start, text: `<w:p><w:pPr>${spacing}</w:pPr></w:p>`.repeat(count) },
      ];
    }
    const above: XmlNode[] = [];
    for (let index = before - 1; index >= 0 && above.length < -count; index -= 1) {
      const line = paragraphs[index];
      const at = source.paragraphs[index]?.node;
      if (!line || !at || line.text.trim() !== '' || line.cell) break;
      if (isBare(at)) above.push(at);
    }
    return above.map(({ start, end }) => ({ start, end, text: '' }));
  });
}
