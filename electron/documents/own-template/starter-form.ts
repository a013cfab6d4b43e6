import type { Form, FormCell, FormPart, FormRow } from '../document.ts';
import type { TemplateForm } from '../template/form-schema.ts';
import type { Template } from '../template/schema.ts';
import { conditionTags } from './starter-blocks.ts';

/** A row's cells with the tags around them, so that the row repeats or goes as a whole. */
function rowWithTags({ cells, lines, grow, each, ...condition }: TemplateForm['rows'][number]): FormRow {
  const around = conditionTags(condition);
  const before = around.before + (each === undefined ? '' : `{#${each}}`);
  const after = (each === undefined ? '' : `{/${each}}`) + around.after;
  const last = cells.length - 1;
  const tagged = (text: string, index: number) =>
    (index === 0 ? before : '') + text + (index === last ? after : '');
  return {
    cells: cells.map(
      (cell, index): FormCell =>
        'label' in cell
          ? { ...cell, label: tagged(cell.label, index) }
          : { ...cell, text: tagged(cell.text, index) },
    ),
    lines,
    grow,
  };
}

const partWithTags = ({ title, facts, rows, foot }: TemplateForm): FormPart => ({
  title,
  facts,
  rows: rows.map(rowWithTags),
  foot,
});

/** A slip as a document with its tags left as text. */
export const formWithTags = (template: Extract<Template, { kind: 'form' }>): Form => ({
  kind: 'form',
  issuer: template.issuer,
  ...partWithTags(template),
  receipt: template.receipt && partWithTags(template.receipt),
});
