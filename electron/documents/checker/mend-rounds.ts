import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Mend, ParagraphChange, SectionChange } from './finding.ts';
import type { SafePackage } from './guard.ts';
import { mendBlankLines } from './mend-blank-lines.ts';
import { setFeet } from './mend-feet.ts';
import { paragraphSplice } from './mend-paragraph.ts';
import { runSplices } from './mend-run.ts';
import { sectionSplice } from './mend-section.ts';
import { textSplices } from './mend-text.ts';
import { acceptRevisions, type ChangedParts, dropComments, dropTemplate } from './mend-traces.ts';
import type { Model } from './model.ts';
import type { Source } from './read.ts';
import { unusualXml } from './refusals.ts';
import { type Splice, spliced } from './splice.ts';
import { parseXml } from './xml-tree.ts';

type Of<Kind extends Mend['kind']> = Extract<Mend, { kind: Kind }>;

const ofKind = <Kind extends Mend['kind']>(mends: Mend[], kind: Kind) =>
  mends.filter((mend): mend is Of<Kind> => mend.kind === kind);

const byParagraph = <One extends { paragraph: number }>(mends: One[]) => [
  ...Map.groupBy(mends, ({ paragraph }) => paragraph),
];

function paragraphsOf(model: Model, source: Source, body: string, mends: Mend[]): Splice[] {
  return byParagraph(ofKind(mends, 'paragraph')).flatMap(([index, changes]) => {
    const node = source.paragraphs[index]?.node;
    const paragraph = model.paragraphs[index];
    const change: ParagraphChange = Object.assign({}, ...changes.map(({ set }) => set), {
      indent: Object.assign({}, ...changes.map(({ set }) => set.indent)),
    });
    if (change.indent && Object.keys(change.indent).length === 0) delete change.indent;
    return node && paragraph ? [paragraphSplice(body, node, paragraph, change)] : [];
  });
}

const runsOf = (model: Model, source: Source, body: string, mends: Mend[]): Splice[] =>
  byParagraph(ofKind(mends, 'run')).flatMap(([index, changes]) => {
    const at = source.paragraphs[index];
    const paragraph = model.paragraphs[index];
    return at && paragraph ? runSplices(body, at, paragraph, changes) : [];
  });

function sectionsOf(source: Source, body: string, mends: Mend[]): Splice[] {
  const bySection = Map.groupBy(ofKind(mends, 'section'), ({ section }) => section);
  return [...bySection].flatMap(([index, changes]) => {
    const node = source.sections[index];
    const change: SectionChange = Object.assign({}, ...changes.map(({ set }) => set));
    return node ? [sectionSplice(body, node, change)] : [];
  });
}

/** One round's changes, of what does not move the places of one another: the parts that read differently. */
function changedParts(model: Model, source: Source, mends: Mend[]): ChangedParts {
  const body = source.xml.get(source.body)?.source ?? '';
  const rounds: (() => Splice[])[] = [
    // A paragraph's words and its own properties stand apart in the XML, and neither moves the other.
    () => [
      ...byParagraph(ofKind(mends, 'text')).flatMap(([index, changes]) => {
        const at = source.paragraphs[index];
        return at ? textSplices(at, model.paragraphs[index]?.text ?? '', changes) : [];
      }),
      ...paragraphsOf(model, source, body, mends),
    ],
    () => runsOf(model, source, body, mends),
    () => mendBlankLines(model, source, ofKind(mends, 'blank-lines')),
    () => sectionsOf(source, body, mends),
  ];
  for (const round of rounds) {
    const text = spliced(body, round());
    if (text !== body) return new Map([[source.body, text]]);
  }
  const wants = (wanted: Mend['kind']) => mends.some(({ kind }) => kind === wanted);
  if (wants('page-numbers')) return setFeet(model, source);
  if (wants('accept-revisions')) return acceptRevisions(source);
  if (wants('drop-comments')) return dropComments(source);
  return wants('drop-template') ? dropTemplate(source) : new Map();
}

/** A fixed moment, so that the same file is mended to the same bytes. */
const MOMENT = new Date(2000, 0, 1);

/** A document's bytes. */
export function packed({ parts }: SafePackage): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of parts) files[path] = [bytes, { mtime: MOMENT }];
  return zipSync(files, { level: 6 });
}

/** A package with parts changed; those that are not keep their bytes and their trees. */
function withParts({ parts, xml }: SafePackage, changed: ChangedParts): SafePackage {
  const next = { parts: new Map(parts), xml: new Map(xml) };
  for (const [path, text] of changed) {
    if (text === undefined) {
      next.parts.delete(path);
      next.xml.delete(path);
    } else {
      next.parts.set(path, strToU8(text));
      next.xml.set(path, parseXml(text));
    }
  }
  return next;
}

/** The document after one round of mends; undefined where there is nothing to change. Throws a Refusal for unusual XML. */
export function mendedOnce(
  { model, source }: { model: Model; source: Source },
  mends: Mend[],
  fileName: string,
): SafePackage | undefined {
  if (mends.length === 0) return undefined;
  if (source.xml.get(source.body)?.prefix !== 'w') throw unusualXml(fileName);
  const changed = changedParts(model, source, mends);
  return changed.size === 0 ? undefined : withParts(source, changed);
}
