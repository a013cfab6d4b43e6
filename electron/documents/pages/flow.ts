import type { Section } from './content.ts';
import { type Mark, moved } from './marks.ts';
import { contextOf, edgesOf, type PageFrame, type PagePlace, pageFrame } from './page-frame.ts';
import { anchoredMarks, placed } from './set-anchored.ts';
import { setBlocks } from './set-blocks.ts';
import { heightOf, type Slice } from './slices.ts';

/** A page set, in twips; `body` is what stands on it but for headers and footers. */
export type FlowPage = { width: number; height: number; marks: Mark[]; body: Mark[] };

/** Less than this is rounding, in twips. */
const ROUNDING = 1;

/** What stands on a page, and where it ends. */
type Stood = { slice: Slice; end: number; marks: Mark[] };

/** A page being filled; what stands on it can still be moved on. */
type OpenPage = { frame: PageFrame; stood: Stood[] };

/** A line no higher than this only parts tables, in twips. */
const HAIRLINE = 40;

/** What floats at the page's foot takes its height from the text. */
const footHeight = ({ afloat }: Slice) => (afloat?.down.align === 'bottom' ? afloat.height : 0);
const footHeightOf = (slices: Slice[]) => slices.reduce((sum, slice) => sum + footHeight(slice), 0);

/** A slice and those that must stay on its page with it, up to the next that begins one. */
function groupAt(slices: Slice[], from: number): Slice[] {
  let end = from;
  while (slices[end]?.keep && slices[end + 1] && !slices[end + 1]?.newPage) end += 1;
  return slices.slice(from, end + 1);
}

/** Sets a section's slices on pages one after another, keeping together what is to be kept. */
export class SectionFlow {
  readonly #pages: OpenPage[] = [];
  readonly #section: Section;
  readonly #placeOf: (index: number) => PagePlace;
  #y = 0;
  /** Where the text must end: the frame's foot, or what floats there. */
  #floor = 0;

  constructor(section: Section, placeOf: (index: number) => PagePlace) {
    this.#section = section;
    this.#placeOf = placeOf;
    this.#turn();
  }

  /** The pages with all that was added. */
  get pages(): FlowPage[] {
    const { width, height } = this.#section;
    return this.#pages.map(({ frame, stood }) => {
      const body = stood.flatMap(({ marks }) => marks);
      return { width, height, marks: [...frame.marks, ...body], body };
    });
  }

  /** Places every slice in order. */
  add(slices: Slice[]): void {
    for (let index = 0; index < slices.length; ) {
      const group = groupAt(slices, index);
      this.#addGroup(group);
      index += group.length;
    }
  }

  get #page(): OpenPage {
    return this.#pages.at(-1) as OpenPage;
  }

  get #empty(): boolean {
    return this.#page.stood.every(
      ({ slice }) => slice.height === 0 && slice.marks.length === 0 && !slice.afloat,
    );
  }

  #fits(slices: Slice[]): boolean {
    const needed = heightOf(slices) + footHeightOf(slices) + (slices.at(-1)?.under ?? 0);
    return needed <= this.#floor - this.#y + ROUNDING;
  }

  /** Begins the next page, under the head of a table that goes on. */
  #turn(repeated: Slice[] = []): void {
    const frame = pageFrame(this.#section, this.#placeOf(this.#pages.length));
    this.#pages.push({ frame, stood: [] });
    this.#y = frame.top;
    this.#floor = frame.bottom;
    for (const head of repeated) this.#put(head);
  }

  #addGroup(group: Slice[]): void {
    const [first] = group;
    if (first?.newPage && !this.#empty) this.#turn();
    if (this.#fits(group)) {
      this.#putAll(group);
      return;
    }
    if (group.length === 1 && first?.cut && this.#cut(first, first.cut)) return;
    this.#makeRoom(group);
    if (this.#fits(group)) {
      this.#putAll(group);
      return;
    }
    // Kept together it would fit no page: it goes on from page to page.
    for (const slice of group) {
      if (this.#fits([slice])) this.#put(slice);
      else if (!(slice.cut && this.#cut(slice, slice.cut))) {
        if (!this.#empty) this.#turn(slice.repeated);
        this.#put(slice);
      }
    }
  }

  /**
   * Turns the page for what does not fit. A block at the foot goes on alone; but where one line that is kept with those
   * before it stands in its place, they go with it, as LibreOffice sets it.
   */
  #makeRoom(group: Slice[]): void {
    if (this.#empty) return;
    const { stood } = this.#page;
    const foot = footHeightOf(group);
    const hangs = foot > 0 && heightOf(group) <= this.#floor - this.#y + ROUNDING;
    const inPlace = hangs
      ? stood.filter(({ end, slice }) => end > this.#floor - foot && slice.height > HAIRLINE)
      : [];
    let from = inPlace.length === 1 ? stood.indexOf(inPlace[0] as Stood) : 0;
    const kept = stood[from - 1]?.slice.keep === true;
    while (from > 0 && stood[from - 1]?.slice.keep) from -= 1;
    const moving = kept && from > 0 ? stood.splice(from).map(({ slice }) => slice) : [];
    this.#turn(moving.length > 0 ? [] : group[0]?.repeated);
    this.#putAll(moving);
  }

  /** Puts what fits of a slice here and goes on with the rest. */
  #cut(slice: Slice, cut: NonNullable<Slice['cut']>): boolean {
    const parts = cut(this.#floor - this.#y);
    if (!parts) return false;
    const [head, tail] = parts;
    this.#put(head);
    this.#turn(slice.repeated);
    this.#addGroup([{ ...tail, keep: slice.keep, ...(slice.repeated && { repeated: slice.repeated }) }]);
    return true;
  }

  #putAll(slices: Slice[]): void {
    for (const slice of slices) this.#put(slice);
  }

  #put(slice: Slice): void {
    this.#y += slice.above;
    const y = this.#y;
    const place = this.#placeOf(this.#pages.length - 1);
    const edges = edgesOf(this.#section, y);
    const { frame, stood } = this.#page;
    const marks = slice.marks.map((mark) => moved(mark, frame.left, y));
    for (const anchored of slice.anchored ?? [])
      marks.push(...anchoredMarks(anchored, edges, contextOf(this.#section, place), setBlocks));
    if (slice.afloat) {
      const { across, down, width, height, marks: floating } = slice.afloat;
      const odd = place.number % 2 !== 0;
      const left = placed(across, width, 'across', edges, odd);
      const foot = down.align === 'bottom' && down.from === 'margin';
      const top = foot ? frame.bottom - height : placed(down, height, 'down', edges, odd);
      marks.push(...floating.map((mark) => moved(mark, left, top)));
      this.#floor -= footHeight(slice);
    }
    this.#y += slice.height;
    stood.push({ slice, end: this.#y, marks });
  }
}
