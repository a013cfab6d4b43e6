import { paragraph } from './paragraph.ts';
import { millimetres, type Profile, SMALL_CHARACTER } from './profile.ts';
import { element, NAMESPACES, part } from './xml.ts';

const run = (content: string) =>
  element('w:r', {}, element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })), content);

const text = (content: string) => run(element('w:t', { 'xml:space': 'preserve' }, content));

const fieldMark = (kind: string) => run(element('w:fldChar', { 'w:fldCharType': kind }));

const pageNumber = [
  text('— '),
  fieldMark('begin'),
  run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
  fieldMark('separate'),
  text('1'),
  fieldMark('end'),
  text(' —'),
];

/** The page number between one-character rules, one character in from the outer edge (GB/T 9704 7.5). */
export function footerPart(side: 'odd' | 'even'): string {
  const indent = side === 'odd' ? { right: 1, unit: SMALL_CHARACTER } : { left: 1, unit: SMALL_CHARACTER };
  const align = side === 'odd' ? 'right' : 'left';
  return part(element('w:ftr', NAMESPACES, paragraph({ style: 'Footer', align, indent }, ...pageNumber)));
}

const size = (width: number, height: number, orient?: string) =>
  element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': orient });

const edges = (margins: Profile['margins']) =>
  element('w:pgMar', {
    'w:top': margins.top,
    'w:right': margins.right,
    'w:bottom': margins.bottom,
    'w:left': margins.left,
    'w:header': margins.header,
    'w:footer': margins.footer,
    'w:gutter': 0,
  });

// No grid type: a characters-and-lines grid leaves LibreOffice fourteen characters on a line.
const grid = element('w:docGrid', { 'w:linePitch': 312 });

/** The A4 page with its footers, known by their relationship ids. */
export const a4Section = (profile: Profile, footers: { odd: string; even: string }) =>
  element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': footers.odd }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': footers.even }),
    size(profile.page.width, profile.page.height),
    edges(profile.margins),
    grid,
  );

/** An A3 sheet on its side: 420 × 297 mm with 20 mm at the sides; lengths in twips. */
export const A3 = {
  width: millimetres(420),
  height: millimetres(297),
  margins: {
    top: millimetres(16),
    right: millimetres(20),
    bottom: millimetres(14),
    left: millimetres(20),
    header: millimetres(8),
    footer: millimetres(8),
  },
};

/** The wall sheet's page; it has no page number. */
export const a3Section = () =>
  element('w:sectPr', {}, size(A3.width, A3.height, 'landscape'), edges(A3.margins), grid);
