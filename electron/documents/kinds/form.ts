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
  type FormSize,
  fitForm,
  leastHeight,
  PADDING,
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
const CUT = { above: 300, below: 300 };

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

function partXml(part: FormPart, width: number, size: FormSize, gain: number, profile: Profile): string {
  const { fonts } = profile;
  const titles = titleLines(part.title).map((line, index, all) =>
    paragraph(
      { style: 'FormTitle', keepNext: true, ...(index === all.length - 1 ? { after: TITLE.after } : {}) },
      textRuns(line, fonts, 'title'),
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
  return [...titles, over, gridTable({ width, columns: COLUMNS, padding: PADDING }, rows), ...foot]
    .filter(Boolean)
    .join('');
}

/** A slip on one A4 page; its text shrinks from 四号 to 小五 as far as it must, its growing rows fill the page. */
export function formSheet(form: Form, profile: Profile): Sheet {
  const frame = frameOf(profile);
  const width = frame.width - margins.left - margins.right;
  const parts: FormPart[] = form.receipt ? [form, form.receipt] : [form];
  const cuts = (parts.length - 1) * (CUT.above + CUT.below + 20);
  const { size, gain } = fitForm(parts, width, frame.height - margins.top - margins.bottom - cuts - 100);
  const cut =
    paragraph({ line: CUT.above, rules: { bottom: { size: 4, space: 0, dashed: true } } }) +
    paragraph({ line: CUT.below });
  const content = parts.map((part) => partXml(part, width, size, gain, profile)).join(cut);
  return { content: content + paragraph({ line: 20 }), frame };
}
