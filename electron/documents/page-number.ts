import { paragraph } from './paragraph.ts';
import { millimetres, type Profile, SMALL_CHARACTER } from './profile.ts';
import { element } from './xml.ts';

const run = (content: string) =>
  element('w:r', {}, element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' })), content);

const text = (content: string) => run(element('w:t', { 'xml:space': 'preserve' }, content));

const fieldMark = (kind: string) => run(element('w:fldChar', { 'w:fldCharType': kind }));

const number = [
  text('— '),
  fieldMark('begin'),
  run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
  fieldMark('separate'),
  text('1'),
  fieldMark('end'),
  text(' —'),
];

/** The page number between one-character rules, one character in from the outer edge (GB/T 9704 7.5). */
export function pageNumberLine({ pageNumber }: Profile, side: 'odd' | 'even'): string {
  if (pageNumber === 'centre') return paragraph({ style: 'Footer', align: 'center' }, ...number);
  const indent = side === 'odd' ? { right: 1, unit: SMALL_CHARACTER } : { left: 1, unit: SMALL_CHARACTER };
  return paragraph({ style: 'Footer', align: side === 'odd' ? 'right' : 'left', indent }, ...number);
}

/** EMU in a twip. */
const EMU = 635;

/** The length of the box that holds a turned page number, in twips. */
const BOX = millimetres(50);

/** The centre of the number lies 7 mm beyond the text area, which ends 35 mm before the paper's edge. */
const CENTRE = millimetres(35 - 7);

function boxTop({ page, margins, pageNumber }: Profile, side: 'odd' | 'even'): number {
  // On its side, the sheet is as high as the upright page is wide.
  const height = page.width;
  if (pageNumber === 'centre') return Math.round((margins.left + height - margins.right - BOX) / 2);
  return side === 'odd' ? height - margins.right - SMALL_CHARACTER - BOX : margins.left + SMALL_CHARACTER;
}

/** A header for a page on its side whose number is turned to stand where it would on the upright sheet (GB/T 9704 8). */
export function turnedPageNumber(profile: Profile, side: 'odd' | 'even'): string {
  const left = CENTRE - SMALL_CHARACTER / 2;
  const align = profile.pageNumber === 'centre' ? 'center' : side === 'odd' ? 'right' : 'left';
  const line = paragraph({ style: 'Footer', align }, ...number);
  const [width, height] = [SMALL_CHARACTER * EMU, BOX * EMU];
  const offset = (axis: 'H' | 'V', twips: number) =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${Math.round(twips) * EMU}</wp:posOffset></wp:position${axis}>`;
  return element(
    'w:p',
    {},
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>',
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/>',
    offset('H', left),
    offset('V', boxTop(profile, side)),
    `<wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
    `<wp:docPr id="${side === 'odd' ? 1 : 2}" name="页码"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>',
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>',
    `<wps:txbx><w:txbxContent>${line}</w:txbxContent></wps:txbx>`,
    '<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0"><a:noAutofit/></wps:bodyPr>',
    '</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>',
  );
}
