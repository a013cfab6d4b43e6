import type { Habits } from './habits.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A red line drawn under the number, as those do who know no paragraph borders. */
export const RED_LINE =
  '<w:r><w:pict><v:line id="线" style="position:absolute" from="0,12pt" to="442pt,12pt" strokecolor="red" strokeweight="1.5pt"/></w:pict></w:r>';

/** The document's own styles: looks of text in a named style, or in the defaults. */
export const styles = ({ looks, faces, pitch }: Habits) =>
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${looks === 'styles' ? faces.fang : '宋体'}"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="${pitch}" w:lineRule="exact"/></w:pPr></w:style></w:styles>`;

/** 一、 and （一） as the word processor's own lists make them. */
export const numbering = () =>
  `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
    '%1、',
    '（%2）',
  ]
    .map(
      (text, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

export const settings = `${HEAD}<w:settings ${W}><w:evenAndOddHeaders/></w:settings>`;

const foot = (side: 'left' | 'right') =>
  `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${[
    '— ',
    'PAGE',
    ' —',
  ]
    .map((text) => {
      const look =
        '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>';
      return text === 'PAGE'
        ? `<w:fldSimple w:instr=" PAGE "><w:r>${look}<w:t>1</w:t></w:r></w:fldSimple>`
        : `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    })
    .join('')}</w:p></w:ftr>`;

/** Page numbers on the outer side. */
export const footers = () => ({ 'word/footer1.xml': foot('right'), 'word/footer2.xml': foot('left') });

const related = (...targets: [kind: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts that every file has alike, and the frame of its body. */
export const package_ = {
  document: (body: string, section: string) =>
    `${HEAD}<w:document ${W} ${R} ${V}><w:body>${body}${section}</w:body></w:document>`,
  fixed: {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['document', 'document.main'],
      ['styles', 'styles'],
      ['numbering', 'numbering'],
      ['settings', 'settings'],
      ['footer1', 'footer'],
      ['footer2', 'footer'],
    ]
      .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': related(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': related(
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['settings', 'settings.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
    ),
  },
};
