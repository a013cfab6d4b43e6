import { hairline } from './body.ts';
import type { Edition } from './document.ts';
import { paragraph } from './paragraph.ts';
import { type Profile, SMALL_CHARACTER, textWidth } from './profile.ts';
import { textRuns } from './runs.ts';
import { element, valued } from './xml.ts';

/** 0.35 mm above and below the block, 0.25 mm within it (GB/T 9704 7.4.1), in eighths of a point. */
const THICK = 8;
const THIN = 6;

const rule = (side: string, size: number) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' });

const noMargin = (side: string) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' });

const row = (width: number, content: string) =>
  element(
    'w:tr',
    {},
    element('w:trPr', {}, '<w:cantSplit/>'),
    element(
      'w:tc',
      {},
      element(
        'w:tcPr',
        {},
        element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        valued('w:vAlign', 'center'),
      ),
      content,
    ),
  );

/**
 * The edition block, its last rule on the lower edge of the last page's text area. It floats as a table anchored to the
 * page's left edge: anchored to the margin, LibreOffice leaves it in place or drops it.
 */
export function editionXml({ copyTo, printer, printedOn }: Edition, profile: Profile): string {
  const { fonts, margins } = profile;
  const width = textWidth(profile);
  const unit = SMALL_CHARACTER;
  const printed = paragraph(
    { style: 'Edition', indent: { left: 1, unit }, tabs: [{ at: width - unit, align: 'right' }] },
    textRuns(printer, fonts, 'fang'),
    '<w:r><w:tab/></w:r>',
    textRuns(`${printedOn}印发`, fonts, 'fang'),
  );
  const copies =
    copyTo &&
    paragraph(
      { style: 'Edition', indent: { left: 4, right: 1, hanging: 3, unit } },
      textRuns(`抄送：${copyTo.replace(/[。．.]?$/, '。')}`, fonts, 'fang'),
    );
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblpPr', {
        'w:leftFromText': 0,
        'w:rightFromText': 0,
        'w:vertAnchor': 'margin',
        'w:horzAnchor': 'page',
        'w:tblpX': margins.left,
        'w:tblpYSpec': 'bottom',
      }),
      valued('w:tblOverlap', 'never'),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, rule('top', THICK), rule('bottom', THICK), rule('insideH', THIN)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      // LibreOffice moves a table left by its cells' default margin unless told there is none.
      element('w:tblCellMar', {}, noMargin('left'), noMargin('right')),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': width })),
    copies && row(width, copies),
    row(width, printed),
  );
  return hairline() + table + hairline();
}
