import type { FormCell, FormPart, FormRow } from '../document.ts';
import type { TemplateForm } from './form-schema.ts';
import type { Filler, Row } from './placeholders.ts';

type TemplateRow = TemplateForm['rows'][number];

function fillRow(filler: Filler, template: TemplateRow, place: string): FormRow[] {
  if (!filler.applies(template, place)) return [];
  const { cells, lines, grow, each } = template;
  const one = (row?: Row): FormRow => ({
    cells: cells.map(
      (cell): FormCell =>
        'label' in cell
          ? { ...cell, label: filler.text(cell.label, place, row) }
          : { ...cell, text: filler.text(cell.text, place, row) },
    ),
    lines,
    grow,
  });
  return each === undefined ? [one()] : filler.rows(each, place).map(one);
}

/** Fills one table of a slip. */
export function fillFormPart(filler: Filler, part: TemplateForm, place: string): FormPart {
  const { title, facts, rows, foot } = part;
  return {
    title: filler.text(title, `${place}标题`),
    facts: facts && {
      left: facts.left && filler.text(facts.left, `${place}上一行`),
      right: facts.right && filler.text(facts.right, `${place}上一行`),
    },
    rows: rows.flatMap((row, index) => fillRow(filler, row, `${place}第${index + 1}行`)),
    foot: foot?.map((line) => filler.text(line, `${place}下文字`)),
  };
}
