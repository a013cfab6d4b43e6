import type { SetDocument } from '#electron/values/set-pages.ts';
import { openSafely, type SafePackage } from '../checker/guard.ts';
import type { Content, Section } from './content.ts';
import { finish } from './finish.ts';
import { type FlowPage, SectionFlow } from './flow.ts';
import { contextOf, type PagePlace } from './page-frame.ts';
import { readContent } from './read-content.ts';
import { setBlocks } from './set-blocks.ts';

const hasPageCount = (content: Content) => JSON.stringify(content.sections).includes('"kind":"pages"');

/** A blank page, left where a section must begin on the other side of a sheet. */
const blank = ({ width, height }: Section): FlowPage => ({ width, height, marks: [], body: [] });

function setSections({ sections, oddAndEven, defaultTab }: Content, pages: number): FlowPage[] {
  const set: FlowPage[] = [];
  let next = 1;
  for (const section of joinContinuous(sections)) {
    const from = section.firstNumber ?? next;
    const wrongSide =
      (section.start === 'evenPage' && from % 2 === 1) || (section.start === 'oddPage' && from % 2 === 0);
    if (wrongSide && set.length > 0) set.push(blank(section));
    const begin = wrongSide ? from + 1 : from;
    const placeOf = (index: number): PagePlace => ({
      number: begin + index,
      first: index === 0,
      oddAndEven,
      defaultTab,
      pages,
    });
    const flow = new SectionFlow(section, placeOf);
    flow.add(setBlocks(section.blocks, contextOf(section, placeOf(0))));
    set.push(...flow.pages);
    next = begin + flow.pages.length;
  }
  return set;
}

/** A section that goes on on the same page is set in the frame of the one before. */
function joinContinuous(sections: Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    const goesOn =
      section.start === 'continuous' &&
      last &&
      last.width === section.width &&
      last.height === section.height;
    if (goesOn) joined[joined.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] };
    else joined.push(section);
  }
  return joined;
}

/** The text of a page's body in the order of the file, each piece with its baseline in twips; and what could not be set. */
export type BodyTexts = { pages: { text: string; baseline: number }[][]; remarks: string[] };

/** As `setPages` of an opened document, but only which words stand on which page and line, headers and footers left out. */
export function setBodyTexts(safe: SafePackage, fileName: string): BodyTexts {
  const content = readContent(safe, fileName);
  const pages = setSections(content, 1).map(({ body }) =>
    body.flatMap((mark) => (mark.kind === 'text' ? [{ text: mark.text, baseline: mark.y }] : [])),
  );
  return { pages, remarks: [...content.remarks] };
}

/**
 * Sets the pages of a `.docx` file as they are printed: what the house composes, and what others wrote as far as it is
 * understood; the rest is told in `remarks`. Throws a Refusal for a file that is hostile or cannot be read.
 */
export async function setPages(bytes: Uint8Array, fileName = '公文.docx'): Promise<SetDocument> {
  const content = readContent(await openSafely(bytes, fileName), fileName);
  const pages = setSections(content, 1);
  return finish(hasPageCount(content) ? setSections(content, pages.length) : pages, content);
}
