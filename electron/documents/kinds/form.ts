import { gridCell, gridRow, gridTable, placedCell } from '../cells.ts';
import type { Form, FormCell, FormPart } from '../document.ts';
import type { Frame, Sheet } from '../frame.ts';
import { paragraph } from '../paragraph.ts';
import { millimetres, type Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { titleLines } from '../title-lines.ts';
import {
  COLUMNS,
  cellWidths,
  type FormFit,
  type FormSize,
  fitForm,
  leastHeight,
  PADDING,
  READABLE,
  RECEIPT_TITLE,
  TITLE,
  UNDER_FACTS,
} from './form-layout.ts';

/** A form's page: A4 with 25 mm at the sides, no number. */
const margins = {
  top: millimetres(25),
  right: millimetres(25),
  bottom: millimetres(20),
  left: millimetres(25),
  header: millimetres(10),
  footer: millimetres(10),
};
const frameOf = ({ page }: Profile): Frame => ({ ...page, margins });

/** The line to cut along between a form and its receipt, with the room around it. */
const CUT = { above: 220, below: 220 };

function cellXml(cell: FormCell, width: number, span: number, { size, line }: FormSize, { fonts }: Profile) {
  if ('label' in cell)
    return gridCell(
      width,
      span,
      paragraph({ style: 'FormLabel', line }, textRuns(cell.label, fonts, 'hei', { size })),
    );
  return placedCell(
    width,
    span,
    cell.place ?? 'center',
    paragraph(
      { style: 'FormText', line, align: cell.align ?? 'left' },
      textRuns(cell.text, fonts, 'fang', { size }),
    ),
  );
}

function partXml(
  part: FormPart,
  look: typeof TITLE,
  width: number,
  { size, gain }: FormFit,
  profile: Profile,
): string {
  const { fonts } = profile;
  const titles = titleLines(part.title, [], look.room).map((line, index, all) =>
    paragraph(
      {
        style: 'FormTitle',
        keepNext: true,
        line: look.line,
        ...(index === all.length - 1 ? { after: look.after } : {}),
      },
      textRuns(line, fonts, 'title', { size: look.size }),
    ),
  );
  const { facts } = part;
  const text = { style: 'FormText', line: size.line };
  const over =
    facts &&
    paragraph(
      { ...text, keepNext: true, after: UNDER_FACTS, tabs: [{ at: width, align: 'right' }] },
      textRuns(facts.left ?? '', fonts, 'fang', { size: size.size }),
      '<w:r><w:tab/></w:r>',
      textRuns(facts.right ?? '', fonts, 'fang', { size: size.size }),
    );
  const rows = part.rows.map((row) => {
    const widths = cellWidths(row.cells);
    const height = leastHeight(row, width, size) + (row.grow ? gain : 0);
    return gridRow(
      height,
      'atLeast',
      row.cells.map((cell, index) => {
        const span = widths[index] ?? 1;
        return cellXml(cell, Math.round((width * span) / COLUMNS), span, size, profile);
      }),
    );
  });
  const foot = (part.foot ?? []).map((line, index) =>
    paragraph(
      { ...text, ...(index === 0 ? { before: size.line / 4 } : {}) },
      textRuns(line, fonts, 'fang', { size: size.size }),
    ),
  );
  return [
    ...titles,
    over,
    gridTable({ width, columns: COLUMNS, padding: PADDING, about: part.title }, rows),
    ...foot,
  ]
    .filter(Boolean)
    .join('');
}

/** What page breaks and the last paragraph take, in twips. */
const SPARE = 100;

/**
 * A slip on one A4 page; its text shrinks from 四号 as far as it must, its growing rows fill the page. Where slip and
 * receipt would be set too small to read, the receipt has the upper half of a page of its own.
 */
export function formSheet(form: Form, profile: Profile): Sheet {
  const frame = frameOf(profile);
  const width = frame.width - margins.left - margins.right;
  const page = frame.height - margins.top - margins.bottom - SPARE;
  const set = (part: FormPart, fit: FormFit) =>
    partXml(part, part === form ? TITLE : RECEIPT_TITLE, width, fit, profile);
  const sheet = (content: string) => ({ content: content + paragraph({ line: 20 }), frame });
  const { receipt } = form;
  if (receipt === undefined) return sheet(set(form, fitForm([form], width, page)));
  const together = fitForm([form, receipt], width, page - CUT.above - CUT.below - 20);
  if (together.fits && together.size.size >= READABLE) {
    const cut =
      paragraph({ line: CUT.above, rules: { bottom: { size: 4, space: 0, dashed: true } } }) +
      paragraph({ line: CUT.below });
    return sheet(set(form, together) + cut + set(receipt, together));
  }
  const turn = paragraph({ line: 20, pageBreakBefore: true });
  return sheet(
    set(form, fitForm([form], width, page)) + turn + set(receipt, fitForm([receipt], width, page / 2)),
  );
}
