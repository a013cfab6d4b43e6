import type { SectionChange } from './finding.ts';
import { type Children, emptyElement, SECTION_PROPERTIES, type Splice, withChildren } from './splice.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

/** A section's page set anew: paper, margins, grid. */
export function sectionSplice(
  source: string,
  node: XmlNode,
  { size, margins, plainGrid }: SectionChange,
): Splice {
  const set: Children = new Map();
  if (size) {
    const { 'w:orient': _, ...kept } = childOf(node, 'w:pgSz')?.attributes ?? {};
    set.set('w:pgSz', emptyElement('w:pgSz', { ...kept, 'w:w': size.width, 'w:h': size.height }));
  }
  if (margins) {
    const edges = Object.entries(margins).map(([side, length]) => [`w:${side}`, length]);
    set.set(
      'w:pgMar',
      emptyElement('w:pgMar', {
        'w:header': 851,
        ...childOf(node, 'w:pgMar')?.attributes,
        ...Object.fromEntries(edges),
        'w:gutter': 0,
      }),
    );
  }
  if (plainGrid) {
    const pitch = childOf(node, 'w:docGrid')?.attributes['w:linePitch'] ?? 312;
    set.set('w:docGrid', emptyElement('w:docGrid', { 'w:linePitch': pitch }));
  }
  return { start: node.start, end: node.end, text: withChildren(source, node, SECTION_PROPERTIES, set) };
}
