import { strToU8, type Zippable, zipSync } from 'fflate';
import { Refusal } from '#electron/values/refusal.ts';
import { findingsOf, type Report, reportOf } from './check.ts';
import type { Mend, ParagraphChange, SectionChange } from './finding.ts';
import { mendBlankLines } from './mend-blank-lines.ts';
import { setFeet } from './mend-feet.ts';
import { paragraphSplice } from './mend-paragraph.ts';
import { runSplices } from './mend-run.ts';
import { sectionSplice } from './mend-section.ts';
import { textSplices } from './mend-text.ts';
import type { Model } from './model.ts';
import { readDocument, type Source } from './read.ts';
import { type Splice, spliced } from './splice.ts';

/** The mended file and the reports before and after. */
export type Mended = { bytes: Uint8Array; before: Report; after: Report };

type Of<Kind extends Mend['kind']> = Extract<Mend, { kind: Kind }>;

const ofKind = <Kind extends Mend['kind']>(mends: Mend[], kind: Kind) =>
  mends.filter((mend): mend is Of<Kind> => mend.kind === kind);

const byParagraph = <One extends { paragraph: number }>(mends: One[]) => [
  ...Map.groupBy(mends, ({ paragraph }) => paragraph),
];

function looksOf(model: Model, source: Source, body: string, mends: Mend[]): Splice[] {
  const splices: Splice[] = [];
  for (const [index, changes] of byParagraph(ofKind(mends, 'paragraph'))) {
    const node = source.paragraphs[index]?.node;
    const paragraph = model.paragraphs[index];
    const change: ParagraphChange = Object.assign({}, ...changes.map(({ set }) => set), {
      indent: Object.assign({}, ...changes.map(({ set }) => set.indent)),
    });
    if (change.indent && Object.keys(change.indent).length === 0) delete change.indent;
    if (node && paragraph) splices.push(paragraphSplice(body, node, paragraph, change));
  }
  for (const [index, changes] of byParagraph(ofKind(mends, 'run'))) {
    const at = source.paragraphs[index];
    const paragraph = model.paragraphs[index];
    if (at && paragraph) splices.push(...runSplices(body, at, paragraph, changes));
  }
  return splices;
}

function sectionsOf(source: Source, body: string, mends: Mend[]): Splice[] {
  const bySection = Map.groupBy(ofKind(mends, 'section'), ({ section }) => section);
  return [...bySection].flatMap(([index, changes]) => {
    const node = source.sections[index];
    const change: SectionChange = Object.assign({}, ...changes.map(({ set }) => set));
    return node ? [sectionSplice(body, node, change)] : [];
  });
}

/** One round's changes, of one kind only, since one kind moves the places of another: the parts that read differently. */
function changedParts(model: Model, source: Source, mends: Mend[]): Map<string, string> {
  const body = source.xml.get(source.body)?.source ?? '';
  const rounds: (() => Splice[])[] = [
    () =>
      byParagraph(ofKind(mends, 'text')).flatMap(([index, changes]) => {
        const at = source.paragraphs[index];
        return at ? textSplices(at, model.paragraphs[index]?.text ?? '', changes) : [];
      }),
    () => mendBlankLines(model, source, ofKind(mends, 'blank-lines')),
    () => looksOf(model, source, body, mends),
    () => sectionsOf(source, body, mends),
  ];
  for (const round of rounds) {
    const text = spliced(body, round());
    if (text !== body) return new Map([[source.body, text]]);
  }
  return mends.some(({ kind }) => kind === 'page-numbers') ? setFeet(model, source) : new Map();
}

/** A fixed moment, so that the same file is mended to the same bytes. */
const MOMENT = new Date(2000, 0, 1);

function packed(parts: Map<string, Uint8Array>, changed: Map<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of parts) files[path] = [bytes, { mtime: MOMENT }];
  for (const [path, text] of changed) files[path] = [strToU8(text), { mtime: MOMENT }];
  return zipSync(files, { level: 6 });
}

/** More rounds than any file has needed; a mend that does not hold must not go on for ever. */
const MOST_ROUNDS = 24;

/**
 * Mends what the check marks fixable and gives the file's new bytes; parts it does not touch are kept byte for byte, and a file
 * with nothing to mend comes back as it is. Throws a Refusal for files that cannot be read or use unusual XML.
 */
export async function mendDocument(bytes: Uint8Array, fileName: string): Promise<Mended> {
  let current = bytes;
  let before: Report | undefined;
  for (let round = 0; ; round += 1) {
    const { model, source } = await readDocument(current, fileName);
    const found = findingsOf(model);
    const mends = found.flatMap((finding) => finding.mends);
    before ??= reportOf(found);
    if (mends.length > 0 && source.xml.get(source.body)?.prefix !== 'w')
      throw new Refusal({
        code: 'unusual-xml',
        message: `“${fileName}”的内部写法少见，不能自动修正。`,
        remedy: '请用 Word 或 WPS 打开后另存一份，再修正另存的文件。',
      });
    const changed = round < MOST_ROUNDS ? changedParts(model, source, mends) : new Map<string, string>();
    if (changed.size === 0) return { bytes: current, before, after: reportOf(found) };
    current = packed(source.parts, changed);
  }
}
