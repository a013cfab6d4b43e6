import { hairline } from './body.ts';
import { describedAs, dxa, noPadding } from './cells.ts';
import type { Edition } from './document.ts';
import { paragraph } from './paragraph.ts';
import { millimetres, type Profile, SMALL_CHARACTER, textWidth } from './profile.ts';
import { textRuns } from './runs.ts';
import { element, valued } from './xml.ts';

/** 0.35 mm above and below the block, 0.25 mm within it (GB/T 9704 7.4.1), in eighths of a point. */
const THICK = 8;
const THIN = 6;

/** A difference smaller than this (1 mm) needs no row, in twips. */
const LEAST_ROW = 57;

const rule = (side: string, size: number) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' });

/** The lower edge of the text area on paper (GB/T 9704 5.2.1), whatever margin a layout sets to reach it. */
const TEXT_BOTTOM = millimetres(37 + 225);

/** A row and the rules over and under it; `height` makes it exactly that high. */
const row = (width: number, content: string, over: number, under: number, height?: number) =>
  element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      '<w:cantSplit/>',
      height ? element('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' }) : undefined,
    ),
    element(
      'w:tc',
      {},
      element(
        'w:tcPr',
        {},
        dxa('w:tcW', width),
        over || under
          ? element('w:tcBorders', {}, over ? rule('top', over) : '', under ? rule('bottom', under) : '')
          : undefined,
        valued('w:vAlign', 'center'),
      ),
      content,
    ),
  );

/**
 * The edition block, its last rule on the lower edge of the last page's text area. It floats as a table anchored to the
 * page's left edge: anchored to the margin, LibreOffice leaves it in place or drops it.
 */
export function editionXml(edition: Edition, profile: Profile): string {
  const { fonts } = profile;
  const unit = SMALL_CHARACTER;
  const printed = paragraph(
    {
      style: 'Edition',
      indent: { left: 1, unit },
      tabs: [{ at: textWidth(profile) - unit, align: 'right' }],
    },
    textRuns(edition.printer, fonts, 'fang'),
    '<w:r><w:tab/></w:r>',
    textRuns(`${edition.printedOn}印发`, fonts, 'fang'),
  );
  const sent = sendingXml(edition, profile);
  return floating([...(sent ? [sent] : []), printed], true, profile);
}

/** A letter's edition block: who gets a copy, without rules, printer or date (GB/T 9704 10.1). */
export const copiesXml = (copyTo: string, profile: Profile): string =>
  floating([sendingXml({ copyTo }, profile)], false, profile);

/** Addressees moved here stand over those who get a copy, with no rule between them (GB/T 9704 7.4.2). */
function sendingXml({ sendTo, copyTo }: Pick<Edition, 'sendTo' | 'copyTo'>, { fonts }: Profile): string {
  const lists = [
    ['主送', sendTo],
    ['抄送', copyTo],
  ];
  return lists
    .filter(([, names]) => names)
    .map(([label, names = '']) =>
      paragraph(
        { style: 'Edition', indent: { left: 4, right: 1, hanging: 3, unit: SMALL_CHARACTER } },
        textRuns(`${label}：${names.replace(/[。．.]?$/, '。')}`, fonts, 'fang'),
      ),
    )
    .join('');
}

/** Rows in a table at the foot of the text area, anchored to the page's left edge. */
function floating(rows: string[], ruled: boolean, profile: Profile): string {
  const width = textWidth(profile);
  const { margins, page } = profile;
  const last = rows.length - 1;
  // The layout of GB/T 33476.2 sets its margin half a line lower, so a row without rules fills the rest.
  const beneath = page.height - margins.bottom - TEXT_BOTTOM;
  const lines = rows.map((content, index) =>
    row(width, content, !ruled ? 0 : index === 0 ? THICK : THIN, !ruled ? 0 : index === last ? THICK : THIN),
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
      dxa('w:tblW', width),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      noPadding(),
      describedAs('版记'),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': width })),
    ...lines,
    beneath > LEAST_ROW ? row(width, hairline(), 0, 0, beneath) : undefined,
  );
  return hairline() + table + hairline();
}
