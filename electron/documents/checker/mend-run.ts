import { escaped } from '#electron/values/xml-text.ts';
import type { Mend, RunChange } from './finding.ts';
import type { ParagraphSource } from './read-paragraphs.ts';
import { type Children, emptyElement, RUN_PROPERTIES, type Splice, withChildren } from './splice.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

type RunMend = Extract<Mend, { kind: 'run' }>;

function changedFonts(fonts: XmlNode | undefined, { eastAsian, latin, hint }: RunChange): string {
  const attributes: Record<string, string> = { ...fonts?.attributes };
  if (eastAsian !== undefined) {
    delete attributes['w:eastAsiaTheme'];
    attributes['w:eastAsia'] = eastAsian;
  }
  if (latin !== undefined) {
    for (const name of ['w:asciiTheme', 'w:hAnsiTheme']) delete attributes[name];
    attributes['w:ascii'] = latin;
    attributes['w:hAnsi'] = latin;
  }
  if (hint) attributes['w:hint'] = 'eastAsia';
  return emptyElement('w:rFonts', attributes);
}

function changedProperties(source: string, run: XmlNode, change: RunChange): string {
  const own = childOf(run, 'w:rPr');
  const set: Children = new Map();
  const value = (name: string, val: string | number) => set.set(name, emptyElement(name, { 'w:val': val }));
  if (change.eastAsian !== undefined || change.latin !== undefined || change.hint)
    set.set('w:rFonts', changedFonts(childOf(own, 'w:rFonts'), change));
  if (change.bold === false) value('w:b', 0);
  if (change.color !== undefined) value('w:color', change.color);
  if (change.scale !== undefined) {
    value('w:spacing', 0);
    value('w:w', change.scale);
  }
  if (change.size !== undefined) {
    value('w:sz', change.size * 2);
    value('w:szCs', change.size * 2);
  }
  return withChildren(source, own, RUN_PROPERTIES, set);
}

/** A stretch of a run and what changes there; undefined where nothing does. */
type Stretch = { from: number; to: number; change: RunChange | undefined };

function stretchesOf({ from, to }: { from: number; to: number }, mends: RunMend[]): Stretch[] {
  const cuts = new Set([from, to]);
  for (const mend of mends) for (const at of [mend.from, mend.to]) if (at > from && at < to) cuts.add(at);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? to;
    const over = mends.filter((mend) => mend.from <= start && mend.to >= end);
    return {
      from: start,
      to: end,
      change: over.length === 0 ? undefined : Object.assign({}, ...over.map(({ set }) => set)),
    };
  });
}

/** A run's content within a stretch, its text cut where the stretch begins and ends. */
function contentOf(
  source: string,
  run: XmlNode,
  paragraph: ParagraphSource,
  text: string,
  { from, to }: Stretch,
) {
  let at = paragraph.pieces.find((piece) => piece.run === run)?.from ?? 0;
  let content = '';
  for (const child of run.children) {
    if (child.name === 'w:rPr') continue;
    const piece = paragraph.pieces.find(({ node }) => node === child);
    if (!piece) {
      if (at >= from && (at < to || at === from)) content += source.slice(child.start, child.end);
      continue;
    }
    at = piece.to;
    const start = Math.max(piece.from, from);
    const end = Math.min(piece.to, to);
    if (start >= end) continue;
    content +=
      child.name === 'w:t' && (start > piece.from || end < piece.to)
        ? `<w:t xml:space="preserve">${escaped(text.slice(start, end))}</w:t>`
        : source.slice(child.start, child.end);
  }
  return content;
}

/** Sets what is to change among the properties of runs; a run that is changed in part only is divided. */
export function runSplices(
  source: string,
  paragraph: ParagraphSource,
  { text, runs }: { text: string; runs: { from: number; to: number }[] },
  mends: RunMend[],
): Splice[] {
  return runs.flatMap((place, index): Splice[] => {
    const run = paragraph.runs[index];
    const over = mends.filter(({ from, to }) => from < place.to && to > place.from);
    if (!run || over.length === 0) return [];
    const stretches = stretchesOf(place, over);
    const [first] = stretches;
    if (stretches.length === 1 && first?.change) {
      const own = childOf(run, 'w:rPr');
      const properties = changedProperties(source, run, first.change);
      return [{ start: own?.start ?? run.openEnd, end: own?.end ?? run.openEnd, text: properties }];
    }
    const own = childOf(run, 'w:rPr');
    const usual = own ? source.slice(own.start, own.end) : '';
    const open = source.slice(run.start, run.openEnd);
    const divided = stretches.map((stretch) => {
      const properties = stretch.change ? changedProperties(source, run, stretch.change) : usual;
      return `${open}${properties}${contentOf(source, run, paragraph, text, stretch)}</w:r>`;
    });
    return [{ start: run.start, end: run.end, text: divided.join('') }];
  });
}
