import { element, NAMESPACES, part } from './xml.ts';

/** The content of headers or footers: on odd pages, on even ones, and on a section's first page where that differs. */
export type Sides = { odd: string; even: string; first?: string | undefined };

/** How the pages of one section look; lengths in twips. */
export type Frame = {
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  header?: Sides | undefined;
  footer?: Sides | undefined;
  borders?: string | undefined;
  /** Where the section begins; on the next page unless told. */
  start?: 'evenPage' | undefined;
};

/** Some pages in one frame. */
export type Sheet = { content: string; frame: Frame };

/** A header or footer on its own, known by `id` to the sections that use it. */
export type RunningPart = { id: string; kind: 'header' | 'footer'; xml: string };

const BLANK = '<w:p/>';
const EMPTY: Sides = { odd: BLANK, even: BLANK };

/** Gives equal headers and footers one part; collects the parts as they are asked for. */
class RunningParts {
  readonly parts: RunningPart[] = [];

  references(kind: RunningPart['kind'], sides: Sides, firstDiffers: boolean): string {
    const pages: [string, string][] = [
      ['default', sides.odd],
      ['even', sides.even],
    ];
    if (firstDiffers) pages.push(['first', sides.first ?? BLANK]);
    return pages
      .map(([type, content]) =>
        element(`w:${kind}Reference`, { 'w:type': type, 'r:id': this.#idOf(kind, content) }),
      )
      .join('');
  }

  #idOf(kind: RunningPart['kind'], content: string): string {
    const xml = part(element(kind === 'header' ? 'w:hdr' : 'w:ftr', NAMESPACES, content));
    const known = this.parts.find((other) => other.kind === kind && other.xml === xml);
    if (known) return known.id;
    const id = `${kind}${this.parts.filter((other) => other.kind === kind).length + 1}`;
    this.parts.push({ id, kind, xml });
    return id;
  }
}

/** Puts a section's properties into its last paragraph, which ends the section; the content must end with a paragraph. */
function endSection(content: string, section: string): string {
  const from = Math.max(content.lastIndexOf('<w:p>'), content.lastIndexOf('<w:p/>'));
  const [body, last] = [content.slice(0, from), content.slice(from)];
  if (last.startsWith('<w:p/>')) return `${body}<w:p><w:pPr>${section}</w:pPr></w:p>`;
  if (last.startsWith('<w:p><w:pPr>')) return body + last.replace('</w:pPr>', `${section}</w:pPr>`);
  return `${body}<w:p><w:pPr>${section}</w:pPr>${last.slice('<w:p>'.length)}`;
}

/** The body of a document from its sections in order, and the headers and footers they use. */
export function assemble(sheets: Sheet[]): { body: string; parts: RunningPart[] } {
  const running = new RunningParts();
  // A section that names no header inherits the one before it, so each names its own as soon as one has any.
  const headed = sheets.some(({ frame }) => frame.header);
  const footed = sheets.some(({ frame }) => frame.footer);

  const sectionOf = ({ width, height, margins, header, footer, borders, start }: Frame) => {
    const firstDiffers = header?.first !== undefined || footer?.first !== undefined;
    return element(
      'w:sectPr',
      {},
      headed ? running.references('header', header ?? EMPTY, firstDiffers) : undefined,
      footed ? running.references('footer', footer ?? EMPTY, firstDiffers) : undefined,
      start && element('w:type', { 'w:val': start }),
      element('w:pgSz', {
        'w:w': width,
        'w:h': height,
        'w:orient': width > height ? 'landscape' : undefined,
      }),
      element('w:pgMar', {
        'w:top': margins.top,
        'w:right': margins.right,
        'w:bottom': margins.bottom,
        'w:left': margins.left,
        'w:header': margins.header,
        'w:footer': margins.footer,
        'w:gutter': 0,
      }),
      borders,
      firstDiffers ? '<w:titlePg/>' : undefined,
      // No grid type: a characters-and-lines grid leaves LibreOffice fourteen characters on a line.
      element('w:docGrid', { 'w:linePitch': 312 }),
    );
  };

  const body = sheets
    .map(({ content, frame }, index) => {
      const section = sectionOf(frame);
      return index < sheets.length - 1 ? endSection(content, section) : content + section;
    })
    .join('');
  return { body, parts: running.parts };
}
