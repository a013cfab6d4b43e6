import { strToU8, zipSync } from 'fflate';
import { package_ } from '../parts.ts';
import { bodyOf } from './body.ts';
import type { Hand } from './hands.ts';
import { kindOf } from './lines.ts';

const NS = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LOOK =
  '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>';
const FIELD = `<w:r>${LOOK}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${LOOK}<w:instrText xml:space="preserve">PAGE  \\* MERGEFORMAT</w:instrText></w:r><w:r>${LOOK}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${LOOK}<w:t>2</w:t></w:r><w:r>${LOOK}<w:fldChar w:fldCharType="end"/></w:r>`;
const DASH = (text: string) => `<w:r>${LOOK}<w:t xml:space="preserve">${text}</w:t></w:r>`;

function footOf(hand: Hand, side: 'left' | 'right') {
  const number =
    hand.foot === 'dashes' ? `${DASH('- ')}${FIELD}${DASH(' -')}` : `${DASH('— ')}${FIELD}${DASH(' —')}`;
  const ppr = `<w:pPr><w:pStyle w:val="a3"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>`;
  const inner =
    hand.foot === 'sdt'
      ? `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Bottom of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>${ppr}${number}</w:p></w:sdtContent></w:sdt>`
      : hand.foot === 'frame'
        ? `<w:p><w:pPr><w:pStyle w:val="a3"/><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/></w:pPr>${number}</w:p><w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr></w:p>`
        : hand.foot === 'of-pages'
          ? `<w:p><w:pPr><w:pStyle w:val="a3"/><w:jc w:val="center"/></w:pPr>${DASH('第')}${FIELD}${DASH('页　共')}${FIELD.replace('PAGE ', 'NUMPAGES ')}${DASH('页')}</w:p>`
          : hand.foot === 'dashes'
            ? `<w:p><w:pPr><w:pStyle w:val="a3"/><w:jc w:val="center"/></w:pPr>${number}</w:p>`
            : `<w:p>${ppr}${number}</w:p>`;
  return `${HEAD}<w:ftr ${NS}>${inner}</w:ftr>`;
}

function stylesOf(hand: Hand) {
  const font = (face: string) => `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/>`;
  const heading = (id: number, face: string, level: number) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/><w:basedOn w:val="a"/><w:next w:val="a5"/><w:qFormat/><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr><w:ind w:firstLine="640"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr>${font(face)}<w:sz w:val="32"/></w:rPr></w:style>`;
  return `${HEAD}<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="footer"/><w:basedOn w:val="a"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4153"/><w:tab w:val="right" w:pos="8306"/></w:tabs><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="a5"><w:name w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr>${font(hand.fang)}<w:sz w:val="32"/></w:rPr></w:style>${heading(1, hand.hei, 0)}${heading(2, hand.kai, 1)}</w:styles>`;
}

const NUMBERING = `${HEAD}<w:numbering ${NS}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="2"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (targets: [string, string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** The file of a paper's text in one hand; `edit` may change the body's XML, to sow a fault. */
export function fileOf(text: string, hand: Hand, edit: (xml: string) => string = (xml) => xml): Uint8Array {
  const lines = text.trim().split('\n').map(kindOf);
  const parts: Record<string, string> = {
    '[Content_Types].xml': package_.fixed['[Content_Types].xml'],
    '_rels/.rels': package_.fixed['_rels/.rels'],
    'word/document.xml': edit(
      `${HEAD}<w:document ${NS} mc:Ignorable=""><w:body>${bodyOf(lines, hand)}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': related([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
      ['settings', 'settings.xml'],
    ]),
    'word/styles.xml': stylesOf(hand),
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': `${HEAD}<w:settings ${NS}>${hand.foot === 'frame' ? '<w:mirrorMargins/>' : '<w:evenAndOddHeaders/>'}</w:settings>`,
    'word/footer1.xml': footOf(hand, 'right'),
    'word/footer2.xml': footOf(hand, 'left'),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
