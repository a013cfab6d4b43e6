import { escaped } from '#electron/values/xml-text.ts';
import type { XmlNode } from './xml-tree.ts';

/** A stretch of a part's text and what is to stand there instead. */
export type Splice = { start: number; end: number; text: string };

/** Makes every change at once; all else stays as it is. Changes do not overlap. */
export function spliced(source: string, splices: Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...splices].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/** The order of children that the schema asks for, and the element's own name. */
export type Shape = { name: string; order: string[] };

const shape = (name: string, children: string): Shape => ({
  name,
  order: children.split(' ').map((child) => `w:${child}`),
});

/** Paragraph properties (ISO/IEC 29500 CT_PPr). */
export const PARAGRAPH_PROPERTIES = shape(
  'w:pPr',
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);

/** Run properties (CT_RPr). */
export const RUN_PROPERTIES = shape(
  'w:rPr',
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
);

/** Section properties (CT_SectPr). */
export const SECTION_PROPERTIES = shape(
  'w:sectPr',
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

/** Settings, as far as the switch for odd and even pages needs them (CT_Settings). */
export const SETTINGS = shape(
  'w:settings',
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders',
);

/** New children by name: an element's text, or undefined to take it away. */
export type Children = Map<string, string | undefined>;

/**
 * An element with children set anew: those it has keep their place and their text, new ones stand where the schema wants
 * them. Without a node a new element is made.
 */
export function withChildren(
  source: string,
  node: XmlNode | undefined,
  { name, order }: Shape,
  set: Children,
): string {
  const rank = (child: string) => {
    const at = order.indexOf(child);
    return at < 0 ? order.length : at;
  };
  const kept = (node?.children ?? [])
    .filter((child) => !set.has(child.name))
    .map((child) => ({ rank: rank(child.name), text: source.slice(child.start, child.end) }));
  for (const [child, text] of set) {
    if (text === undefined) continue;
    const at = kept.findIndex((other) => other.rank > rank(child));
    kept.splice(at < 0 ? kept.length : at, 0, { rank: rank(child), text });
  }
  const open = node ? source.slice(node.start, node.openEnd).replace(/\/>$/, '>') : `<${name}>`;
  return `${open}${kept.map(({ text }) => text).join('')}</${name}>`;
}

/** An element without content, written with its attributes; undefined ones are left out. */
export function emptyElement(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}/>`;
}
